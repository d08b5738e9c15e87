"""People and companies, as they are typed: `NAME [as ROLE] [(STANDING)]`."""

from __future__ import annotations

import re
from typing import NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.vocabulary import deal_words_in, is_no_name, read_standing

# Compiled when first used: commands that only show people read no such text.
_STANDING = r"\s*\(([^()]*)\)\s*$"
_ROLE = r"(?i)\s+as\s+"
# A comma inside of brackets belongs to the standing: "(set, to star)".
_NOT_IN_BRACKETS = r"(?![^(]*\))"
# "Sammy Davis, Jr." is one person: a suffix after a comma does not start a name.
_BETWEEN_PEOPLE = (
    r"(?i)(?:\s*[,;](?!\s*(?:Jr|Sr|II|III|IV|MD|PhD|Esq)\b)(?:\s*(?:and\b|&))?|\s+(?:and|&)\s)"
    + _NOT_IN_BRACKETS
)
# "Simon & Sons, Inc." is one company: neither "&" nor a legal form parts names.
_BETWEEN_COMPANIES = (
    r"(?i)\s*[,;](?!\s*(?:Inc|Ltd|LLC|LLP|Co|Corp|GmbH|S\.?A|S\.?L|B\.?V|AG|PLC|Pty)\b)"
    + _NOT_IN_BRACKETS
)


class Person(NamedTuple):
    """A person or company as one claim names it; `printed` is a deal word kept."""

    name: str
    role: str | None = None
    standing: str | None = None
    printed: str | None = None


def read_person(text: str) -> Person:
    """Read a person with the role and the standing that may follow.

    >>> read_person("Christian Bale as Vincent Hanna (in final negotiations)")
    ... # doctest: +NORMALIZE_WHITESPACE
    Person(name='Christian Bale', role='Vincent Hanna', standing='in talks',
           printed='in final negotiations')

    Raises NotUnderstoodError when no name is left, or for an unknown standing.
    """
    rest, standing, printed = text.strip(), None, None
    bracket = re.search(_STANDING, rest)
    if bracket:
        word = read_standing(bracket.group(1))
        standing, printed = word.ours, word.printed
        rest = rest[: bracket.start()]
    name, *role = re.split(_ROLE, rest, maxsplit=1)
    if not name.strip():
        raise NotUnderstoodError(
            f'"{text}" names nobody', hint="write it as NAME [as ROLE] [(STANDING)]"
        )
    return Person(
        name.strip(), (role[0].strip() or None) if role else None, standing, printed
    )


def split_people(text: str) -> list[str]:
    """Split several people on commas, `&` and "and"; each keeps its role and standing.

    >>> split_people("Joel Coen & Ethan Coen, Robert Downey Jr. as Doom (in talks)")
    ['Joel Coen', 'Ethan Coen', 'Robert Downey Jr. as Doom (in talks)']
    >>> split_people("Sammy Davis, Jr. and Odessa A'zion (set, to star)")
    ['Sammy Davis, Jr.', "Odessa A'zion (set, to star)"]
    """
    return [part.strip() for part in re.split(_BETWEEN_PEOPLE, text) if part.strip()]


def split_companies(text: str) -> list[str]:
    """Split several companies on commas; "&" and "and" may be part of a name.

    >>> split_companies("Simon & Sons, Inc., Netflix (in talks)")
    ['Simon & Sons, Inc.', 'Netflix (in talks)']
    """
    return [part.strip() for part in re.split(_BETWEEN_COMPANIES, text) if part.strip()]


def check_name(text: str) -> None:
    """Refuse what is no name: TBA, a year, deal words outside brackets.

    Raises NotUnderstoodError.
    """
    person = read_person(text)
    if is_no_name(person.name):
        raise NotUnderstoodError(
            f'"{person.name}" is not a name', hint="leave out what is not known yet"
        )
    # A standing in brackets was read already; what is before it is meant as a name.
    found = None if person.standing else deal_words_in(person.name)
    if found:
        raise NotUnderstoodError(
            f'"{text}" is more than a name',
            hint=f"did you mean `{found[0]} ({found[1]})`?",
        )


def say_person(name: str, role: str | None = None, standing: str | None = None) -> str:
    """Write a person in the form that `read_person` takes.

    >>> say_person("Christian Bale", "Hanna", "in talks")
    'Christian Bale as Hanna (in talks)'
    """
    as_role = f" as {role}" if role else ""
    with_standing = f" ({standing})" if standing else ""
    return f"{name}{as_role}{with_standing}"

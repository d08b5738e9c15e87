"""People and companies, as they are typed: `NAME [as ROLE] [(STANDING)]`."""

from __future__ import annotations

import re
from typing import NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.vocabulary import read_standing

_STANDING = re.compile(r"\s*\(([^()]*)\)\s*$")
_ROLE = re.compile(r"\s+as\s+", re.IGNORECASE)


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
    bracket = _STANDING.search(rest)
    if bracket:
        word = read_standing(bracket.group(1))
        standing, printed = word.ours, word.printed
        rest = rest[: bracket.start()]
    name, *role = _ROLE.split(rest, maxsplit=1)
    if not name.strip():
        raise NotUnderstoodError(
            f'"{text}" names nobody', hint="write it as NAME [as ROLE] [(STANDING)]"
        )
    return Person(
        name.strip(), (role[0].strip() or None) if role else None, standing, printed
    )


def say_person(name: str, role: str | None = None, standing: str | None = None) -> str:
    """Say a person in the form that `read_person` takes.

    >>> say_person("Christian Bale", "Hanna", "in talks")
    'Christian Bale as Hanna (in talks)'
    """
    as_role = f" as {role}" if role else ""
    with_standing = f" ({standing})" if standing else ""
    return f"{name}{as_role}{with_standing}"

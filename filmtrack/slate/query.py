"""The query language: words match titles, `field:value` a field, `^term` negates.

Terms are joined by *and*, a comma inside a value is *or* (`\\,` is a comma). Values
match from the start of a word, without case, accents and punctuation: `director:mann`
finds Michael Mann and no Zimmermann. `unread:` finds those with words about a date that
no rule reads, `is:` those in a state, such as `is:overdue`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.aliases import (
    NO_ALIASES,
    OUTLET,
    PERSON,
    STUDIO,
    Aliases,
    outlet_key,
)
from filmtrack.ledger.fields import FIELDS, PEOPLE, PERSONS, WINDOWS, FieldKind
from filmtrack.ledger.releases import is_for
from filmtrack.ledger.releases import matches as is_release_for
from filmtrack.ledger.vocabulary import OUT, read_kind, read_standing, read_status
from filmtrack.ledger.windows import window_of
from filmtrack.names import begins_anywhere, closest, fold, fold_name
from filmtrack.slate.upcoming import PARTS, has_begun, part_of, window_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from filmtrack.ledger.facts import Facts, Target
    from filmtrack.ledger.fields import Field

    Test = Callable[[Facts], bool]

_BY_TERM = {field.term: field for field in FIELDS.values()}
_CREDITS = {
    **{term: (field.name,) for term, field in _BY_TERM.items() if field.names},
    "person": PERSONS,
}
# What may be asked for beside the fields themselves.
_OTHER_TERMS = ("id", "number", "person", "standing", "outlet", "unread", "is")
# What a production can be, for `is:`; the first three are the parts of `upcoming`.
STATES = (*PARTS, "filming", "followed")
TERMS = (*_BY_TERM, *_OTHER_TERMS)
_KINDS_OF_NAMES = {
    **{term: field.names for term, field in _BY_TERM.items()},
    "person": PERSON,
}
_ALIASES = {
    **{field.name: field.term for field in FIELDS.values()},
    **{field.label.replace(" ", "_"): field.term for field in FIELDS.values()},
    "actor": "cast",
    "people": "person",
}
_BETWEEN_TERMS = re.compile(r"""\s+(?=\^|[a-z_]+:\S)(?=(?:[^"]*"[^"]*")*[^"]*$)""")
_TERM = re.compile(r"(\^?)(?:([A-Za-z_]+):(?=\S|$))?(.*)", re.DOTALL)
_ANSWERS = {"yes": True, "true": True, "no": False, "false": False}
_COMMA = re.compile(r"(?<!\\),")


class QueryTerm(NamedTuple):
    """One term: a field (None for title words) and the values that it may have."""

    field: str | None
    values: tuple[str, ...]
    negated: bool


class Query(NamedTuple):
    """A query that has been read; the test of every term must hold, or must not."""

    terms: tuple[QueryTerm, ...]
    tests: tuple[Test, ...]

    @property
    def needs_claims(self) -> bool:
        """Whether the claims themselves must be looked at, not only the facts."""
        return any(term.field in ("outlet", "unread") for term in self.terms)

    @property
    def needs_companies(self) -> bool:
        """Whether it asks for studios, which have one name in the whole slate."""
        return any(_KINDS_OF_NAMES.get(t.field or "") == STUDIO for t in self.terms)

    def matches(self, facts: Facts) -> bool:
        """Check whether a production is meant."""
        return all(
            test(facts) is not term.negated
            for term, test in zip(self.terms, self.tests, strict=True)
        )


def read_query(
    words: Sequence[str],
    today: date,
    is_followed: Test | None = None,
    aliases: Aliases = NO_ALIASES,
) -> Query:
    """Read the terms of a query; dates in it are said today.

    `is_followed` answers `is:followed`; without it nothing is. Raises
    NotUnderstoodError for a field, status, standing, state or date that is unknown.
    """
    if any(word.lower() == "not" and ":" in after for word, after in pairwise(words)):
        raise NotUnderstoodError("a query has no “not”", hint="as in ^status:filming")
    terms = tuple(term for word in words for term in _terms(word, aliases))
    # The standings that people must have; without any, all who are on it count.
    standings = frozenset(
        read_standing(value).ours
        for term in terms
        if term.field == "standing" and not term.negated
        for value in term.values
    )
    tests = [
        _state_test(term.values, today, is_followed)
        if term.field == "is"
        else _test(term, today, standings, aliases)
        for term in terms
    ]
    return Query(terms, tuple(tests))


def _terms(word: str, aliases: Aliases) -> list[QueryTerm]:
    """Split an argument into terms: several may stand in one pair of quotes."""
    found = []
    for part in _BETWEEN_TERMS.split(word.strip()):
        match = _TERM.fullmatch(part)
        assert match is not None, "the pattern takes any text"
        negated, field, value = match.groups()
        name = _field(field) if field else None
        values = tuple(
            item.replace("\\,", ",").strip().strip('"').strip()
            for item in (_COMMA.split(value) if name else value.split())
        )
        if not any(values) and name != "unread":
            raise NotUnderstoodError(
                f'"{part}" has no value', hint="as in director:mann or ^heat"
            )
        # Names are asked for as they are typed and as the slate has them.
        kind = OUTLET if name == "outlet" else _KINDS_OF_NAMES.get(name or "")
        if kind:
            shown = [aliases.shown(kind, value) for value in values]
            values = tuple(dict.fromkeys((*values, *shown)))
        found += (
            [QueryTerm(name, values, bool(negated))]
            if name
            else [QueryTerm(None, (value,), bool(negated)) for value in values]
        )
    return found


def _field(name: str) -> str:
    lower = name.lower()
    field = _ALIASES.get(lower, lower)
    if field not in TERMS:
        near = [f"is:{lower}"] if lower in STATES else []
        near += [f"{term}:" for term in closest(name, TERMS, most=1)]
        meant = f'did you mean "{near[0]}"? ' if near else ""
        raise NotUnderstoodError(
            f'there is no field "{name}"', hint=f"{meant}fields: {', '.join(TERMS)}"
        )
    return field


def _test(
    term: QueryTerm, today: date, standings: frozenset[str], aliases: Aliases
) -> Test:
    field, values = term.field, term.values
    if field is None or field in ("title", "aka"):
        begins = _begins(values)
        return lambda facts: begins(
            (facts.title, facts.original_title or "", *facts.aka)
        )
    if field in _CREDITS:
        return _credit_test(_CREDITS[field], values, standings)
    if field == "standing":
        asked = frozenset(read_standing(value).ours for value in values)
        return _credit_test(PEOPLE, ("",), asked)
    if field in WINDOWS:
        return _date_test(field, values, today)
    if field in ("status", "kind", "number", "id"):
        readers: dict[str, Callable[[str], str]] = {
            "status": lambda value: read_status(value).ours,
            "kind": lambda value: read_kind(value).ours,
        }
        exact = frozenset(map(readers.get(field, str), values))
        return lambda facts: str(getattr(facts, field)) in exact
    if field == "hold":
        return _hold_test(values)
    if field == "unread":
        # Words about these dates that no rule reads; the facts must have claims.
        fields = values if any(values) else WINDOWS
        return lambda facts: any(
            claim.field in fields
            and claim.retracted is None
            and window_of(claim) is None
            for claim in getattr(facts, "claims", ())
        )
    return _text_test(field, values, aliases)


def _state_test(values: tuple[str, ...], today: date, is_followed: Test | None) -> Test:
    """Ask for productions in one of the states; raises NotUnderstoodError."""
    for value in values:
        if value not in STATES:
            raise NotUnderstoodError(
                f'"is:{value}" asks for an unknown state',
                hint=f"known: {', '.join(f'is:{state}' for state in STATES)}",
            )

    def test(facts: Facts) -> bool:
        return (
            (not has_begun(facts) and part_of(facts, today) in values)
            or (facts.status == "filming" and "filming" in values)
            or ("followed" in values and is_followed is not None and is_followed(facts))
        )

    return test


def _begins(
    values: Iterable[str], folded: Callable[[str], str] = fold
) -> Callable[[Iterable[str]], bool]:
    """Ask whether the words of a value stand in a text, from the start of a word."""
    names = map(folded, values)
    asked = [name if begins_anywhere(name) else f" {name}" for name in names]

    def test(texts: Iterable[str]) -> bool:
        return any(value in f" {folded(text)}" for text in texts for value in asked)

    return test


def _credit_test(
    fields: tuple[str, ...], values: tuple[str, ...], standings: frozenset[str]
) -> Test:
    """Ask for somebody in one of the fields who has one of the standings, if any."""
    begins = _begins(values, fold_name)
    with_gone = bool(standings & OUT)

    def test(facts: Facts) -> bool:
        on_it = [credit for field in fields for credit in getattr(facts, field)]
        gone = [out for out in facts.out if with_gone and out.field in fields]
        return any(
            not standings or credit.standing in standings
            for credit in (*on_it, *gone)
            if begins((credit.name,))
        )

    return test


def _hold_test(values: tuple[str, ...]) -> Test:
    """Ask whether it is on hold, or for the words of why."""
    words = [value for value in values if fold(value) not in _ANSWERS]
    answers = {_ANSWERS[fold(v)] for v in values if fold(v) in _ANSWERS}
    begins = _begins(words)

    def test(facts: Facts) -> bool:
        held = facts.hold is not None
        return held in answers or (held and begins((facts.hold or "",)))

    return test


def _date_test(field: str, values: tuple[str, ...], today: date) -> Test:
    """Ask for windows that can fall into a period; `none` for those without one.

    Of a release the period of any territory counts, and a territory or medium may be
    asked for.
    """
    named = [value for value in values if field == "release" and is_for(value)]
    values = tuple(value for value in values if value not in named)
    undated = {"none", "unknown", "undated"}
    unread = any(fold(value) == "unread" for value in values)
    none = any(fold(value) in undated for value in values)
    periods = [
        _period(value, today)
        for value in values
        if fold(value) not in undated | {"unread"}
    ]

    def test(facts: Facts) -> bool:
        target = getattr(facts, field)
        if target is None:
            return none
        targets = (facts.releases or (target,)) if field == "release" else (target,)
        return any(map(matches_one, targets)) or any(
            is_release_for(release, name)
            for release in facts.releases
            for name in named
        )

    def matches_one(target: Target) -> bool:
        if "unread" in target.flags:
            return unread
        window = target.window
        if window.unknown:
            return none
        return any(window.within(*period) != "no" for period in periods)

    return test


def _period(value: str, today: date) -> tuple[date | None, date | None]:
    """Read `A..B`, with either end open, or one phrase, as a period."""
    start, dots, end = value.partition("..")
    if not dots:
        window = window_asked(value, today)
        last = window.wrap.latest if window.wrap else window.latest
        return window.earliest, last
    first = window_asked(start, today).earliest if start.strip() else None
    last = window_asked(end, today).latest if end.strip() else None
    if first and last and last < first:
        raise NotUnderstoodError(
            f'"{value}" ends before it begins', hint=f"{end.strip()}..{start.strip()}"
        )
    return first, last


def _text_test(term: str, values: tuple[str, ...], aliases: Aliases) -> Test:
    if term == "outlet":
        of_outlets = _begins(values, outlet_key)
        # The outlets of the claims, and those that they repeat.
        return lambda facts: of_outlets(
            aliases.shown(OUTLET, text)
            for claim in getattr(facts, "claims", ())
            if claim.retracted is None
            for text in (claim.outlet, claim.via)
            if text
        )
    begins = _begins(values)
    field = _BY_TERM[term]
    return lambda facts: begins(_field_texts(field, facts))


def _field_texts(field: Field, facts: Facts) -> Iterable[str]:
    """Return the texts of a field that is neither people nor a date."""
    holder = facts.ids if field.kind is FieldKind.ID else facts
    value = getattr(holder, field.name)
    if not value:
        return ()
    if field.kind is FieldKind.SOURCE:
        return (value.type or "", value.title or "", *value.by)
    return value if field.kind is FieldKind.MANY else (value,)

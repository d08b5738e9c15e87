"""Which film is it: an id, else title and year, else a title where a year is missing.

Titles are compared folded, original titles too, but never former or working ones. A
year one apart is the same film only if a director agrees; other directors are another
film, and so are two ids of one service. Services number films and shows apart. What
could be several is for people to decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from filmtrack.errors import AmbiguousError
from filmtrack.exchange.records import MergePolicy, Problem, Record, Severity
from filmtrack.ledger.facts import Document, Ids
from filmtrack.ledger.fields import IDS
from filmtrack.names import fold, fold_title, slug

if TYPE_CHECKING:
    from collections.abc import (
        Callable,
        Collection,
        Container,
        Iterable,
        Iterator,
        Mapping,
    )
    from datetime import date

    from filmtrack.exchange.records import Found, Identity
    from filmtrack.ledger.facts import Facts

# Services that give a film and a show the same number.
_NUMBERED_APART = frozenset(("tmdb", "trakt"))
_NO_IDS = Ids()
_NONE: Mapping[int, Identity] = {}
_SHORT_LINK = "boxd.it/"
_INVERTED = re.compile(r"(.+), (the|a|an)", re.IGNORECASE)


class Index:
    """The productions that are known, by what an entry may be known by."""

    def __init__(self, slate: Iterable[Facts]) -> None:
        self._facts: dict[int, Facts] = {}
        self._by_key: dict[str, int] = {}
        self._by_stem: dict[str, set[int]] = defaultdict(set)
        self._by_id: dict[tuple[str, str, bool], set[int]] = defaultdict(set)
        self._by_title: dict[str, set[int]] = defaultdict(set)
        for facts in slate:
            self.learn(facts)

    def learn(self, facts: Facts) -> None:
        """Add a production, or replace its facts."""
        number = facts.number
        self._facts[number] = facts
        self._by_key[facts.id] = number
        self._by_stem[facts.id].add(number)
        # The number at its end may have made the id unique.
        stem, _, count = facts.id.rpartition("-")
        if stem and count.isdigit():
            self._by_stem[stem].add(number)
        for service in IDS if facts.ids != _NO_IDS else ():
            for value in _known_ids(facts, service):
                self._by_id[_id_key(service, value, facts.kind)].add(number)
        self._by_title[_title_key(facts.title)].add(number)
        if facts.original_title:
            self._by_title[_title_key(facts.original_title)].add(number)

    def facts(self, number: int) -> Facts:
        """Return the facts of a known production."""
        return self._facts[number]

    def keyed(self, key: str) -> int | None:
        """Find the production with an id of ours."""
        return self._by_key.get(key)

    def entered_as(self, title: str) -> list[int]:
        """Find the productions whose id may come from a first title."""
        return sorted(self._by_stem.get(slug(title), ()))

    def find(
        self,
        identity: Identity,
        is_same_report: Callable[[Facts], bool],
        *,
        holds_all: Callable[[Facts], bool] = lambda _: False,
        apart_from: Container[int] = (),
        of_this_file: Mapping[int, Identity] = _NONE,
        this_year: int = 0,
    ) -> int | None:
        """Find the production that a record is about; None for a new one.

        `is_same_report` tells whether the record's own outlet has named a candidate
        before; only that, or a director, identifies a film without a title of its own.
        `holds_all` tells whether every claim of the record is there already. Rows of
        one file are mostly films of their own: `of_this_file` has the last row of each.
        A known film without a year is to come: it is none from before `this_year`.
        Raises AmbiguousError, which names the candidates.
        """
        numbers: set[int] = set()
        for service, value in identity.ids.items():
            key = _id_key(service, value, identity.kind or "feature")
            numbers |= self._by_id.get(key, set())
        by_id = [self._facts[n] for n in sorted(numbers) if n not in apart_from]
        if len(by_id) > 1:
            raise SeveralError("its ids belong to", by_id)
        if by_id:
            if _ids_differ(by_id[0], identity):
                raise SeveralError(
                    "one of its ids says, and another denies, that it is", by_id
                )
            return by_id[0].number
        found = self._same_title(identity, apart_from, of_this_file, this_year)
        if "untitled" in fold(identity.title).split():
            # "Untitled Ann Vale Project" names the one who makes it.
            found = [
                facts
                for facts in found
                if _directors_agree(facts, identity)
                or _names_director(identity.title, facts, identity)
                or (
                    is_same_report(facts)
                    # Two rows of one file are two untitled films, or one row twice.
                    and (facts.number not in of_this_file or holds_all(facts))
                )
            ]
        for is_surer in (_directors_agree, lambda facts, _: holds_all(facts)):
            if len(found) > 1:
                found = [facts for facts in found if is_surer(facts, identity)] or found
        if len(found) > 1:
            raise SeveralError("it may be", found)
        return found[0].number if found else None

    def _same_title(
        self,
        identity: Identity,
        apart_from: Container[int],
        of_this_file: Mapping[int, Identity],
        this_year: int,
    ) -> list[Facts]:
        """Give the candidates of the surest kind that there is: year, near, no year."""
        numbers: set[int] = set()
        for title in (identity.title, identity.original_title):
            if title:
                numbers |= self._by_title.get(_title_key(title), set())
        if not numbers:
            return []
        known = [self._facts[n] for n in sorted(numbers) if n not in apart_from]
        agreed = {f.number: _directors_agree(f, identity) for f in known}
        found = [
            (facts, years_of(facts))
            for facts in known
            if not contradict(facts, identity)
            and not (
                facts.number in of_this_file
                and not agreed[facts.number]
                and _is_row_of_its_own(of_this_file[facts.number], identity)
            )
        ]
        year = identity.year
        if year is None:
            undated = [facts for facts, years in found if not years]
            return undated or [facts for facts, _ in found]
        exact = [facts for facts, years in found if year in years]
        near = [f for f, ys in found if ys and ys[0] - 1 <= year <= ys[-1] + 1]
        undated = [
            facts
            for facts, years in found
            if not years and (agreed[facts.number] or year >= this_year)
        ]
        # Beside a film of a year one apart, an undated one is not surely this one.
        doubtful = [*undated, *near] if undated else []
        return exact or [f for f in near if agreed[f.number]] or doubtful


def _id_key(service: str, value: str, kind: str) -> tuple[str, str, bool]:
    """Give the key of an id: films and shows of one number have different ones."""
    return service, value, service in _NUMBERED_APART and kind == "series"


@lru_cache(maxsize=65536)
def _title_key(title: str) -> str:
    """Fold a title; catalogues write "The Long Moon" as "Long Moon, The"."""
    inverted = _INVERTED.fullmatch(title.strip()) if ", " in title else None
    return fold_title(inverted[1] if inverted else title)


def years_of(facts: Facts) -> range:
    """Return the years in which a production may come out; empty if unknown."""
    release = facts.release
    if release is None:
        return range(0)
    first = release.earliest or release.latest
    last = release.latest or release.earliest
    if first is None or last is None:
        return range(0)
    return range(first.year, last.year + 1)


def first_year(text: str) -> int | None:
    """Give the year that a date in digits begins with.

    >>> first_year("2027-05-01"), first_year("²²²²"), first_year("")
    (2027, None, None)
    """
    digits = text[: len("2027")]
    return int(digits) if digits.isascii() and digits.isdigit() else None


def _directors_agree(facts: Facts, identity: Identity) -> bool | None:
    """Compare directors, also those who have left; None if that shows nothing.

    That is so if one side names none, if only a family name agrees, as of brothers,
    and if the names are in two scripts.
    """
    known = {fold(credit.name) for credit in facts.directors}
    known |= {fold(out.name) for out in facts.out if out.field == "directors"}
    theirs = {fold(name) for name in identity.directors}
    known, theirs = known - {""}, theirs - {""}
    if not known or not theirs:
        return None
    pairs = [(one.split(), other.split()) for one in known for other in theirs]
    # One name has its words in any order, or initials before the family's.
    if any(
        sorted(one) == sorted(other)
        or (one[-1] == other[-1] and one[0][0] == other[0][0])
        for one, other in pairs
    ):
        return True
    related = any(one[-1] in other or other[-1] in one for one, other in pairs)
    in_two_scripts = _is_latin(known) != _is_latin(theirs)
    return None if related or in_two_scripts else False


def _names_director(title: str, facts: Facts, identity: Identity) -> bool:
    """Tell whether a title names a director that either side knows, in full."""
    names = (*(credit.name for credit in facts.directors), *identity.directors)
    folded = f" {fold(title)} "
    return any(" " in fold(name) and f" {fold(name)} " in folded for name in names)


def _is_latin(names: set[str]) -> bool:
    return all(name.isascii() for name in names)


def _ids_differ(facts: Facts, identity: Identity) -> bool:
    """Tell whether a service knows them as two films.

    Letterboxd has a short link and a page for each film: whether a link and a page
    are one film's cannot be told, so each is compared with its own kind.
    """
    for service, value in identity.ids.items():
        known = _known_ids(facts, service)
        is_link = _SHORT_LINK in value
        alike = [one for one in known if (_SHORT_LINK in one) == is_link]
        if alike and value not in alike:
            return True
    return False


def _known_ids(facts: Facts, service: str) -> Collection[str]:
    """Give the ids that a service has for a film: Letterboxd's two, one elsewhere."""
    value = getattr(facts.ids, service)
    if service != "letterboxd" or value is None or not isinstance(facts, Document):
        return (value,) if value else ()
    valid = (c for c in facts.claims if c.field == service and c.retracted is None)
    return {value, *(claim.text for claim in valid)}


def contradict(facts: Facts, identity: Identity) -> bool:
    """Tell whether ids, the kind or the directors say that they are two films."""
    kinds = {facts.kind, identity.kind or facts.kind}
    return (
        _ids_differ(facts, identity)
        or ("series" in kinds and len(kinds) > 1)
        or _directors_agree(facts, identity) is False
    )


def _is_row_of_its_own(earlier: Identity, identity: Identity) -> bool:
    """Tell whether two rows of one file with one title are two films.

    They are if only one of them has a year, or if both have ids: rows that repeat a
    film share one.
    """
    has_ids = bool(earlier.ids and identity.ids)
    return has_ids or (earlier.year is None) != (identity.year is None)


class SeveralError(AmbiguousError):
    """A record that may be one of several productions, by their ids."""

    def __init__(self, how: str, found: Iterable[Facts]) -> None:
        self.ids = [facts.id for facts in found]
        super().__init__(
            f"{how} {' or '.join(self.ids)}",
            hint="give the row an id that one of them has",
        )


def seen_films(found: Iterable[Found]) -> frozenset[tuple[str, object]]:
    """Collect the ids and titles of the films that rows say their user has seen."""
    seen = (one.seen for one in found if isinstance(one, Problem) and one.seen)
    return frozenset(key for identity in seen for key in _seen_keys(identity))


def without_seen(
    found: Iterable[Found], seen: frozenset[tuple[str, object]], today: date
) -> Iterator[Found]:
    """Leave out rows of films seen, except of a year to come.

    A list may hold films of every age: the `watched.csv` beside it says which are old.
    """
    for one in found:
        if not isinstance(one, Record) or one.policy is not MergePolicy.ROW:
            yield one
            continue
        identity = one.identity
        is_to_come = identity.year is not None and identity.year > today.year
        if is_to_come or seen.isdisjoint(_seen_keys(identity)):
            yield one
        else:
            why = "seen already, as another file says"
            yield Problem(one.place, why, identity.title, Severity.SEEN)


def _seen_keys(identity: Identity) -> Iterator[tuple[str, object]]:
    yield from identity.ids.items()
    if identity.year is not None:
        yield fold_title(identity.title), identity.year


def doubtful(
    index: Index, found: Iterable[Found]
) -> Iterator[tuple[Record, list[str]]]:
    """Give each entry that may be several productions, with their ids."""
    for entry in found:
        if isinstance(entry, Record):
            try:
                index.find(entry.identity, lambda _: True)
            except SeveralError as error:
                yield entry, error.ids

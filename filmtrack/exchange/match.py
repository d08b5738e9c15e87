"""Which film is it: an id, else title and year, else a title where a year is missing.

Titles are compared folded, original titles too, but never former or working ones. A
year one apart is the same film only when a director agrees; two different ids of one
service are never one film. What could be several is for people to decide.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from filmtrack.errors import AmbiguousError
from filmtrack.exchange.records import Record
from filmtrack.ledger.fields import IDS
from filmtrack.names import fold, fold_title, slug

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from filmtrack.exchange.records import Found, Identity
    from filmtrack.ledger.facts import Facts

# A Letterboxd address has two spellings, which cannot be told to be one film's.
_TELLING_APART = tuple(service for service in IDS if service != "letterboxd")


class Index:
    """The productions that are known, by what an entry may be known by."""

    def __init__(self, slate: Iterable[Facts]) -> None:
        self._facts: dict[int, Facts] = {}
        self._by_key: dict[str, int] = {}
        self._by_stem: dict[str, set[int]] = defaultdict(set)
        self._by_id: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._by_title: dict[str, set[int]] = defaultdict(set)
        for facts in slate:
            self.learn(facts)

    def learn(self, facts: Facts) -> None:
        """Take a production in, or what is now believed of it."""
        number = facts.number
        self._facts[number] = facts
        self._by_key[facts.id] = number
        for stem in _stems(facts.id):
            self._by_stem[stem].add(number)
        for service in IDS:
            value = getattr(facts.ids, service)
            if value:
                self._by_id[service, value].add(number)
        for title in (facts.title, facts.original_title):
            if title:
                self._by_title[fold_title(title)].add(number)

    def facts(self, number: int) -> Facts:
        """Give what is believed of a production that is known."""
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
        apart_from: Container[int] = (),
    ) -> int | None:
        """Find the production that an entry is about; None when it is a new one.

        `is_same_report` tells whether the entry's own outlet has named a candidate
        before; only that, or a director, ties a film without a title of its own.
        Raises AmbiguousError, which names the candidates.
        """
        by_id = self._same_id(identity, apart_from)
        if len(by_id) > 1:
            raise SeveralError("its ids belong to", by_id)
        if by_id:
            return by_id[0].number
        found = self._same_title(identity, apart_from)
        if found and _is_working_title(identity.title):
            found = [
                facts
                for facts in found
                if _director_agrees(facts, identity) or is_same_report(facts)
            ]
        if len(found) > 1:
            found = [f for f in found if _director_agrees(f, identity)] or found
        if len(found) > 1:
            raise SeveralError("it may be", found)
        return found[0].number if found else None

    def _same_id(self, identity: Identity, apart_from: Container[int]) -> list[Facts]:
        numbers: set[int] = set()
        for service, value in identity.ids.items():
            numbers |= self._by_id.get((service, value), set())
        return [self._facts[n] for n in sorted(numbers) if n not in apart_from]

    def _same_title(
        self, identity: Identity, apart_from: Container[int]
    ) -> list[Facts]:
        """Give the candidates of the surest kind that there is: year, near, no year."""
        numbers: set[int] = set()
        for title in (identity.title, identity.original_title):
            if title:
                numbers |= self._by_title.get(fold_title(title), set())
        known = [self._facts[n] for n in sorted(numbers) if n not in apart_from]
        found = [facts for facts in known if not _ids_differ(facts, identity)]
        year = identity.year
        if year is None:
            return found
        dated = [(facts, years_of(facts)) for facts in found]
        return (
            [facts for facts, years in dated if year in years]
            or [
                f
                for f, ys in dated
                if _near(year, ys) and _director_agrees(f, identity)
            ]
            or [facts for facts, years in dated if not years]
        )


def _stems(key: str) -> tuple[str, ...]:
    """Give an id, and what it is without the number that made it unique."""
    stem, _, count = key.rpartition("-")
    return (key, stem) if stem and count.isdigit() else (key,)


def years_of(facts: Facts) -> range:
    """Give the years in which a production may come out; empty when nobody knows."""
    release = facts.release
    if release is None:
        return range(0)
    first = release.earliest or release.latest
    last = release.latest or release.earliest
    if first is None or last is None:
        return range(0)
    return range(first.year, last.year + 1)


def _near(year: int, years: Sequence[int]) -> bool:
    return bool(years) and years[0] - 1 <= year <= years[-1] + 1


def _director_agrees(facts: Facts, identity: Identity) -> bool:
    known = {fold(credit.name) for credit in facts.directors}
    return not known.isdisjoint(map(fold, identity.directors))


def _ids_differ(facts: Facts, identity: Identity) -> bool:
    return any(
        getattr(facts.ids, service) not in (None, identity.ids[service])
        for service in _TELLING_APART
        if service in identity.ids
    )


def _is_working_title(title: str) -> bool:
    return "untitled" in fold(title).split()


class SeveralError(AmbiguousError):
    """An entry that may be one of several productions, by their ids."""

    def __init__(self, how: str, found: Iterable[Facts]) -> None:
        self.ids = [facts.id for facts in found]
        super().__init__(
            f"{how} {' or '.join(self.ids)}",
            hint="an id that one of them has would tell",
        )


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

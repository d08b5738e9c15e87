"""The claims of a record that add to what is believed already.

A service's row states the present and not the news: it may not move a film back to an
earlier stage, turn a day into a year, or replace the title by its own spelling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from filmtrack.exchange.facts_to_claims import stated
from filmtrack.exchange.match import first_year, years_of
from filmtrack.exchange.printed_days import read_plain_day
from filmtrack.exchange.records import MergePolicy
from filmtrack.ledger.fields import WINDOWS
from filmtrack.ledger.input import other_titles
from filmtrack.ledger.releases import scope_of
from filmtrack.ledger.vocabulary import STATUSES
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.exchange.records import Record
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Facts


_NUMBER = re.compile(r"[$€£¥]?\s?([0-9]{1,15}(?:,[0-9]{3})*(?:\.[0-9]+)?)")
_SHORT_DAY = re.compile(r"[0-9]{1,2}/[0-9]{1,2}")


def fitting(record: Record, facts: Facts | None) -> list[Claim]:
    """Return the claims to import; `facts` are those known before."""
    if record.policy is MergePolicy.LEDGER:
        return list(record.claims)
    if facts is None:
        return [claim for claim in record.claims if not _goes_without_saying(claim)]
    if record.policy is MergePolicy.VIEW:
        known = {
            gist
            for claim in stated(facts, record.claims[0])
            for gist in _gists(claim, record)
        }
        edited = [
            _as_edited(claim, facts, record)
            for claim in record.claims
            if known.isdisjoint(_gists(claim, record))
        ]
        return other_titles(edited, facts)
    fitted = (_fitted(claim, facts) for claim in record.claims)
    return [claim for claim in fitted if claim is not None]


def _as_edited(claim: Claim, facts: Facts, record: Record) -> Claim:
    """Attribute a date to the file if only its words were edited there."""
    if claim.field not in WINDOWS:
        return claim
    targets = (getattr(facts, claim.field),)
    if claim.field == "release":
        targets += facts.releases
    if not any(target and target.said == claim.said for target in targets):
        return claim
    return msgspec.structs.replace(claim, outlet=record.place.file, via=None)


def _gists(claim: Claim, record: Record) -> Iterator[tuple[object, ...]]:
    """Give what two statements of one belief have in common: one of these.

    Of a date that is its words or its window, as spreadsheets print the same days in
    other words; of a text that looks like a number or a day, what they keep of it.
    """
    if claim.field in record.absent:
        yield (claim.field,)
        return
    said = claim.said if claim.field in WINDOWS else None
    actual = claim.actual and f"{claim.field}_actual" not in record.absent
    report = [claim.field, claim.standing, claim.role, actual, said]
    if claim.field == "release":
        territory, medium = scope_of(claim)
        report += [
            None if "release_territory" in record.absent else territory,
            None if "release_medium" in record.absent else medium,
        ]
    yield (*report, claim.value)
    kept = _kept_by_spreadsheets(claim.text)
    if kept is not None:
        yield (*report, kept)
    window = window_of(claim)
    if window:
        flags = (window.alternatives, window.flags)
        yield (*report, window.earliest, window.latest, *flags)


def _kept_by_spreadsheets(text: str) -> tuple[object, ...] | None:
    """Give what a spreadsheet keeps of a text that it takes for a number or a day.

    >>> _kept_by_spreadsheets("$12,500,000"), _kept_by_spreadsheets("007")
    (('number', 12500000.0), ('number', 7.0))
    >>> _kept_by_spreadsheets("10/31"), _kept_by_spreadsheets("2026-10-31")
    (('day', 10, 31), ('day', 10, 31))
    """
    if text.casefold() in ("true", "false"):
        return ("truth", text.casefold())
    number = _NUMBER.fullmatch(text.strip())
    if number:
        return ("number", float(number[1].replace(",", "")))
    day = read_plain_day(f"{text}/2000" if _SHORT_DAY.fullmatch(text) else text)
    return ("day", day.month, day.day) if day else None


def _goes_without_saying(claim: Claim) -> bool:
    return claim.field == "kind" and claim.value == "feature"


def _fitted(claim: Claim, facts: Facts) -> Claim | None:
    """Give the claim as it fits; None when it says less than is known."""
    if claim.field == "title":
        # Another title of a known production is one that it goes by, too.
        known = (facts.title, facts.original_title or "", *facts.aka)
        if fold(claim.text) in map(fold, known):
            return None
        return msgspec.structs.replace(claim, field="aka")
    if _goes_without_saying(claim) and facts.kind == claim.text:
        return None
    if claim.field == "status" and facts.status is not None:
        is_later = STATUSES.index(claim.text) > STATUSES.index(facts.status)
        return claim if is_later else None
    is_year = claim.field == "release" and len(claim.text) == len("2027")
    return None if is_year and first_year(claim.text) in years_of(facts) else claim

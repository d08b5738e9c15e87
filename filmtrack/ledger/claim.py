"""A claim: one statement by one report about one field."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated

import msgspec

from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.vocabulary import STANDINGS, STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable


class Retraction(msgspec.Struct, frozen=True):
    """The striking through of a claim: the day it was done, and why."""

    on: date
    why: str


# What the value of a field is: looked up once for every claim that is decoded.
_TYPES = {
    name: SourceMaterial if field.kind is FieldKind.SOURCE else str
    for name, field in FIELDS.items()
}


class Claim(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One dated statement.

    `n` counts from 1 within the production and is never given twice. `value` is a
    text (for dates the words as printed) or source material. `said` is the day on
    which the report was published; `recorded` the instant at which it was typed in,
    in UTC. `via` is the outlet that the report repeats, chains as printed.
    """

    n: int
    field: str
    value: str | SourceMaterial
    standing: str | None = None
    role: str | None = None
    actual: bool = False
    said: date
    outlet: str | None = None
    via: str | None = None
    url: str | None = None
    speaker: str | None = None
    note: str | None = None
    territory: str | None = None
    medium: str | None = None
    lang: str | None = None
    recorded: Annotated[datetime, msgspec.Meta(tz=True)]
    retracted: Retraction | None = None

    def __post_init__(self) -> None:
        """Refuse a claim that no rule could believe; raises ValueError."""
        if type(self.value) is not _TYPES.get(self.field):
            what = "no field" if self.field not in FIELDS else "wrong value for"
            raise ValueError(f"{what} {self.field!r}")
        if self.standing is not None and self.standing not in STANDINGS:
            raise ValueError(f"no standing {self.standing!r}")
        if self.field == "status" and self.value not in STATUSES:
            raise ValueError(f"no status {self.value!r}")

    @property
    def text(self) -> str:
        """The value as text; empty for source material."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def report(self) -> tuple[str | None, date, str | None]:
        """What makes claims one report: the outlet, the day and the page."""
        return (self.outlet, self.said, self.url)

    @property
    def origin(self) -> str | None:
        """The outlet whose word it is in the end: the last of a chain of `via`.

        >>> from datetime import UTC
        >>> Claim(n=1, field="shoot", value="August", said=date(2025, 12, 18),
        ...       recorded=datetime(2025, 12, 18, tzinfo=UTC), outlet="ScreenGeek",
        ...       via="World of Reel via HeyUGuys").origin
        'HeyUGuys'
        """
        if self.via:
            return self.via.rpartition(" via ")[2].strip()
        return self.outlet


# The key that orders claims so that the last one is the one believed: the latest `said`
# wins, then the later `recorded`, then the higher `n`.
precedence = attrgetter("said", "recorded", "n")

Ledger = dict[str, list[Claim]]


def in_precedence(claims: Iterable[Claim]) -> list[Claim]:
    """List the claims that are not retracted, the believed one last."""
    valid = [claim for claim in claims if claim.retracted is None]
    valid.sort(key=precedence)
    return valid


def by_field(claims: Iterable[Claim]) -> Ledger:
    """Group claims by field, in the order given."""
    ledger: Ledger = defaultdict(list)
    for claim in claims:
        ledger[claim.field].append(claim)
    return ledger


def valid_claims(claims: Iterable[Claim]) -> Ledger:
    """Group the claims that are not retracted by field, the believed one last."""
    return by_field(in_precedence(claims))

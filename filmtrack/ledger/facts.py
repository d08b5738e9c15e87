"""What is believed of a production: immutable, and its own JSON form.

Field order is the order of keys in the JSON, which is a promise: every key is
always there, null or empty when nothing is known; keys may be added, never removed.
`claim` is the number of the claim that a value rests on.
"""

from __future__ import annotations

from datetime import date

import msgspec

from filmtrack.ledger.claim import Claim
from filmtrack.ledger.production import Production
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.when.window import Window


class Credit(msgspec.Struct, frozen=True):
    """Somebody on a production, and how surely."""

    name: str
    standing: str
    claim: int

    @property
    def role(self) -> str | None:
        """The character; only the cast has one."""
        return None


class CastCredit(msgspec.Struct, frozen=True):
    """An actor on a production, with the character if anybody said."""

    name: str
    role: str | None
    standing: str
    claim: int


class OutCredit(msgspec.Struct, frozen=True):
    """Somebody who has left, or who was never on it after all."""

    name: str
    role: str | None
    field: str
    standing: str
    said: date
    claim: int


class SourceFact(msgspec.Struct, frozen=True):
    """The source material, and the claim that it rests on."""

    type: str | None
    title: str | None
    by: tuple[str, ...]
    year: int | None
    claim: int

    @property
    def work(self) -> SourceMaterial:
        """The source material itself."""
        return SourceMaterial(
            type=self.type, title=self.title, by=self.by, year=self.year
        )


class Target(msgspec.Struct, frozen=True):
    """A believed date: the words, the day they were said, and the window they mean.

    Days are inclusive. A null `latest` beside a day is an open end; `flags` holds
    "unread" when no rule reads the words, and then there is no window.
    """

    words: str
    said: date
    earliest: date | None
    latest: date | None
    edtf: str | None
    flags: tuple[str, ...]
    alternatives: tuple[tuple[date | None, date | None], ...]
    actual: bool
    claim: int

    @property
    def window(self) -> Window:
        """The window as the date language's own value; unknown when unread."""
        return Window(
            words=self.words,
            said=self.said,
            earliest=self.earliest,
            latest=self.latest,
            alternatives=self.alternatives,
            approximate="approximate" in self.flags,
            uncertain="uncertain" in self.flags,
            unknown=self.earliest is None and self.latest is None,
            edtf=self.edtf,
        )


class Release(Target, frozen=True):
    """A believed release, and what it is for as its report says."""

    territory: str | None = None
    medium: str | None = None


class Ids(msgspec.Struct, frozen=True):
    """The production's ids at other services, as printed there."""

    imdb: str | None = None
    tmdb: str | None = None
    wikidata: str | None = None
    letterboxd: str | None = None
    trakt: str | None = None


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """All that is believed of one production.

    Every key has a default, so that a store of an older version can be read.
    """

    id: str = ""
    number: int = 0
    title: str = ""
    original_title: str | None = None
    aka: tuple[str, ...] = ()
    kind: str = "feature"
    status: str | None = None
    hold: str | None = None
    directors: tuple[Credit, ...] = ()
    writers: tuple[Credit, ...] = ()
    producers: tuple[Credit, ...] = ()
    cast: tuple[CastCredit, ...] = ()
    out: tuple[OutCredit, ...] = ()
    source_material: SourceFact | None = None
    shoot: Target | None = None
    wrap: Target | None = None
    release: Target | None = None
    releases: tuple[Release, ...] = ()
    studios: tuple[Credit, ...] = ()
    distributors: tuple[Credit, ...] = ()
    cinematographers: tuple[Credit, ...] = ()
    composers: tuple[Credit, ...] = ()
    editors: tuple[Credit, ...] = ()
    casting_directors: tuple[Credit, ...] = ()
    locations: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    budget: str | None = None
    related: tuple[str, ...] = ()
    ids: Ids = Ids()
    slip_days: int | None = None
    reports: int = 0
    origins: int = 0
    last_said: date | None = None


class Document(Facts, frozen=True, kw_only=True):
    """A production as the store keeps it: what is believed, and the ledger itself.

    `targets` are the dates that are not believed, and `wraps` the wraps that the spans
    of shoots give and that are not believed: so that whoever looks at the dates of a
    whole slate need not read all the words again. `wraps` is None if an older version
    stored the production.
    """

    first_title: str = ""
    last_n: int = 0
    targets: tuple[Target, ...] = ()
    wraps: tuple[Target, ...] | None = None
    claims: tuple[Claim, ...] = ()

    @property
    def production(self) -> Production:
        """The identity and the claims, off which all else is read."""
        return Production(
            number=self.number,
            id=self.id,
            first_title=self.first_title,
            last_n=self.last_n,
            claims=self.claims,
        )

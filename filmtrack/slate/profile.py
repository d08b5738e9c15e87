"""The facts of a production in lines for people, each with its report.

The card, the HTML report and the Markdown export list the same facts in this order:
dates, director and cast first, the earlier targets of the shoot last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.aliases import NO_ALIASES, Aliases
from filmtrack.ledger.beliefs import basis
from filmtrack.ledger.claim import valid_claims
from filmtrack.ledger.contested import contested
from filmtrack.ledger.facts import Release
from filmtrack.ledger.fields import (
    COMPANIES,
    FIELDS,
    IDS,
    PEOPLE,
    SINGLES,
    TEXTS,
    WINDOWS,
)
from filmtrack.ledger.slip import moves_of
from filmtrack.ledger.source_material import SourceMaterial, tell_source_material
from filmtrack.ledger.summary import tell_believed, tell_report
from filmtrack.ledger.windows import windows_of
from filmtrack.names import fold
from filmtrack.when.calendar import tell
from filmtrack.when.everyday import (
    format_age,
    format_count,
    format_distance,
    format_slip,
    format_span,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document, Target

_FIRST_PEOPLE = ("directors", "cast")
# Studios follow the writers; the crew, whom few ask for, comes after them.
_OTHER_PEOPLE = tuple(
    sorted(
        (name for name in PEOPLE if name not in (*_FIRST_PEOPLE, "writers")),
        key=lambda name: name not in COMPANIES,
    )
)
# Fields of one value that stand elsewhere on the card, and the title above it.
_PLACED = ("title", "status", "hold", "original_title", "kind")
_OTHER_SINGLES = tuple(name for name in SINGLES if name not in _PLACED)
_HAPPENED = {"shoot": "started", "wrap": "wrapped", "release": "released"}


class Fact(NamedTuple):
    """One value of one field, and the claim that it rests on where there is one.

    `group` names the part of the card: dates, people, out, contested, crew, names,
    more or history. `more` adds to the value: the date as printed, the other side.
    """

    group: str
    field: str
    label: str
    value: str
    standing: str | None = None
    claim: Claim | None = None
    more: str = ""

    @property
    def text(self) -> str:
        """The value with its standing: "Adam Driver (rumored)"."""
        return f"{self.value} ({self.standing})" if self.standing else self.value

    @property
    def report(self) -> str:
        """The report in words: "Collider, citing Los Angeles Times, 16 July 2024"."""
        return tell_report(self.claim) if self.claim else ""

    @property
    def page(self) -> str | None:
        """The page of the report, if its address is one that a browser may open."""
        url = self.claim.url if self.claim else None
        return url if url and url.startswith(("https://", "http://")) else None


def profile(
    document: Document, today: date, aliases: Aliases = NO_ALIASES
) -> list[Fact]:
    """List every believed value of a production; distances count from `today`."""
    return [*_Profile(document, today, aliases).facts()]


class _Profile:
    """One production, with what each of its facts rests on."""

    def __init__(self, document: Document, today: date, aliases: Aliases) -> None:
        self.document = document
        self.today = today
        self.aliases = aliases
        self.windows = windows_of(document)
        self.rests_on = basis(document.claims, self.windows)
        self.by_n = {claim.n: claim for claim in document.claims}

    def facts(self) -> Iterator[Fact]:
        yield from self.dates()
        yield from self.singles("dates", ("status", "hold"))
        for field in _FIRST_PEOPLE:
            yield from self.people("people", field)
        for credit in self.document.out:
            name = _with_role(credit.name, credit.role)
            claim = self.by_n.get(credit.claim)
            yield Fact("out", credit.field, "out", name, credit.standing, claim)
        yield from self.contests()
        yield from self.people("crew", "writers")
        yield from self.source()
        for field in _OTHER_PEOPLE:
            yield from self.people("crew", field)
        yield from self.names()
        yield from self.texts()
        yield from self.singles("more", _OTHER_SINGLES)
        for field in IDS:
            value = getattr(self.document.ids, field)
            if value:
                claim = self.rests_on.get(field)
                yield Fact("ids", field, FIELDS[field].label, value, None, claim)
        yield from self.history()

    def dates(self) -> Iterator[Fact]:
        """Return the dates, the slip below the shoot, and each kind of release."""
        for field in WINDOWS:
            target: Target | None = getattr(self.document, field)
            targets: tuple[Target, ...] = (target,) if target else ()
            if field == "release":
                targets = self.document.releases or targets
            for found in targets:
                yield self.date(field, found)
            if field == "shoot" and self.document.slip_days:
                first = moves_of(self.document)[0].claim.said
                slip = format_slip(self.document.slip_days)
                value = f"{slip} than first said on {tell(first)}"
                yield Fact("dates", "slip", "slip", value)

    def date(self, field: str, target: Target) -> Fact:
        """Return a date in days and as printed, with its distance."""
        value = format_span(target.earliest, target.latest)
        if "unread" in target.flags:
            value = "not understood as a date"
        # The words of the report are worth a line only if they say more than the days.
        more = [] if fold(target.words) == fold(value) else [f"“{target.words}”"]
        if isinstance(target, Release):
            more = [part for part in (target.territory, target.medium) if part] + more
        if target.alternatives:
            either = " or ".join(format_span(*pair) for pair in target.alternatives)
            more.append(f"either {either}")
        # "8 months ago" beside a date would read as the age of its report.
        is_past = target.latest is not None and target.latest < self.today
        away = format_distance(target.earliest, target.latest, self.today)
        if away and not is_past and not target.actual:
            more.append(away)
        label = _HAPPENED[field] if target.actual else field
        claim = self.by_n.get(target.claim)
        return Fact("dates", field, label, value, None, claim, ", ".join(more))

    def people(self, group: str, field: str) -> Iterator[Fact]:
        for credit in getattr(self.document, field):
            name = _with_role(credit.name, credit.role)
            claim = self.by_n.get(credit.claim)
            yield Fact(group, field, FIELDS[field].label, name, credit.standing, claim)

    def source(self) -> Iterator[Fact]:
        source = self.document.source_material
        if source:
            claim = self.by_n.get(source.claim)
            label = FIELDS["source_material"].label
            value = tell_believed(self.document, "source_material") or ""
            yield Fact("crew", "source_material", label, value, None, claim)

    def names(self) -> Iterator[Fact]:
        yield from self.singles("names", ("original_title",))
        by_name = {
            fold(claim.text): claim
            for claim in self.document.claims
            if claim.field in ("title", "aka") and claim.retracted is None
        }
        for name in self.document.aka:
            claim = by_name.get(fold(name))
            yield Fact("names", "aka", FIELDS["aka"].label, name, None, claim)
        # Nearly every production is a feature; only other kinds are worth a line.
        if self.document.kind != "feature":
            yield from self.singles("names", ("kind",))

    def contests(self) -> Iterator[Fact]:
        ledger = valid_claims(self.document.claims)
        for contest in contested(ledger, self.windows, self.aliases):
            believed, against = contest.believed, contest.against
            kind = FIELDS[contest.field].names or ""
            name = self.aliases.shown(kind, believed.text) + " " if contest.name else ""
            field = contest.field.replace("_", " ")
            value = f"{field}: {name}{_side(believed)}"
            more = f"against {_side(against)}, {tell_report(against)}"
            label = "contested"
            yield Fact("contested", contest.field, label, value, None, believed, more)

    def texts(self) -> Iterator[Fact]:
        ledger = valid_claims(self.document.claims)
        for field in TEXTS:
            last = {fold(claim.text): claim for claim in ledger[field]}
            for value in getattr(self.document, field) if field != "aka" else ():
                claim = last.get(fold(value))
                yield Fact("more", field, FIELDS[field].label, value, None, claim)

    def singles(self, group: str, fields: Iterable[str]) -> Iterator[Fact]:
        for field in fields:
            value = getattr(self.document, field)
            if value:
                claim = self.rests_on.get(field)
                yield Fact(group, field, FIELDS[field].label, value, None, claim)

    def history(self) -> Iterator[Fact]:
        """Return the targets of the shoot that no longer hold, the latest first."""
        from filmtrack.when import say_short

        for move in reversed(moves_of(self.document)[:-1]):
            changed = f", {move.words}" if move.words else ""
            value = f"{say_short(move.window)}{changed}"
            more = f"“{move.claim.text}”"
            yield Fact("history", "shoot", "before", value, None, move.claim, more)


def _with_role(name: str, role: str | None) -> str:
    return f"{name} as {role}" if role else name


def summary_of(document: Document, today: date) -> str:
    """Write how well known a production is: its origins and reports, and their age."""
    heard = document.last_said
    origins = format_count(document.origins, "origin")
    known = f"{origins}, {format_count(document.reports, 'report')}"
    return f"{known} · last heard {format_age(heard, today)}" if heard else known


def _side(claim: Claim) -> str:
    """Write one side of a contested fact."""
    if claim.standing:
        return claim.standing
    if isinstance(claim.value, SourceMaterial):
        return tell_source_material(claim.value)
    return f"“{claim.value}”"

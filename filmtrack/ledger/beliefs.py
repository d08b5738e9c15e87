"""Derive the current facts of a production from its claims.

Of the claims about a field that are not retracted the latest `said` wins; ties go
to the later `recorded`, then to the higher number. Fields that hold many apply the
rule to each name. Pure: which claims are there decides the day as of which one
believes (`Production.as_of`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from filmtrack.ledger.aliases import NO_ALIASES, OUTLET, Aliases, most_frequent
from filmtrack.ledger.claim import Claim, Ledger, by_field, in_precedence, valid_claims
from filmtrack.ledger.credits import company_keys, credits_of, current, out
from filmtrack.ledger.facts import Document, Ids, SourceFact
from filmtrack.ledger.fields import (
    FIELDS,
    IDS,
    WINDOWS,
    FieldKind,
)
from filmtrack.ledger.slip import moves, slip_days
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.targets import (
    dated,
    other_targets,
    other_wraps,
    releases,
    target,
)
from filmtrack.ledger.vocabulary import STATUSES, is_title
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold, fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from filmtrack.ledger.facts import CastCredit
    from filmtrack.ledger.production import Production
    from filmtrack.ledger.windows import Windows
    from filmtrack.when import Window

_NO_IDS = Ids()
_KINDS = {name: field.kind for name, field in FIELDS.items()}
_FILMING = STATUSES.index("filming")
# Reports call the same work by any of these.
_BOOKS = {"book", "novel", "novella"}


def believe(
    production: Production,
    aliases: Aliases = NO_ALIASES,
    windows: Windows = window_of,
) -> Document:
    """Derive the current facts of a production from its claims.

    `windows` gives the window of a claim about a date.
    """
    valid = in_precedence(production.claims)
    ledger = by_field(valid)
    # Each date is read once here, and asked for by many rules.
    read = {id(c): windows(c) for field in WINDOWS for c in ledger.get(field, ())}

    def window(claim: Claim) -> Window | None:
        return read[id(claim)]

    # A shoot given as a span says when it wraps, too.
    spoken_of = {*ledger, "wrap"} if "shoot" in ledger else ledger.keys()
    dates = {name: dated(ledger, name, window) for name in WINDOWS if name in spoken_of}
    companies = company_keys(ledger, aliases)
    people: dict[str, dict[str, CastCredit]] = {}
    believed: dict[str, Any] = {name: target(found) for name, found in dates.items()}
    # Most productions have claims about few of the fields.
    for name, claims in ledger.items():
        kind = _KINDS[name]
        if kind is FieldKind.PEOPLE:
            people[name] = credits_of(claims, companies, aliases)
            believed[name] = current(name, people[name])
        elif kind is FieldKind.ONE:
            believed[name] = _one(claims)
        elif kind is FieldKind.MANY:
            believed[name] = _many(claims)
    believed["title"] = _title(production.first_title, ledger)
    believed["aka"] = _aka(production.first_title, ledger)
    believed["kind"] = believed.get("kind") or "feature"
    believed["status"] = _status(ledger)
    believed["hold"] = _hold(ledger, window)
    return Document(
        id=production.id,
        number=production.number,
        **believed,
        releases=releases(ledger, window),
        out=out(people, ledger),
        source_material=_source(ledger["source_material"]),
        ids=_ids(ledger),
        slip_days=slip_days(moves(ledger["shoot"], windows=window)),
        reports=_count_reports(valid, aliases),
        origins=_count_origins(valid, aliases),
        last_said=valid[-1].said if valid else None,
        first_title=production.first_title,
        last_n=production.last_n,
        targets=other_targets(ledger, dates, window),
        wraps=other_wraps(ledger, dates.get("wrap"), window),
        claims=production.claims,
    )


def _count_reports(claims: list[Claim], aliases: Aliases) -> int:
    """Count reports; one may spell its outlet in several ways."""
    reports = {(claim.outlet, claim.said, claim.url) for claim in claims}
    if len(reports) == 1:
        return 1
    return len(
        {
            (aliases.key(OUTLET, outlet) if outlet else None, said, url)
            for outlet, said, url in reports
        }
    )


def _count_origins(claims: list[Claim], aliases: Aliases) -> int:
    """Count the outlets whose word it is in the end, however they are spelled."""
    # An outlet that cites another one adds no origin: the word is that of the one
    # cited.
    origins = {claim.origin if claim.via else claim.outlet for claim in claims}
    return len({aliases.key(OUTLET, origin) for origin in origins if origin})


def basis(claims: Iterable[Claim], windows: Windows = window_of) -> Mapping[str, Claim]:
    """Give, for each field of one value, the claim that its believed value rests on."""
    ledger = valid_claims(claims)
    found: dict[str, Claim] = {}
    for field, row in FIELDS.items():
        if row.kind is FieldKind.WINDOW:
            date = dated(ledger, field, windows)
            if date:
                found[field] = date[0]
        elif row.kind is FieldKind.SOURCE:
            source = _source_claim(ledger[field])
            if source:
                found[field] = source
        elif not row.is_many and ledger[field]:
            found[field] = ledger[field][-1]
    titles = [claim for claim in ledger["title"] if is_title(claim.text)]
    if titles:
        found["title"] = titles[-1]
    happened = _happened(ledger)
    # The believed stage may rest on a shoot or a wrap instead of a claim about the
    # stage.
    if happened and _status(ledger) == happened[0]:
        found["status"] = happened[1]
    return found


def _one(claims: list[Claim]) -> str | None:
    """The latest value; an empty one takes the value back."""
    return (claims[-1].text or None) if claims else None


def _many(claims: list[Claim]) -> tuple[str, ...]:
    """Each value once, in the order first said, as it is spelled most."""
    spelled: dict[str, list[str]] = {}
    for claim in claims:
        spelled.setdefault(fold(claim.text), []).append(claim.text)
    return tuple([most_frequent(texts) for texts in spelled.values()])


def _hold(ledger: Ledger, windows: Windows) -> str | None:
    """Why it is on hold; the start of shooting ends a hold that was said before."""
    if not ledger["hold"]:
        return None
    hold = ledger["hold"][-1]
    started = (c for c in ledger["shoot"] if c.actual and c.said > hold.said)
    filming = (
        c
        for c in ledger["status"]
        # A stage beyond filming ends a hold, too: work on the film went on.
        if c.said > hold.said and STATUSES.index(c.text) >= _FILMING
    )
    if any(_started_after(windows(claim), hold.said) for claim in started) or any(
        filming
    ):
        return None
    return hold.text or None


def _started_after(window: Window | None, day: date) -> bool:
    """Whether a shoot began on a day or later, as far as its report tells."""
    # A report whose days are not known may be about a later day; it gets the benefit.
    return window is None or window.latest is None or window.latest >= day


def _ids(ledger: Ledger) -> Ids:
    if ledger.keys().isdisjoint(IDS):
        return _NO_IDS
    return Ids(**{name: _one(ledger[name]) for name in IDS})


def _title(first_title: str, ledger: Ledger) -> str:
    """The title last said, else the one under which it was entered."""
    said = (claim.text for claim in reversed(ledger["title"]))
    return next(filter(is_title, said), first_title)


def _aka(first_title: str, ledger: Ledger) -> tuple[str, ...]:
    """All other titles that it has or had, without the original one."""
    if not ledger["title"] and not ledger["aka"]:
        return ()
    said = [claim.text for claim in ledger["title"] if is_title(claim.text)]
    others = [first_title, *said, *_many(ledger["aka"])]
    aka = {fold(other): other for other in others}
    for known in (_title(first_title, ledger), _one(ledger["original_title"])):
        aka.pop(fold(known or ""), None)
    return tuple(aka.values())


def _happened(ledger: Ledger) -> tuple[str, Claim] | None:
    """The latest stage that a report of something done proves, with that report."""
    # A wrap proves more than a start of shooting, so it is asked first.
    for field, stage in (("wrap", "wrapped"), ("shoot", "filming")):
        for claim in reversed(ledger[field]):
            if claim.actual:
                return stage, claim
    return None


def _status(ledger: Ledger) -> str | None:
    """The status last said, or the stage that has been reached without anybody's word.

    A report that cameras have rolled means filming, one of a wrap means wrapped,
    unless a report as late or later names a stage further on.
    """
    told = ledger["status"][-1] if ledger["status"] else None
    happened = _happened(ledger)
    if happened is None:
        return told.text if told else None
    stage, claim = happened
    if told is None:
        return stage
    # A later report may name an earlier stage: a film may go back to an earlier one.
    further = STATUSES.index(told.text) >= STATUSES.index(stage)
    return told.text if further or told.said > claim.said else stage


def _source_claim(claims: list[Claim]) -> Claim | None:
    """The claim last made, unless it only says less than a fuller one."""
    found: Claim | None = None
    for claim in claims:
        if found is None or not _says_less(claim.value, found.value):
            found = claim
    return found


def _source(claims: list[Claim]) -> SourceFact | None:
    found = _source_claim(claims)
    if found is None or not isinstance(found.value, SourceMaterial):
        return None
    source = found.value
    return SourceFact(source.type, source.title, source.by, source.year, found.n)


def _says_less(later: object, fuller: object) -> bool:
    """Whether a source without a title matches what is known of one with a title."""
    assert isinstance(later, SourceMaterial)
    assert isinstance(fuller, SourceMaterial)
    if later.title or not fuller.title:
        return False
    types = {later.type, fuller.type}
    authors = set(map(fold_name, later.by)) <= set(map(fold_name, fuller.by))
    year = later.year in (None, fuller.year)
    return (len(types) == 1 or None in types or types <= _BOOKS) and authors and year

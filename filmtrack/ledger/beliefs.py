"""The one rule of belief, and the facts that it gives.

Of the claims about a field that are not retracted the latest `said` wins; ties go
to the later `recorded`, then to the higher number. Fields that hold many apply the
rule to each name. Pure: the day "as of" which one believes is a matter of which
claims are there (`Production.as_of`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from filmtrack.ledger.claim import Claim, precedence
from filmtrack.ledger.facts import (
    CastCredit,
    Credit,
    Document,
    Ids,
    OutCredit,
    SourceFact,
    Target,
)
from filmtrack.ledger.fields import (
    FIELDS,
    IDS,
    PEOPLE,
    SINGLES,
    TEXTS,
    WINDOWS,
    FieldKind,
)
from filmtrack.ledger.slip import moves, slip_days
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.vocabulary import OUT, STATUSES, is_title
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from filmtrack.ledger.production import Production
    from filmtrack.when import Window

    Dated = tuple[Claim, Window | None]

# From the surest standing down, as people are listed.
_SUREST = {s: i for i, s in enumerate(("confirmed", "attached", "in talks", "rumored"))}

_NO_IDS = Ids()

Ledger = dict[str, list[Claim]]


def valid_claims(claims: Iterable[Claim]) -> Ledger:
    """Group the claims that stand (not retracted) by field, the believed one last."""
    by_field: Ledger = defaultdict(list)
    for claim in sorted(claims, key=precedence):
        if claim.retracted is None:
            by_field[claim.field].append(claim)
    return by_field


def believe(production: Production) -> Document:
    """Derive the current facts of a production from its claims."""
    ledger = valid_claims(production.claims)
    credits_of = {name: _credits(ledger[name]) for name in PEOPLE if name in ledger}
    dates = {name: _dated(ledger, name) for name in WINDOWS}
    told = [claim for claim in production.claims if claim.retracted is None]
    believed: dict[str, Any] = {
        **{name: _one(ledger[name]) for name in SINGLES if name in ledger},
        **{name: _many(ledger[name]) for name in TEXTS if name in ledger},
        **{name: _target(dated) for name, dated in dates.items()},
        **{name: _current(name, found) for name, found in credits_of.items()},
    }
    believed["title"] = _title(production.first_title, ledger)
    believed["aka"] = _aka(production.first_title, ledger)
    believed["kind"] = believed.get("kind") or "feature"
    believed["status"] = _status(ledger)
    return Document(
        id=production.id,
        number=production.number,
        **believed,
        out=_out(credits_of, ledger),
        source_material=_source(ledger["source_material"]),
        ids=_ids(ledger),
        slip_days=slip_days(moves(ledger["shoot"])),
        reports=len({claim.report for claim in told}),
        origins=_origins(told),
        last_said=max((claim.said for claim in told), default=None),
        first_title=production.first_title,
        last_n=production.last_n,
        targets=_other_targets(ledger, dates),
        claims=production.claims,
    )


def _origins(claims: Iterable[Claim]) -> int:
    """Count the outlets whose word it is in the end."""
    names = {claim.origin for claim in claims}
    return len({fold(name) for name in names if name})


def basis(claims: Iterable[Claim]) -> Mapping[str, Claim]:
    """Give, for each field of one value, the claim that its believed value rests on."""
    ledger = valid_claims(claims)
    found: dict[str, Claim] = {}
    for field, row in FIELDS.items():
        if row.kind is FieldKind.WINDOW:
            dated = _dated(ledger, field)
            if dated:
                found[field] = dated[0]
        elif not row.is_many and ledger[field]:
            found[field] = ledger[field][-1]
    titles = [claim for claim in ledger["title"] if is_title(claim.text)]
    if titles:
        found["title"] = titles[-1]
    happened = _happened(ledger)
    if happened and _status(ledger) == happened[0]:
        found["status"] = happened[1]
    return found


def _one(claims: list[Claim]) -> str | None:
    """The latest value; an empty one takes the value back."""
    return (claims[-1].text or None) if claims else None


def _many(claims: list[Claim]) -> tuple[str, ...]:
    """Each value once, as last spelled, in the order first said."""
    if not claims:
        return ()
    return tuple({fold(claim.text): claim.text for claim in claims}.values())


def _ids(ledger: Ledger) -> Ids:
    if ledger.keys().isdisjoint(IDS):
        return _NO_IDS
    return Ids(**{name: _one(ledger[name]) for name in IDS})


def _title(first_title: str, ledger: Ledger) -> str:
    """The title last said, else the one under which it was entered."""
    said = (claim.text for claim in reversed(ledger["title"]))
    return next(filter(is_title, said), first_title)


def _aka(first_title: str, ledger: Ledger) -> tuple[str, ...]:
    """All other titles that it has or had."""
    if not ledger["title"] and not ledger["aka"]:
        return ()
    said = [claim.text for claim in ledger["title"] if is_title(claim.text)]
    others = [first_title, *said, *_many(ledger["aka"])]
    aka = {fold(other): other for other in others}
    aka.pop(fold(_title(first_title, ledger)), None)
    return tuple(aka.values())


def _happened(ledger: Ledger) -> tuple[str, Claim] | None:
    """The latest stage that a report of something done proves, with that report."""
    for field, stage in (("wrap", "wrapped"), ("shoot", "filming")):
        done = [claim for claim in ledger[field] if claim.actual]
        if done:
            return stage, done[-1]
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
    further = STATUSES.index(told.text) >= STATUSES.index(stage)
    return told.text if further or told.said > claim.said else stage


def _credits(claims: list[Claim]) -> dict[str, CastCredit]:
    """What is believed of each name: the last word on it, and the last role said.

    A claim without a standing leaves the standing as it was; a name that nobody
    gave one, or that had left, is attached.
    """
    found: dict[str, CastCredit] = {}
    for claim in claims:
        text = claim.text
        name = fold(text)
        before = found.get(name)
        kept = before.standing if before and before.standing not in OUT else "attached"
        found[name] = CastCredit(
            name=text,
            role=claim.role or (before.role if before else None),
            standing=claim.standing or kept,
            claim=claim.n,
        )
    return found


def _current(
    field: str, found: dict[str, CastCredit]
) -> tuple[CastCredit | Credit, ...]:
    """Those who are on it, the surest first, else in the order first named."""
    on_it = [credit for credit in found.values() if credit.standing not in OUT]
    on_it.sort(key=lambda credit: _SUREST[credit.standing])
    if field == "cast":
        return tuple(on_it)
    return tuple([Credit(c.name, c.standing, c.claim) for c in on_it])


def _out(
    credits_of: dict[str, dict[str, CastCredit]], ledger: Ledger
) -> tuple[OutCredit, ...]:
    """Those who are out, in the order of the reports that said so."""
    left = {
        credit.claim: credit
        for found in credits_of.values()
        for credit in found.values()
        if credit.standing in OUT
    }
    if not left:
        return ()
    told = (c for field in credits_of for c in ledger[field] if c.n in left)
    return tuple(_gone(left[c.n], c) for c in sorted(told, key=precedence))


def _gone(credit: CastCredit, claim: Claim) -> OutCredit:
    return OutCredit(
        name=credit.name,
        role=credit.role,
        field=claim.field,
        standing=credit.standing,
        said=claim.said,
        claim=claim.n,
    )


def _source(claims: list[Claim]) -> SourceFact | None:
    if not claims or not isinstance(claims[-1].value, SourceMaterial):
        return None
    source = claims[-1].value
    return SourceFact(source.type, source.title, source.by, source.year, claims[-1].n)


def _dated(ledger: Ledger, field: str) -> Dated | None:
    """The claim that a date rests on, with its window.

    Words that no rule reads never displace a date that was read. A shoot given as
    a span says when it wraps, too.
    """
    told: list[Dated] = [(claim, window_of(claim)) for claim in ledger[field]]
    if field == "wrap":
        spans = [(claim, window_of(claim)) for claim in ledger["shoot"]]
        told += [(claim, span.wrap) for claim, span in spans if span and span.wrap]
        told.sort(key=lambda pair: precedence(pair[0]))
    read = [pair for pair in told if pair[1] is not None] or told
    return read[-1] if read else None


def _target(dated: Dated | None) -> Target | None:
    return _as_target(*dated) if dated else None


def _other_targets(
    ledger: Ledger, dates: Mapping[str, Dated | None]
) -> tuple[Target, ...]:
    """The dates that were read and are not the ones believed."""
    believed = {dated[0].n for dated in dates.values() if dated}
    return tuple(
        _as_target(claim, window)
        for field in WINDOWS
        for claim in ledger[field]
        if claim.n not in believed and (window := window_of(claim)) is not None
    )


def _as_target(claim: Claim, window: Window | None) -> Target:
    return Target(
        words=claim.text,
        said=claim.said,
        earliest=window.earliest if window else None,
        latest=window.latest if window else None,
        edtf=window.edtf if window else None,
        flags=window.flags if window else ("unread",),
        alternatives=window.alternatives if window else (),
        actual=claim.actual,
        claim=claim.n,
    )

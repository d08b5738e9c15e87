"""The records of origins, the verdicts behind them, and the rules for verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.fields import FIELDS
from filmtrack.ledger.summary import tell_value
from filmtrack.slate.verdict_rules import (
    EXPIRED,
    OPEN,
    OUTCOMES,
    REVERSED,
    RULES,
    TRUE,
    Rule,
)
from filmtrack.slate.verdicts import Verdict, reason
from filmtrack.views.grid import Grid
from filmtrack.views.json_view import claim_object
from filmtrack.views.sheet import Column, RowGroup
from filmtrack.when.everyday import format_count, format_length, format_slip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.slate.outlets import OutletRecord
    from filmtrack.views.renderers import Object


# The record of fewer settled claims says little.
_ENOUGH = 5


def _days(days: float | None) -> str:
    return "" if days is None else f"{days:g}"


def _end(record: OutletRecord, which: int) -> str:
    return f"{record.score[which]:.3f}" if record.score else ""


_RECORD: tuple[Column[OutletRecord], ...] = (
    Column("outlet", "outlet", lambda r: r.origin, 22, 30, "bold"),
    Column(
        "claims", "claims", lambda r: str(len(r.verdicts)), 6, 6, is_number=True, rank=2
    ),
    Column("settled", "settled", lambda r: str(r.settled), 7, 7, is_number=True),
    Column("came_true", "true", lambda r: str(r.counts[TRUE]), 4, 5, "", True),
    Column(
        "reversed",
        "reversed",
        lambda r: str(r.counts[REVERSED]),
        8,
        8,
        "",
        True,
        rank=2,
    ),
    Column(
        "expired", "expired", lambda r: str(r.counts[EXPIRED]), 7, 7, "", True, rank=2
    ),
    Column("open", "open", lambda r: str(r.counts[OPEN]), 4, 5, is_number=True, rank=2),
    Column(
        "score",
        "score",
        lambda r: (
            f"{r.score[0]:.0%}–{r.score[1]:.0%}".replace("%–", "–") if r.score else ""
        ),
        least=5,
        most=7,
        style="cyan",
        is_number=True,
    ),
    Column("score_low", "low", lambda r: _end(r, 0), is_number=True, read=False),
    Column("score_high", "high", lambda r: _end(r, 1), is_number=True, read=False),
    Column(
        "lead_days",
        "lead",
        lambda r: "" if r.lead is None else format_length(round(r.lead)),
        least=8,
        most=10,
        is_number=True,
        rank=2,
        data=lambda r: _days(r.lead),
    ),
    Column(
        "starts",
        "starts",
        lambda r: f"{r.inside} of {len(r.starts)}" if r.starts else "",
        least=6,
        most=8,
        is_number=True,
        rank=2,
    ),
    Column(
        "slip_days",
        "slip",
        lambda r: "" if r.slip is None else format_slip(round(r.slip)),
        least=8,
        most=18,
        is_number=True,
        rank=2,
        data=lambda r: _days(r.slip),
    ),
)


def outlets_view(found: Sequence[OutletRecord]) -> Grid[OutletRecord]:
    """Show the record of each origin, the best score first.

    People read those of which enough is settled, if there are any; programs get all.
    """
    shown = [record for record in found if record.settled >= _ENOUGH] or found
    score = "score: the share of settled claims that came true, with 95 % confidence"
    notes = [f"{score}; `outlets --rules` explains the rules, `outlets NAME` a record"]
    if len(shown) < len(found):
        count = format_count(len(found) - len(shown), "other origin")
        notes.append(f"{count} with fewer than {_ENOUGH} settled claims")
    return Grid(
        [RowGroup(shown)], _RECORD, _record_object, notes if found else (), every=found
    )


def _record_object(record: OutletRecord) -> Object:
    low, high = record.score or (None, None)
    return {
        "outlet": record.origin,
        "claims": len(record.verdicts),
        "settled": record.settled,
        "came_true": record.counts[TRUE],
        "reversed": record.counts[REVERSED],
        "expired": record.counts[EXPIRED],
        "open": record.counts[OPEN],
        "score_low": low,
        "score_high": high,
        "lead_days": record.lead,
        "starts": len(record.starts),
        "starts_inside": record.inside,
        "slip_days": record.slip,
    }


_VERDICT: tuple[Column[Verdict], ...] = (
    Column("id", "id", lambda v: v.production.id, read=False),
    Column("title", "title", lambda v: v.production.title, 10, 24, "bold"),
    Column("claim", "n", lambda v: str(v.claim.n), 2, 5, is_number=True, rank=1),
    Column("said", "said", lambda v: v.claim.said.isoformat(), 10, 10, rank=1),
    Column("field", "field", lambda v: FIELDS[v.claim.field].label, 5, 10, rank=1),
    Column("value", "says", lambda v: tell_value(v.claim), 14, 40),
    Column("reports", "reports", lambda v: str(v.reports), is_number=True, read=False),
    Column("outcome", "outcome", lambda v: v.outcome, read=False),
    Column("rule", "rule", lambda v: v.rule, read=False),
    Column("reason", "why", reason, 18, 60, "cyan"),
)


def verdicts_view(record: OutletRecord) -> Grid[Verdict]:
    """Show the verdict on each claim of an origin, and why."""
    parts = [
        RowGroup([v for v in record.verdicts if v.outcome == outcome], outcome)
        for outcome in OUTCOMES
    ]
    return Grid(parts, _VERDICT, _verdict_object)


def _verdict_object(verdict: Verdict) -> Object:
    return {
        "id": verdict.production.id,
        "title": verdict.production.title,
        "outlet": verdict.origin,
        "outcome": verdict.outcome,
        "rule": verdict.rule,
        "reason": reason(verdict) or None,
        "reports": verdict.reports,
        "lead_days": verdict.lead,
        "slip_days": verdict.slip,
        "claim": claim_object(verdict.claim),
        "by": claim_object(verdict.by) if verdict.by else None,
    }


_RULE: tuple[Column[Rule], ...] = (
    Column("rule", "rule", lambda r: r.name, 10, 13, "bold"),
    Column("outcome", "makes it", lambda r: r.outcome, 9, 9, "cyan", rank=1),
    Column("sentence", "when", lambda r: r.sentence, 18, 90),
)


def rules_view() -> Grid[Rule]:
    """Show the rules that settle a claim."""
    return Grid([RowGroup(RULES)], _RULE, lambda rule: rule._asdict())

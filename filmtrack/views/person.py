"""The productions of one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.fields import FIELDS
from filmtrack.ledger.summary import brief_report, brief_target, stage_of
from filmtrack.ledger.vocabulary import OUT
from filmtrack.views.grid import Grid
from filmtrack.views.json_view import claim_object
from filmtrack.views.sheet import Column, RowGroup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filmtrack.ledger.claim import Claim
    from filmtrack.slate.person import Involvement
    from filmtrack.views.renderers import Object


def _as(part: Involvement) -> str:
    field = FIELDS[part.field].label
    return f"{field}: {part.role}" if part.role else field


def _shoots(part: Involvement) -> str:
    shoot = part.facts.shoot
    is_under_way = shoot and shoot.actual and part.facts.status == "filming"
    return ("since " if is_under_way else "") + brief_target(shoot)


def person_view(
    parts: Sequence[Involvement], report: Callable[[Involvement], Claim | None]
) -> Grid[Involvement]:
    """Show the productions that a person is on, or was; `report` finds the claim.

    People read one line for a production, with all that the person is on it.
    """
    jobs: dict[tuple[int, bool], list[Involvement]] = {}
    for part in parts:
        jobs.setdefault((part.facts.number, part.standing in OUT), []).append(part)

    def all_jobs(part: Involvement) -> str:
        together = jobs[part.facts.number, part.standing in OUT]
        return ", ".join(_as(each) for each in together)

    def reported(part: Involvement) -> str:
        claim = report(part)
        return brief_report(claim) if claim else ""

    columns: tuple[Column[Involvement], ...] = (
        Column("name", "name", lambda p: p.name, read=False),
        Column("id", "id", lambda p: p.facts.id, read=False),
        Column(
            "title",
            "title",
            lambda p: p.facts.title,
            least=16,
            most=32,
            style="bold",
            narrow=12,
            is_cut=True,
        ),
        Column("field", "as", all_jobs, 12, 32, rank=1, data=_as),
        Column("standing", "standing", lambda p: p.standing, 9, 9, rank=2),
        Column("status", "stage", lambda p: stage_of(p.facts), 14, 18, rank=3),
        Column("shoot", "shoots", _shoots, 14, 24, "cyan"),
        Column(
            "overlaps",
            "overlaps",
            lambda p: ", ".join(f"{title} ({answer})" for title, answer in p.overlaps),
            least=12,
            most=40,
            style="yellow",
            rank=1,
        ),
        Column("report", "report", reported, 20, 36, "bright_black", rank=4),
    )
    first = [together[0] for together in jobs.values()]
    return Grid(
        [RowGroup(first)],
        columns,
        lambda part: _object(part, report(part)),
        every=parts,
    )


def _object(part: Involvement, claim: Claim | None) -> Object:
    return {
        "name": part.name,
        "id": part.facts.id,
        "number": part.facts.number,
        "title": part.facts.title,
        "field": part.field,
        "role": part.role,
        "standing": part.standing,
        "status": part.facts.status,
        "shoot": part.facts.shoot,
        "overlaps": [{"title": t, "answer": a} for t, a in part.overlaps],
        "claim": claim_object(claim) if claim else None,
    }

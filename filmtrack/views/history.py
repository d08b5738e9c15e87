"""The claims of a production, report by report, and what each of them changed."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from filmtrack.ledger.fields import FIELDS, WINDOWS
from filmtrack.ledger.source_material import SourceMaterial, tell_source_material
from filmtrack.views.grid import Grid
from filmtrack.views.json_view import claim_object
from filmtrack.views.lines import BOLD, FAINT, OUT
from filmtrack.views.sheet import Column, RowGroup
from filmtrack.when.calendar import tell
from filmtrack.when.everyday import short_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.slate.history import HistoryEntry
    from filmtrack.views.screen import Screen


def said_value(claim: Claim) -> str:
    """Write what a claim says: its value, the role and the standing."""
    if isinstance(claim.value, SourceMaterial):
        return tell_source_material(claim.value)
    if claim.field in WINDOWS:
        happened = ", has happened" if claim.actual else ""
        return f"“{claim.value}”{happened}"
    role = f" as {claim.role}" if claim.role else ""
    standing = f" ({claim.standing})" if claim.standing else ""
    return f"{claim.value}{role}{standing}"


def history_view(
    entries: Sequence[HistoryEntry], today: date, fields: Sequence[str] = ()
) -> Grid[HistoryEntry]:
    """Show claims in order; on a screen under their reports.

    The claims of one date stand below a drawing of how it moved.
    """
    known = [*_COLUMNS, *([_WHO] if any(entry.by for entry in entries) else [])]
    flat = Grid(
        [_group(entries)],
        known,
        lambda entry: (
            claim_object(entry.claim)
            | {"changed": entry.changed or None, "by": entry.by}
        ),
    )
    if len(fields) == 1:
        columns = [column for column in known if column.key != "field"]
        is_date = fields[0] in WINDOWS
        above = partial(_moves, entries, fields[0], today) if is_date else None
        shown = flat._replace(columns=columns, above=above)
    else:
        # A report is the heading of its claims: "16 July 2024, Collider via …".
        reports = groupby(
            entries, lambda entry: f"{tell(entry.claim.said)}, {_outlet(entry.claim)}"
        )
        groups = [_group([*some], report) for report, some in reports]
        columns = [column for column in known if column.key not in ("said", "outlet")]
        shown = flat._replace(groups=groups, columns=columns)
    return flat._replace(drawing=shown.draw)


def _group(entries: Sequence[HistoryEntry], title: str = "") -> RowGroup[HistoryEntry]:
    struck = {at: OUT for at, one in enumerate(entries) if one.claim.retracted}
    return RowGroup(entries, title, struck)


def _outlet(claim: Claim) -> str:
    via = f" via {claim.via}" if claim.via else ""
    return (claim.outlet or "no outlet") + via


def _of_claim(name: str) -> Callable[[HistoryEntry], str]:
    return lambda entry: getattr(entry.claim, name) or ""


def _only_data(key: str, value: Callable[[HistoryEntry], str]) -> Column[HistoryEntry]:
    return Column(key, key, value, read=False)


_COLUMNS: tuple[Column[HistoryEntry], ...] = (
    Column("n", "n", lambda e: str(e.claim.n), 2, 5, FAINT, is_number=True),
    Column(
        "said",
        "said",
        lambda e: e.claim.said.isoformat(),
        least=11,
        narrow=6,
        drawn=lambda e, _: short_day(e.claim.said),
    ),
    Column(
        "outlet",
        "outlet",
        lambda e: _outlet(e.claim),
        least=10,
        data=lambda e: e.claim.outlet or "",
    ),
    _only_data("via", _of_claim("via")),
    Column(
        "field",
        "field",
        lambda e: FIELDS[e.claim.field].label,
        least=8,
        most=16,
        style=FAINT,
        data=lambda e: e.claim.field,
    ),
    Column(
        "value",
        "says",
        lambda e: said_value(e.claim),
        least=12,
        most=60,
        style=BOLD,
        data=lambda e: (
            e.claim.text if isinstance(e.claim.value, str) else said_value(e.claim)
        ),
        drawn=lambda e, screen: (
            (f"{screen.signs.struck} " if e.claim.retracted else "")
            + said_value(e.claim)
        ),
    ),
    _only_data("standing", _of_claim("standing")),
    _only_data("role", _of_claim("role")),
    _only_data("actual", lambda e: "true" if e.claim.actual else ""),
    Column(
        "changed",
        "changed",
        lambda e: (
            f"retracted {short_day(r.on)}: {r.why}"
            if (r := e.claim.retracted)
            else e.changed
        ),
        least=9,
        most=48,
        style="cyan",
        data=lambda e: e.changed,
    ),
    _only_data(
        "retracted", lambda e: f"{r.on}: {r.why}" if (r := e.claim.retracted) else ""
    ),
    _only_data("speaker", _of_claim("speaker")),
    _only_data("url", _of_claim("url")),
    _only_data("note", _of_claim("note")),
)
_WHO: Column[HistoryEntry] = Column("by", "who", lambda e: e.by or "", 6, 20)


def _moves(
    entries: Sequence[HistoryEntry], field: str, today: date, screen: Screen
) -> str:
    """Draw how a date moved; nothing if no claim has a window."""
    from filmtrack.views.timeline.date_history import draw_moves

    moved = draw_moves([entry.claim for entry in entries], field, today, screen)
    return f"{moved}\n" if moved else ""

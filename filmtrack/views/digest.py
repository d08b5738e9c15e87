"""The digest: changes in groups, each with its report, for a newsletter or a page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from filmtrack.ledger.summary import brief_report, tell_report
from filmtrack.sanitize import escape_address, escape_markdown
from filmtrack.slate.digest import GROUPS
from filmtrack.views.grid import Grid
from filmtrack.views.json_view import claim_object
from filmtrack.views.sheet import Column, RowGroup
from filmtrack.when.calendar import tell

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.slate.digest import Change
    from filmtrack.views.renderers import Object, View
    from filmtrack.views.screen import Screen


def _of_claim(change: Change, name: str) -> str:
    value = getattr(change.claim, name, None)
    return "" if value is None else str(value)


_COLUMNS: tuple[Column[Change], ...] = (
    Column("group", "group", lambda c: c.group, read=False),
    Column("id", "id", lambda c: c.facts.id, read=False),
    Column("title", "title", lambda c: c.facts.title, 12, 30, "bold"),
    Column("what", "what", lambda c: c.text, 24, 70),
    Column(
        "report",
        "report",
        lambda c: brief_report(c.claim) if c.claim else "",
        least=14,
        most=34,
        style="bright_black",
    ),
    Column("said", "said", lambda c: _of_claim(c, "said"), read=False),
    Column("outlet", "outlet", lambda c: _of_claim(c, "outlet"), read=False),
    Column("via", "via", lambda c: _of_claim(c, "via"), read=False),
    Column("url", "url", lambda c: _of_claim(c, "url"), read=False),
    Column("claim", "claim", lambda c: _of_claim(c, "n"), is_number=True, read=False),
)


def digest_view(found: Sequence[Change], since: date, today: date) -> Grid[Change]:
    """Show what changed between two days, under the headings of its groups."""
    parts = [
        RowGroup(list(of), GROUPS[name])
        for name, of in groupby(found, lambda c: c.group)
    ]

    def markdown(_view: View, _screen: Screen) -> str:
        lines = [f"# {_heading(since, today)}"]
        for part in parts:
            lines += ["", f"## {part.title}", ""]
            for change in part.rows:
                title, text = map(escape_markdown, (change.facts.title, change.text))
                report = _linked(change.claim) if change.claim else ""
                lines.append(f"- **{title}**: {text}{report}")
        return "".join(f"{line}\n" for line in lines)

    def page(_view: View, _screen: Screen) -> str:
        from filmtrack.pages import render

        groups = [
            RowGroup([_PageLine(change) for change in part.rows], part.title)
            for part in parts
        ]
        return render("digest.html", title=_heading(since, today), groups=groups)

    return Grid(parts, _COLUMNS, _object, others={"md": markdown, "html": page})


def _object(change: Change) -> Object:
    return {
        "group": change.group,
        "id": change.facts.id,
        "number": change.facts.number,
        "title": change.facts.title,
        "what": change.text,
        "claim": claim_object(change.claim) if change.claim else None,
    }


def _heading(since: date, today: date) -> str:
    return f"{tell(since)} – {tell(today)}"


def _linked(claim: Claim) -> str:
    """Return a report in brackets, as a link where its page is known."""
    url = _address(claim)
    told = escape_markdown(tell_report(claim))
    return f" ([{told}]({url}))" if url else f" ({told})"


def _address(claim: Claim) -> str | None:
    """Return the address of a report, if it is one that a browser may open."""
    url = claim.url or ""
    return escape_address(url) if url.startswith(("https://", "http://")) else None


class _PageLine:
    """A change as the page shows it."""

    def __init__(self, change: Change) -> None:
        self.facts, self.text, self.claim = change.facts, change.text, change.claim
        self.report = tell_report(change.claim) if change.claim else ""
        self.page = _address(change.claim) if change.claim else None

"""What changed, grouped, each line with its report: for a newsletter or a page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from filmtrack.ledger.summary import brief_report, tell_report
from filmtrack.sanitize import escape_address, escape_markdown, visible
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


def _report(change: Change) -> str:
    return brief_report(change.claim) if change.claim else ""


def _of_claim(change: Change, name: str) -> str:
    value = getattr(change.claim, name, None)
    return "" if value is None else str(value)


_COLUMNS: tuple[Column[Change], ...] = (
    Column("group", "group", lambda c: c.group, read=False),
    Column("id", "id", lambda c: c.facts.id, read=False),
    Column("title", "title", lambda c: c.facts.title, 12, 30, "bold"),
    Column("what", "what", lambda c: c.text, 24, 70),
    Column("report", "report", _report, 14, 34, "bright_black"),
    Column("said", "said", lambda c: _of_claim(c, "said"), read=False),
    Column("outlet", "outlet", lambda c: _of_claim(c, "outlet"), read=False),
    Column("via", "via", lambda c: _of_claim(c, "via"), read=False),
    Column("url", "url", lambda c: _of_claim(c, "url"), read=False),
    Column("claim", "claim", lambda c: _of_claim(c, "n"), is_number=True, read=False),
)


def digest_view(found: Sequence[Change], since: date, today: date) -> Grid[Change]:
    """Show what changed between two days, under the headings of its groups."""
    parts = [RowGroup(list(of), GROUPS[name]) for name, of in groupby(found, _group)]

    def markdown(_view: View, _screen: Screen) -> str:
        return _markdown(parts, since, today)

    def page(_view: View, _screen: Screen) -> str:
        return _html(parts, since, today)

    return Grid(parts, _COLUMNS, _object, others={"md": markdown, "html": page})


def _group(change: Change) -> str:
    return change.group


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


def _markdown(parts: Sequence[RowGroup[Change]], since: date, today: date) -> str:
    lines = [f"# {_heading(since, today)}"]
    for part in parts:
        lines += ["", f"## {part.title}", ""]
        for change in part.rows:
            title, text = map(escape_markdown, (change.facts.title, change.text))
            lines.append(
                f"- **{title}**: {text}"
                + (_linked(change.claim) if change.claim else "")
            )
    return "".join(f"{line}\n" for line in lines)


def _linked(claim: Claim) -> str:
    """Give a report in brackets, as a link where its page is known."""
    url = _address(claim)
    told = escape_markdown(tell_report(claim))
    return f" ([{told}]({url}))" if url else f" ({told})"


def _address(claim: Claim) -> str | None:
    """Give the page of a report, if a link to it can do no harm."""
    url = claim.url or ""
    return escape_address(url) if url.startswith(("https://", "http://")) else None


_PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<h1>{title}</h1>
{body}</html>
"""


def _html(parts: Sequence[RowGroup[Change]], since: date, today: date) -> str:
    body = []
    for part in parts:
        body += [f"<h2>{_safe(part.title)}</h2>\n", "<ul>\n"]
        body += [_line(change) for change in part.rows]
        body.append("</ul>\n")
    return _PAGE.format(title=_safe(_heading(since, today)), body="".join(body))


def _line(change: Change) -> str:
    claim = change.claim
    told = ""
    if claim:
        url = _address(claim)
        told = _safe(tell_report(claim))
        told = f' (<a href="{_safe(url)}">{told}</a>)' if url else f" ({told})"
    title, text = _safe(change.facts.title), _safe(change.text)
    return f"<li><strong>{title}</strong>: {text}{told}</li>\n"


def _safe(text: str) -> str:
    from html import escape

    return escape(visible(text))

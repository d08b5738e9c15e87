"""One HTML page that needs nothing but itself: table, timeline, facts and reports.

All text goes through Jinja's escaping; the page forbids itself every connection, and
runs only the one script whose hash it names.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from filmtrack.exchange.chart import chart
from filmtrack.exchange.dossier import facts_of
from filmtrack.exchange.services.tmdb import credit_due
from filmtrack.sanitize import visible
from filmtrack.when import say_short
from filmtrack.when.calendar import tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.ledger.facts import Document, Target

_FOLDER = Path(__file__).parent / "page"


def write(documents: Sequence[Document], writing: ExportOptions) -> bytes:
    """Write the page."""
    script = (_FOLDER / "report.js").read_text("utf-8")
    page = _template().render(
        documents=documents,
        chart=chart(documents, writing.today),
        today=tell(writing.today),
        style=(_FOLDER / "report.css").read_text("utf-8"),
        script=script,
        script_hash=_hash(script),
        notice=credit_due(documents),
    )
    return page.encode()


def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters["window"] = _window
    environment.filters["facts"] = facts_of
    return environment.get_template("report.html")


def _shown(value: object) -> object:
    """Make control characters visible in whatever the template prints."""
    is_plain = type(value) is str
    return visible(str(value)) if is_plain else value


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return base64.b64encode(digest).decode()


def _window(target: Target | None) -> str:
    if target is None:
        return ""
    return target.words if "unread" in target.flags else say_short(target.window)

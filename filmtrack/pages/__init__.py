"""Pages of HTML from the templates in this folder: one look, light and dark.

Jinja escapes every text, and control characters are made visible. A page needs nothing
but itself: it forbids itself every connection, and every script but its own.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).parent


def render(template: str, **values: object) -> str:
    """Fill in a template, which is a file of this folder."""
    return _environment().get_template(template).render(values)


def colors() -> str:
    """Give the colours of all pages and pictures, for light and for dark."""
    return _text("colors.css")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    script = _text("report.js")
    digest = hashlib.sha256(script.encode()).digest()
    environment.globals |= {
        "style": colors() + _text("style.css"),
        "script": script,
        "script_hash": base64.b64encode(digest).decode(),
    }
    return environment


def _text(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _shown(value: object) -> object:
    """Make control characters visible in whatever a template prints."""
    return visible(value) if type(value) is str else value

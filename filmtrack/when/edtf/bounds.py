"""EDTF where a phrase is expected: the window that it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.when.edtf.parse import Edtf, EdtfError, looks_like_edtf, read_edtf
from filmtrack.when.window import Window

if TYPE_CHECKING:
    from filmtrack.when.language.resolve.extent import Setting


# Not EDTF, but read as words: 2027/03/11, 2026/27, 2025-2026.
_COMPACT = re.compile(
    r"[0-9]{4}([/.])[0-9]{1,2}\1[0-9]{1,2}"
    r"|[0-9]{4}/[0-9]{2}"
    r"|[0-9]{4}[-/][0-9]{4}"
    r"|[0-9]{8}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9:]+)?"
)
_YEAR_FIRST = re.compile(r"[0-9]{4}(?:[^0-9 ,]|$)")


def edtf_window(phrase: str, text: str, setting: Setting) -> Window | None:
    """Make the window of an EDTF string; None where the words decide.

    Digits and signs that start as EDTF does, and are neither EDTF nor a compact form of
    a date, are refused: they are never read as words.
    """
    if not looks_like_edtf(text) or not any(sign.isdigit() for sign in text):
        return None
    try:
        found = read_edtf(text)
    except EdtfError as error:
        if _is_compact(text):
            return None
        unmistakable = text[0] in "[{" or ".." in text or "X" in text
        if unmistakable or _YEAR_FIRST.match(text):
            raise setting.refuse(f"malformed EDTF: {error}", None, "words") from error
        return None
    return _window(phrase, found, setting)


def _is_compact(text: str) -> bool:
    """Check for a compact form; two years must follow each other in time."""
    if not _COMPACT.fullmatch(text):
        return False
    first, last = text[:4], text[5:]
    return len(last) != 4 or not last.isdigit() or first < last


def _window(phrase: str, found: Edtf, setting: Setting) -> Window:
    """Make the window: an interval of two dates is a span, a set a choice."""
    wrap = None
    earliest, latest = found.earliest, found.latest
    if found.shape == "interval" and len(found.parts) == 2:
        (earliest, latest), (first, last) = found.parts
        wrap = Window(
            phrase,
            setting.said,
            first,
            last,
            approximate=found.last_approximate,
            uncertain=found.last_uncertain,
            edtf=found.text.split("/")[1],
        )
        if setting.field == "wrap":
            return wrap
        if setting.field == "release":  # a release is one event in the interval
            earliest, latest, wrap = found.earliest, found.latest, None
    elif found.unknown_end:
        earliest, latest = found.parts[0]
    several = found.shape == "one of" and len(found.parts) > 1
    return Window(
        phrase,
        setting.said,
        earliest,
        latest,
        found.parts if several else (),
        found.approximate,
        found.uncertain,
        wrap=wrap,
        edtf=found.text,
    )

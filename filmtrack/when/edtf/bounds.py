"""EDTF where a phrase is expected: the window that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.edtf.parse import Edtf, EdtfError, looks_like_edtf, read_edtf
from filmtrack.when.window import Window

if TYPE_CHECKING:
    from filmtrack.when.language.resolve.extent import Setting


def edtf_window(phrase: str, text: str, setting: Setting) -> Window | None:
    """Gives the window of an EDTF string; None when it is none.

    What could only be EDTF and is not right is refused; the rest is left to the words.
    """
    if not looks_like_edtf(text) or not any(sign.isdigit() for sign in text):
        return None
    try:
        found = read_edtf(text)
    except EdtfError as error:
        if text[0] in "[{" or ".." in text or "X" in text:
            raise setting.refuse(str(error), None, "words") from error
        return None
    return _window(phrase, found, setting)


def _window(phrase: str, found: Edtf, setting: Setting) -> Window:
    """Makes the window: an interval of two dates is a span, a set a choice."""
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

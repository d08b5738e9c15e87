"""Days that must lie in the past: --said, --since and --as-of."""

import contextlib
import re
from datetime import date
from typing import TYPE_CHECKING, Literal

from filmtrack.errors import NotUnderstoodError, PhraseError

if TYPE_CHECKING:
    from filmtrack.when import Window

_EXAMPLES = "a day such as 2025-03-11, `March 11`, `monday` or `yesterday`"
Edge = Literal["only", "first", "last"]


def past_day(option: str, text: str, today: date, edge: Edge = "only") -> date:
    """Read the latest such day that is not after today: "monday", "20 Nov".

    Of a longer period `edge` chooses the first day, or the last one up to today; with
    "only" it must be one day. Raises NotUnderstoodError, for a day in the future too.
    """
    first = last = _calendar_day(text)
    if first is None:
        window = _latest(text, today)
        first, last = window.earliest, window.latest
    if first is None or last is None or (edge == "only" and first != last):
        raise PhraseError(
            f"{option} “{text}” is not one day",
            phrase=text,
            hint=_EXAMPLES,
            reason="day",
        )
    if first > today:
        raise NotUnderstoodError(
            f"{option} {first} is in the future", hint=f"today is {today}"
        )
    return min(last, today) if edge == "last" else first


def _calendar_day(text: str) -> date | None:
    """Read YYYY-MM-DD without loading the grammar."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is None:
        return None
    with contextlib.suppress(ValueError):  # 30 February: the grammar says what is wrong
        return date.fromisoformat(text)
    return None


def _latest(text: str, today: date) -> "Window":
    from filmtrack.when import read

    try:
        window = read(text, today)
        if window.earliest == today:  # "friday", on a Friday
            return window
    except PhraseError:
        pass  # "monday 23 November" agrees with itself only in the past
    try:
        return read(text, today, past=True)
    except PhraseError as error:  # the hint of other dates, TBD, makes no sense here
        error.hint = _EXAMPLES
        raise

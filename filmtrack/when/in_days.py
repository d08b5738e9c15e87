"""A window as the days that it spans, for answers that must leave no doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.days import tell

if TYPE_CHECKING:
    from filmtrack.when.window import Window


def say_days(window: Window) -> str:
    """Say the earliest and the latest day of a window, both inclusive.

    >>> from datetime import date
    >>> from filmtrack.when import read
    >>> said = date(2024, 7, 16)
    >>> say_days(read("late 2024 or early 2025", said))
    '1 September 2024 – 30 April 2025'
    >>> say_days(read("March to June 2025", said))
    '1 March 2025 – 31 March 2025, wrap 1 June 2025 – 30 June 2025'
    """
    wrap = f", wrap {say_days(window.wrap)}" if window.wrap else ""
    if window.earliest is None and window.latest is None:
        return f"no date{wrap}"
    if window.latest is None and window.earliest is not None:
        return f"{tell(window.earliest)} or later{wrap}"
    if window.earliest is None and window.latest is not None:
        return f"{tell(window.latest)} or earlier{wrap}"
    days = dict.fromkeys(tell(day) for day in (window.earliest, window.latest) if day)
    return " – ".join(days) + wrap

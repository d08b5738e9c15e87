"""A row of our own table, and what spreadsheets do to the words of its dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from filmtrack.exchange.printed_days import DayOrder, plain_days, read_plain_day
from filmtrack.exchange.records import Problem, Severity
from filmtrack.ledger.windows import window_in_words
from filmtrack.when import Window, say_full
from filmtrack.when.edtf.write import write_point
from filmtrack.when.language.tables import MODULES, load

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from filmtrack.exchange.records import RecordPlace

# "Aug-27" or, in another language, "Mär 27".
_SHORT_MONTH = re.compile(r"[^\W\d]{3,5}\.?[- ]([0-9]{2})")
# The language in which a row's dates are to be read: typed, and never written.
LANGUAGE = "report_language"
TRUTHS = {
    **dict.fromkeys(("yes", "true", "y", "t", "1", "1.0"), True),
    **dict.fromkeys(("", "no", "false", "n", "f", "0", "0.0"), False),
}
Bounds: TypeAlias = "tuple[date | None, date | None]"


class OurRow:
    """The cells of a row by their columns, and the problems found in them.

    A column that was removed is an empty cell.
    """

    def __init__(
        self,
        cells: Mapping[str, str],
        order: DayOrder,
        place: RecordPlace,
        today: date,
    ) -> None:
        self.cells = cells
        self.order = order
        self.place = place
        self.today = today
        self.problems: list[Problem] = []
        # Who told each release, in the order of the releases.
        self.release_outlets: list[str] = []

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def language(self) -> str | None:
        """The language of the row's dates, if it says so; raises ValueError."""
        code = self[LANGUAGE].strip().lower()
        if code and code not in MODULES:
            raise ValueError(f'column {LANGUAGE}: no dates are read in "{code}"')
        return code or None

    def day(self, column: str) -> date | None:
        """Read a day, in the form of the table; raises ValueError."""
        cell = self[column].strip()
        found = read_plain_day(cell, self.order) if cell else None
        if cell and found is None:
            raise ValueError(f'column {column}: "{cell}" is not a day, as 2026-10-01')
        return found

    def truth(self, column: str) -> bool:
        """Read yes or no as any program writes it; raises ValueError."""
        word = self[column].strip().casefold()
        if word not in TRUTHS:
            raise ValueError(f'column {column}: "{self[column]}" is not yes or no')
        return TRUTHS[word]

    def notice(self, column: str, why: str, value: str) -> None:
        """Note something that the user should know about a cell."""
        problem = Problem(self.place.at(column), why, value, Severity.NOTICE)
        self.problems.append(problem)


def words_of_date(row: OurRow, name: str, said: date, shown: Bounds) -> str:
    """Give the words of a date, and report days that contradict them.

    The words decide, except where a spreadsheet has made a month into its first day,
    or has given a day without a year this year's: the days beside it still hold both.
    """
    printed = row[name]
    first, last = shown
    if first and last and _is_respelt(row, printed, first, last):
        words = _in_words(first, last)
        why = f"a spreadsheet changed the words; {words} is kept, as its days say"
        row.notice(name, why, printed)
        return words
    in_digits = not any(map(str.isalpha, printed.replace("T", "").replace("Z", "")))
    order = row.order
    if row.language and not order.is_shown:
        order = DayOrder(load(row.language).digits == "day")
    words = plain_days(printed, order) if in_digits else printed
    actual = row.truth(f"{name}_actual")
    window = window_in_words(words, said, actual, name, row.language)
    if window and any(shown):
        meant = (window.earliest, window.latest)
        wrong = [
            part
            for part, here, there in zip(("earliest", "latest"), meant, shown)  # noqa: B905 (two each)
            if here != there
        ]
        if wrong:
            row.notice(
                f"{name}_{wrong[0]}",
                f'"{words}" means {_span(meant)}; the words are used',
                _span(shown),
            )
    return words


def _in_words(first: date, last: date) -> str:
    """Write a window in words: "August 2027" if it has such a name, else as EDTF."""
    edtf = write_point(first, last) or f"[{first}..{last}]"
    words = say_full(Window("", last, first, last, edtf=edtf))
    window = window_in_words(words, last, False, "shoot")
    same = window and (window.earliest, window.latest) == (first, last)
    return words if same else edtf


def _span(days: Bounds) -> str:
    return " to ".join(str(day or "") for day in days)


def _is_respelt(row: OurRow, printed: str, first: date, last: date) -> bool:
    """Tell whether a spreadsheet may print so the window of these days.

    It prints the first day of a month, and "May 3" as a day of the year in which the
    file was opened: this year or the last.
    """
    orders = (DayOrder(is_day_first=order) for order in (True, False))
    days = {day for order in orders if (day := read_plain_day(printed, order))}
    if first == last:
        opened = {row.today.year, row.today.year - 1} - {first.year}
        return any(
            day.year in opened and (day.month, day.day) == (first.month, first.day)
            for day in days
        )
    short = _SHORT_MONTH.fullmatch(printed)
    if short:
        return first.day == 1 and int(short[1]) == first.year % 100
    return first in days

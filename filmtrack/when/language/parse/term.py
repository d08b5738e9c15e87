"""One dated term: the rules of the calendar and of D, tried by the first token."""

from __future__ import annotations

from filmtrack.when.language.ast import Dated, DayAlone, Near, Term, Whole, Year
from filmtrack.when.language.cursor import NUMBERS, Cursor, TermParsed
from filmtrack.when.language.parse import calendar, relative, weeks
from filmtrack.when.language.parse import days as written
from filmtrack.when.language.parse.calendar import CalendarRule, with_year
from filmtrack.when.language.parse.days import past_weekday, tied

RULES: dict[str, tuple[CalendarRule, ...]] = {
    **{kind: (rule,) for kind, rule in calendar.YEARLY.items()},
    "number": (relative.counted, calendar.number),
    "few": (relative.counted,),
    "couple": (relative.counted,),
    "units": (relative.counted,),
    "year": (calendar.dated_first,),
    "which": (relative.coming, calendar.which),
    "unit": (calendar.unit, weeks.week),
    "week of": (weeks.week_commencing,),
    "week ending": (weeks.week_ending,),
    "decade": (written.decade,),
    "this time": (relative.same_time,),
    "weekday": (written.weekday,),
    "shifted day": (relative.near,),
    "soon": (relative.soon,),
    "later": (relative.rest,),
    "earlier": (relative.rest,),
    "new year": (relative.new_year,),
    "within": (relative.within,),
    "in": (relative.ahead,),
    "over": (relative.over,),
}
_PREPOSITIONS = frozenset({"in", "prep", "of", "for", "over"})
_JOINS = frozenset({"or", "slash", "and", "to", "dash", "comma", "through", "until"})
_HEADS = frozenset({"part", "ordinal", "number"})


def term(cursor: Cursor, pos: int) -> TermParsed:
    """Read one dated term, with the prepositions before it.

    >>> from filmtrack.when.language.lexer import lex
    >>> term(Cursor(lex("in late March of next year").tokens, "shoot"), 0)[0].of.year
    Year(None, 'next')
    """
    if pos not in cursor.terms:
        cursor.terms[pos] = _term(cursor, pos)
    return cursor.terms[pos]


def _term(cursor: Cursor, pos: int) -> TermParsed:
    first = pos
    while True:
        for rule in RULES.get(cursor.kinds[pos], ()):
            found = with_year(cursor, rule(cursor, pos))
            if found:
                cursor.furthest = max(cursor.furthest, found[1])
                return Term(found[0], cursor.place(pos, found[1])), found[1]
        if cursor.kinds[pos] == "now":
            date = pos + 1 + (cursor.kinds[pos + 1] == "comma")
            return term(cursor, date) or _now(cursor, pos)
        if cursor.kinds[pos] not in _PREPOSITIONS or pos - first > 3:
            return None
        pos += 1


def _now(cursor: Cursor, pos: int) -> TermParsed:
    """Read `now`, `underway`, `already`: D; with a date they carry nothing."""
    while cursor.kinds[pos + 1] == "now":
        pos += 1
    cursor.furthest = max(cursor.furthest, pos + 1)
    return Term(Near(0), cursor.place(pos, pos + 1)), pos + 1


def shared(cursor: Cursor, pos: int) -> TermParsed:
    """Read the first of several that share what follows the last: `5, 7 and 8 January`.

    Reads `early or late March` as if it said `early March or late March`.
    """
    kinds = cursor.kinds
    if kinds[pos] == "weekday":
        day = pos + 1 + (kinds[pos + 1] == "comma")
        found = shared(cursor, day) if kinds[day] in NUMBERS else None
        return (
            (Term(found[0].of, cursor.place(pos, day + 1)), found[1]) if found else None
        )
    last = pos
    while kinds[last] in _HEADS and kinds[last + 1] in _JOINS:
        last += 1
        while kinds[last] in _JOINS:
            last += 1
        last = past_weekday(cursor, last)
        pair = {kinds[last], kinds[pos]}
        alike = len(pair) == 1 or pair == NUMBERS or _is_last(cursor, last)
        if not alike:
            return None
        found = term(cursor.swapped(last, pos), last)
        if found:
            after = pos + 1 + (kinds[pos + 1] == "dash" and kinds[pos + 2] in _JOINS)
            return Term(found[0].of, cursor.place(pos, pos + 1)), after
    return None


def _is_last(cursor: Cursor, pos: int) -> bool:
    """Check whether `last` counts here as `first` does: `first or last week of May`."""
    return cursor.kinds[pos] == "which" and cursor.text(pos) == "last"


def short_year(cursor: Cursor, pos: int) -> TermParsed:
    """Read the second of two years: `2026/27`."""
    number = cursor.number(pos)
    if cursor.kinds[pos] != "number" or not tied(cursor, pos - 1):
        return None
    if cursor.kinds[pos - 2] != "year" or (cursor.number(pos - 2) + 1) % 100 != number:
        return None
    year = Year(cursor.number(pos - 2) + 1)
    return Term(Dated(Whole(), year), cursor.place(pos, pos + 1)), pos + 1


def day_alone(cursor: Cursor, pos: int) -> TermParsed:
    """Read a day whose month was said before it: `March 5 or 8`."""
    day = cursor.number(pos)
    if cursor.kinds[pos] not in NUMBERS or not 0 < day <= written.LONGEST_MONTH:
        return None
    if cursor.text(pos) in ("a", "one"):  # in May, one in Rome
        return None
    if cursor.kinds[pos + 1] in ("unit", "units", "slash"):
        return None
    said = written.year_after(cursor, pos + 1)
    after = said[1] if said else pos + 1
    of = DayAlone(day, said[0] if said else None)
    return Term(of, cursor.place(pos, after)), after

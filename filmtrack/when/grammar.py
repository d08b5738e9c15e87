"""One dated term: the rules of the calendar and of D, tried by the first token."""

from __future__ import annotations

from filmtrack.when import grammar_calendar as calendar
from filmtrack.when import grammar_days as written
from filmtrack.when import grammar_relative as relative
from filmtrack.when.grammar_calendar import Rule, with_year
from filmtrack.when.tokens import NUMBERS, Row, TermFound
from filmtrack.when.tree import DayAlone, Near, Term

RULES: dict[str, tuple[Rule, ...]] = {
    **{kind: (rule,) for kind, rule in calendar.YEARLY.items()},
    "number": (relative.counted, calendar.number),
    "few": (relative.counted,),
    "couple": (relative.counted,),
    "units": (relative.counted,),
    "year": (calendar.dated_first,),
    "which": (relative.coming, calendar.which),
    "unit": (calendar.week_of,),
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


def term(row: Row, here: int) -> TermFound:
    """Reads one dated term, with the prepositions before it.

    >>> from filmtrack.when.lexer import lex
    >>> term(Row(lex("in late March of next year").tokens, "shoot"), 0)[0].of.year
    Year(number=None, which='next')
    """
    if here not in row.terms:
        row.terms[here] = _term(row, here)
    return row.terms[here]


def _term(row: Row, here: int) -> TermFound:
    first = here
    while True:
        for rule in RULES.get(row.kinds[here], ()):
            found = with_year(row, rule(row, here))
            if found:
                row.furthest = max(row.furthest, found[1])
                return Term(found[0], row.place(here, found[1])), found[1]
        if row.kinds[here] == "now":
            return term(row, here + 1) or _now(row, here)
        if row.kinds[here] not in _PREPOSITIONS or here - first > 3:
            return None
        here += 1


def _now(row: Row, here: int) -> TermFound:
    """`now`, `currently`, `underway`, `already`: D; with a date they carry nothing."""
    while row.kinds[here + 1] == "now":
        here += 1
    row.furthest = max(row.furthest, here + 1)
    return Term(Near(0), row.place(here, here + 1)), here + 1


def shared(row: Row, here: int) -> TermFound:
    """The first of several that share what follows the last: `5, 7 and 8 January`.

    Reads `early or late March` as if it said `early March or late March`.
    """
    last = here
    kinds = row.kinds
    while kinds[last] in _HEADS and kinds[last + 1] in _JOINS:
        last += 1
        while kinds[last] in _JOINS:
            last += 1
        pair = {kinds[last], kinds[here]}
        alike = len(pair) == 1 or pair == NUMBERS or _is_last(row, last)
        if not alike:
            return None
        found = term(row.swapped(last, here), last)
        if found:
            after = here + 1 + (kinds[here + 1] == "dash" and kinds[here + 2] in _JOINS)
            return Term(found[0].of, row.place(here, here + 1)), after
    return None


def _is_last(row: Row, here: int) -> bool:
    """Says whether `last` counts here as `first` does: `first or last week of May`."""
    return row.kinds[here] == "which" and row.text(here) == "last"


def day_alone(row: Row, here: int) -> TermFound:
    """A day whose month was said before it: `March 5 or 8`."""
    day = row.number(here)
    if row.kinds[here] not in NUMBERS or not 0 < day <= written.LONGEST_MONTH:
        return None
    if row.kinds[here + 1] in ("unit", "units", "slash"):
        return None
    said = written.year_after(row, here + 1)
    after = said[1] if said else here + 1
    of = DayAlone(day, said[0] if said else None)
    return Term(of, row.place(here, after)), after

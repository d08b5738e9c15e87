"""Rules for the whole: spans, lengths, and the same date said twice.

whole = said [, said] …       "today, April 28"; "spring, probably late April"
said  = choice to choice      "from mid-December to next March"
      | choice and wrap choice
      | choice for length     "January 16th for seven weeks"
"""

from __future__ import annotations

from filmtrack.when.language.ast import (
    After,
    Before,
    By,
    Corridor,
    Day,
    Either,
    Fixed,
    Happened,
    Holiday,
    Moved,
    Named,
    Near,
    Node,
    OpenFrom,
    Range,
    Refined,
    Season,
    Span,
    Term,
    Unit,
    Unknown,
    Weekday,
    WeekOf,
    Whole,
)
from filmtrack.when.language.cursor import HEDGES, NUMBERS, Cursor, Parsed
from filmtrack.when.language.parse.bounds import bounded, past_pause, target
from filmtrack.when.language.parse.choice import (
    ENDS,
    UNTIL,
    choice,
    completed,
    dated,
    hedged,
    is_season,
    joined,
)
from filmtrack.when.language.parse.days import past_weekday
from filmtrack.when.language.parse.moves import replaced
from filmtrack.when.language.parse.relative import count
from filmtrack.when.language.parse.spans import lasting, lasts_first, wrapping
from filmtrack.when.language.parse.term import day_alone
from filmtrack.when.language.table import (
    ABOUT,
    BEGUN,
    DATES,
    SHOOT,
    SOMETIME,
    START,
    VERB,
)
from filmtrack.when.language.walk import bare, undated

_STOP = "end of phrase"
_TO = UNTIL | {"dash"}
_MOST_TIMES_SAID = 4  # "tomorrow, Friday, 11/21" says it three times
_SHOOTS = SHOOT | ABOUT | BEGUN
_NOW = frozenset({"now", "and", "comma"})
_LOOSE = HEDGES | {"comma"}
_TRAILING = HEDGES | {"comma", "unknown", "dash"}
_LEFT_OVER = _TRAILING | {"in", "of", "for", "over", "now", "and"}
_CLAUSE = _LEFT_OVER | {"prep", "from"}


def whole(cursor: Cursor) -> Node | None:
    """Read a whole phrase, or gives None when something is left over."""
    pos = cursor.past(0, frozenset({"comma", "dash", "and"}))
    pos += cursor.field == "release" and cursor.text(pos) == "out"  # out Feb. 14
    if cursor.kinds[pos] == _STOP or (
        cursor.field == "wrap" and cursor.kinds[pos] == "ended"
    ):
        happened = _happened(cursor, pos)
        if happened:
            return happened
    found = unknown(cursor, pos) or said(cursor, pos)
    for _ in range(_MOST_TIMES_SAID):
        if found is None:
            break
        node, after = found
        last = _last(cursor, node, after)
        if cursor.kinds[last] == _STOP:
            return hedged(node, _sure(cursor.kinds[after:last]))
        found = refined(cursor, node, after)
    return None


def _last(cursor: Cursor, node: Node, after: int) -> int:
    """Return the index after what is left over and dates nothing.

    That is a preposition whose noun is no token, a clause of places (`, starting in
    New York before expanding`), the length of a span, or a pause that is over.
    """
    aside = cursor.kinds[after] == "comma"
    if aside and isinstance(bare(node), Span):
        length = count(cursor, after + 1)
        after = length.after if length else after
    paused = past_pause(cursor, after + aside)
    after = paused if paused > after + aside else after
    ends = cursor.kinds[after] == "after" and cursor.kinds[after + 1] in ENDS
    if ends and cursor.kinds[cursor.past(after + 2, _LEFT_OVER)] == _STOP:
        return cursor.past(after + 2, _LEFT_OVER)  # after she finishes a series
    if cursor.kinds[after] == "after":
        length = count(cursor, after + 1)  # in October after 72 days
        after = length.after if length else after
    pos = cursor.past(after, _CLAUSE if aside else _LEFT_OVER)
    later = count(cursor, pos) if cursor.kinds[pos - 1] == "and" else None
    if later and cursor.kinds[later.after] == "later":
        pos = later.after + 1  # and goes wide a week later
    if cursor.kinds[pos] == "before" and cursor.marks(pos + 1) & VERB:
        wide = choice(cursor, pos + 1, bounded) if cursor.field == "release" else None
        pos = cursor.past(wide[1] if wide else pos + 1, _CLAUSE)  # before going wide
    if cursor.kinds[pos] == "prep" and cursor.marks(pos + 1):
        pos += 1  # on the film
    if cursor.text(pos) == "one" and cursor.kinds[pos + 1] == _STOP:
        pos += 1  # rather than a May one
    return pos


def _sure(kinds: list[str]) -> list[str]:
    """Read a date followed by `TBD` is uncertain."""
    return ["uncertain" if kind == "unknown" else kind for kind in kinds]


def _happened(cursor: Cursor, pos: int) -> Node | None:
    """Read `has begun`, `just finished`: it has happened, no date is said."""
    last = cursor.past(pos, frozenset({"ended", "now", "comma"}))
    ended = any(kind == "ended" for kind in cursor.kinds[pos:last])
    begun = bool(cursor.marks(last) & BEGUN) and cursor.field != "wrap"
    if cursor.kinds[last] == _STOP and (ended or begun):
        return Happened((cursor.tokens[0].start, cursor.tokens[-1].end))
    return None


def unknown(cursor: Cursor, pos: int) -> Parsed:
    """Read `TBD`, `on hold`, `delayed indefinitely`; `on hold until A` is A."""
    first = cursor.past(pos, HEDGES | {"pushed", "now", "prep", "for"})
    if cursor.kinds[first] != "unknown":
        return None
    if cursor.text(first + 1) == "(":  # on hold (was September)
        former = choice(cursor, first + 2, bounded)
        return (Moved(former[0], Unknown()), former[1]) if former else None
    last = cursor.past(first, _TRAILING | {"now", "for"})
    if cursor.kinds[last] == _STOP:
        return Unknown(), last
    if cursor.text(first) in ("tbd", "tba", "tbc"):
        found = said(cursor, last)
        return (hedged(found[0], ["uncertain"]), found[1]) if found else None
    return target(cursor, last + 1) if cursor.kinds[last] in UNTIL else None


def said(cursor: Cursor, pos: int) -> Parsed:
    """Read one date with what it runs to: a choice, a span or a length."""
    first = cursor.past(pos, _LOOSE)
    if cursor.kinds[first] == "former":
        found = _superseded(cursor, first)
    elif cursor.kinds[first] == "since":
        shoots = cursor.field == "shoot" and _SHOOTS & cursor.marks(first)
        named = len(cursor.text(first).split()) > 1  # in production since August
        if not shoots and not (named and cursor.field == "shoot"):
            return None
        found = choice(cursor, first + 1, dated)  # in production since August
    elif cursor.marks(first) & SOMETIME:
        found = _run(cursor, first) or _between(cursor, first)
    else:
        found = (
            _between(cursor, first) or lasts_first(cursor, first) or _run(cursor, first)
        )
    if found is None:
        return None
    return hedged(found[0], cursor.kinds[pos:first]), found[1]


def _run(cursor: Cursor, pos: int) -> Parsed:
    """Read a choice, and the wrap, the second date or the length that follows."""
    found = choice(cursor, pos, bounded)
    date = past_weekday(cursor, pos)
    if date > pos:  # Monday, June 1 to Friday, July 3
        whole_day = choice(cursor, date, bounded)
        if whole_day and cursor.kinds[whole_day[1]] in _TO:
            found = whole_day
    if found is None:
        return None
    node, after = found
    return (
        wrapping(cursor, node, after)
        or _paired(cursor, node, pos, after)
        or _to(cursor, node, pos, after)
        or lasting(cursor, node, after)
        or replaced(cursor, node, after)
        or found
    )


def _superseded(cursor: Cursor, pos: int) -> Parsed:
    """Read `originally planned for A but now set for B`: nothing but B is a date."""
    found = _run(cursor, pos + 1)
    return found if found and isinstance(bare(found[0]), Moved) else None


def _to(cursor: Cursor, start: Node, pos: int, after: int) -> Parsed:
    """Read A `to` B, A `through` B, A`–`B: a span, or one window for a start."""
    if cursor.kinds[after] not in _TO or _dashed_hedge(cursor, after):
        return None
    dash = cursor.kinds[after] == "dash"
    link = past_weekday(cursor, cursor.past(after, _TO))
    found = choice(cursor, link, bounded) or day_alone(cursor, link)
    if found is None:
        return None
    if dash and isinstance(start, Term) and isinstance(start.of, WeekOf):
        first, last = completed([Term(start.of.of, start.at), found[0]])
        return Range(first, last), found[1]  # week of Oct. 5–9
    first, last = completed([start, found[0]])
    seasons = is_season(first) and _has_season(last)
    around = "approximate" in cursor.kinds[max(pos - 1, 0) : pos + 1]
    one = bool(cursor.marks(pos) & SOMETIME) or (
        dash and bool(cursor.marks(pos) & START)
    )
    hedge = found[1]
    while cursor.kinds[hedge - 1] in HEDGES:  # 3–4月に撮影開始の可能性
        hedge -= 1
    starts = any(cursor.marks(i) & START for i in range(hedge, found[1] + 1))
    if around or one or (dash and seasons) or starts:
        return Range(first, last), found[1]
    return Span(first, last), found[1]


def _has_season(node: Node) -> bool:
    return isinstance(node, Term) and isinstance(undated(node.of), Season)


def _dashed_hedge(cursor: Cursor, pos: int) -> bool:
    """Check whether a dash leads to the same date said again: `2026 — likely June`."""
    return cursor.kinds[pos] == "dash" and cursor.kinds[pos + 1] in HEDGES


def _between(cursor: Cursor, pos: int) -> Parsed:
    """Read `between` A `and` B: from A's start to B's end; between two days a span."""
    if cursor.kinds[pos] != "between":
        return None
    first = choice(cursor, pos + 1, bounded)
    if first is None or cursor.kinds[first[1]] not in ("and", "to", "dash"):
        return None
    last = choice(cursor, first[1] + 1, bounded) or day_alone(cursor, first[1] + 1)
    if last is None:
        return None
    one, two = completed([first[0], last[0]])
    start = (
        cursor.text(pos).startswith("somewhere")
        or cursor.marks(pos) & SOMETIME
        or cursor.marks(last[1]) & START
    )
    if _is_day(one) and _is_day(two) and not start:
        return Span(one, two), last[1]
    return Range(one, two), last[1]


def _is_day(node: Node) -> bool:
    """Check whether a term is one day."""
    inside = bare(node)
    if not isinstance(inside, Term):
        return False
    return isinstance(undated(inside.of), Day | Fixed | Near | Weekday | Holiday)


def _leads_to_day(cursor: Cursor, node: Node, pos: int) -> bool:
    """Check for a day, or for a week before its weekday: `next week Tuesday`."""
    if _is_day(node):
        return cursor.kinds[pos] != "year"
    inside = bare(node)
    is_week = isinstance(inside, Term) and isinstance(inside.of, Unit)
    day = cursor.past(pos, frozenset({"in", "prep"}))
    return is_week and cursor.kinds[day] == "weekday"


def _paired(cursor: Cursor, first: Node, pos: int, after: int) -> Parsed:
    """Read A `and` B: a span; a choice with `dates`; two bounds; a list of days."""
    items = [first]
    while cursor.kinds[after] in ("and", "comma"):
        comma = cursor.kinds[after] == "comma"
        if comma and not (
            _lists_days(cursor, after) or _bounds(cursor, items[-1], after)
        ):
            break
        link = after + 1 + (comma and cursor.kinds[after + 1] == "and")
        if cursor.kinds[cursor.past(link, _NOW)] == "pushed":
            break
        more = choice(cursor, link, bounded) or day_alone(cursor, link)
        if more is None:
            break
        items.append(more[0])
        after = more[1]
    if len(items) == 1:
        return None
    items = completed(items)
    node = joined([items[0], items[-1]])
    if isinstance(node, Corridor):
        return node, after
    if any(isinstance(bare(item), OpenFrom | After | By | Before) for item in items):
        return None
    if any(cursor.marks(i) & DATES for i in range(pos, len(cursor.tokens))):
        return Either(tuple(items)), after
    ends = bare(items[0]), bare(items[-1])
    if _spring_and_summer(*ends) or cursor.marks(pos) & SOMETIME:
        return Range(items[0], items[-1]), after
    return Span(items[0], items[-1]), after


def _lists_days(cursor: Cursor, comma: int) -> bool:
    """Check whether a comma stands in a list of days that an `and` ends."""
    pos = comma + 1
    while cursor.kinds[pos] in NUMBERS and cursor.kinds[pos + 1] == "comma":
        pos += 2
    if cursor.kinds[pos] == "and":  # 5, 7, and 8
        return cursor.kinds[pos + 1] in NUMBERS
    return cursor.kinds[pos] in NUMBERS and cursor.kinds[pos + 1] == "and"


def _bounds(cursor: Cursor, node: Node, comma: int) -> bool:
    """Check whether a comma parts two bounds: `A at the earliest, B at the latest`."""
    if not isinstance(bare(node), OpenFrom | After):
        return False
    found = choice(cursor, comma + 1 + (cursor.kinds[comma + 1] == "and"), bounded)
    return found is not None and isinstance(bare(found[0]), By | Before)


def _spring_and_summer(one: Node, two: Node) -> bool:
    """Read as `the spring-summer`: `this spring and summer` is one window."""
    if not (isinstance(one, Term) and isinstance(two, Term)):
        return False
    first = one.of.of if isinstance(one.of, Named) else undated(one.of)
    return first == Season(1) and undated(two.of) == Season(2)


def refined(cursor: Cursor, node: Node, after: int) -> Parsed:
    """Read A, B: the same event said twice: `today, April 28`; `Thursday (June 22)`."""
    link = cursor.past(after, frozenset({"comma"}))
    if cursor.kinds[link] == "dash":
        link = cursor.past(link, frozenset({"dash"}))
        if cursor.kinds[link] not in HEDGES:
            return None
    elif link == after and not _leads_to_day(cursor, node, link):
        return None
    found = said(cursor, link)
    if found is None or found[1] == after or _is_weekday_of_year(node, found[0]):
        return None
    return Refined(node, found[0]), found[1]


def _is_weekday_of_year(one: Node, two: Node) -> bool:
    """Check for `Tuesday 2027`, which is no day."""
    inside, year = bare(one), bare(two)
    return (
        isinstance(inside, Term)
        and isinstance(inside.of, Weekday)
        and isinstance(year, Term)
        and isinstance(undated(year.of), Whole)
    )

"""Put dates that are written from the year down into the order of the grammar.

Japanese, Korean and Chinese write `2027 year 3 month end from`; the grammar reads
`from end of March 2027`. A token of kind `behind` names the tokens that its word
becomes before the date: `from`, `until`, `before`.
"""

from __future__ import annotations

from filmtrack.when.language.cursor import HEDGES, NUMBERS
from filmtrack.when.language.lexicon import Token
from filmtrack.when.language.table import ABOUT, BEGINS
from filmtrack.when.language.token_row import UNITS, kind_at

_DATED = NUMBERS | {"year", "which", "unit", "units", "month", "weekday", "season"}
_DATED |= {"quarter", "half", "part", "shifted day", "holiday", "iso", "few", "turn"}
_WORK = ABOUT | BEGINS
# what a length counts, where a bound stands behind it
_COUNTED_FROM = {"after": "from now", "before": "ago"}
# bounds that stand before a date and behind it: 遅くとも3月までに
_SAID_TWICE = {("by", "by"), ("by", "until"), ("open from", "from"), ("from", "from")}
_JOINS = frozenset({"dash", "or", "to", "until", "and"})


def year_last(tokens: list[Token]) -> list[Token]:
    """Put part, month and year of each date in this order: `2027 3月 末`."""
    for i, token in enumerate(tokens):
        counts = token.kind == "ordinal" and not token.text[0].isdecimal()
        if counts and kind_at(tokens, i + 1) not in UNITS | {"weekday", "number"}:
            tokens[i] = token._replace(kind="against")  # 3월 첫: what is counted?
    placed: list[Token] = []
    i = 0
    while i < len(tokens):
        end = _end_of_date(tokens, i)
        if end == i:
            placed.append(tokens[i])
            i += 1
            continue
        apart = bool(placed) and placed[-1].kind in _DATED
        if apart and kind_at(tokens, end) in (
            "end",
            "ended",
        ):  # 2월 크랭크인해 5월 크랭크업
            placed.append(Token("comma", ",", 0, tokens[i].start, tokens[i].start))
        placed += _ordered(tokens[i:end])
        i = end
    return placed


def _end_of_date(tokens: list[Token], i: int) -> int:
    """Return the index after a date; `上旬〜中旬` has two parts of one month."""
    end = i
    while kind_at(tokens, end) in _DATED and (
        end == i or not tokens[end].marks & _WORK
    ):
        end += 1
        joined = kind_at(tokens, end) in _JOINS or _is_from(tokens, end)
        parts = kind_at(tokens, end - 1) == "part" == kind_at(tokens, end + 1)
        if joined and parts and kind_at(tokens, end + 2) not in _DATED:
            if _is_from(tokens, end) or tokens[end].kind == "until":
                tokens[end] = tokens[end]._replace(kind="to", text="to")
            return end + 2
    return end


def _is_from(tokens: list[Token], i: int) -> bool:
    return kind_at(tokens, i) == "behind" and tokens[i].text == "from"


def _ordered(date: list[Token]) -> list[Token]:
    """Return the tokens of one date in the order of the grammar."""
    if date[0].kind == "part" and date[1:] and date[1].start != date[0].start:
        return [date[0]._replace(kind="against"), *date[1:]]  # 初定3月
    parts = [t for t in date if t.kind == "part" or t.kind not in _DATED]
    rest, owner, year = _owners([t for t in date if t not in parts])
    rest = [t for i, t in enumerate(rest) if not _repeats(t, owner, year, rest[:i])]
    if year and rest and rest[0].text in ("coming", "past"):  # 오는 2027년 3월
        del rest[0]
    nth = [t.kind for t in rest] == ["month", "ordinal", "weekday"]
    if nth and not rest[1].text[0].isdecimal():  # 9月第2土曜日
        of = Token("of", "", 0, rest[0].start, rest[0].start)
        return _with_marks([*rest[1:], of, rest[0], *year], date[0])
    weekday = [t for t in rest if t.kind == "weekday"]
    if weekday and NUMBERS & {t.kind for t in rest}:  # 10月8日(金)
        rest = [t for t in rest if t.kind != "weekday"]
    else:
        weekday = []
    if owner and rest and rest[0].kind in NUMBERS:  # 来月10日
        rest[0] = rest[0]._replace(kind="ordinal")
        of = Token("of", "", 0, owner[0].start, owner[0].start)
        rest, owner = [*rest, of, *owner], []
    return _with_marks([*parts, *owner, *rest, *year, *weekday], date[0])


def _owners(
    date: list[Token],
) -> tuple[list[Token], list[Token], list[Token]]:
    """Part a date from `next month` or `next week` and from its year."""
    rest: list[Token] = []
    owner: list[Token] = []
    year: list[Token] = []
    i = 0
    while i < len(date):
        unit = date[i + 1].text if kind_at(date, i + 1) == "unit" else ""
        is_pair = date[i].kind == "which" and unit != ""
        if date[i].kind == "year" and not year:
            year = [date[i]]
        elif is_pair and unit == "year" and not year:
            year = date[i : i + 2]
        elif is_pair and unit in ("month", "week") and not owner:
            owner = date[i : i + 2]
        else:
            rest += date[i : i + 1 + is_pair]
        i += 1 + is_pair
    return rest, owner, year


def _repeats(
    token: Token, owner: list[Token], year: list[Token], before: list[Token]
) -> bool:
    """Check whether a bare unit says again what stands before it: `2027年 年末`."""
    if token.kind != "unit" or (before and before[-1].kind in NUMBERS | {"which"}):
        return False
    said = {"year": year, "month": [*owner, *(t for t in before if t.kind == "month")]}
    return any(t.start < token.start for t in said.get(token.text, ()))


def _with_marks(tokens: list[Token], former: Token) -> list[Token]:
    """Move the marks of the token that was first to the one that is."""
    moved = [t._replace(marks=0) if t is former else t for t in tokens]
    moved[0] = moved[0]._replace(marks=moved[0].marks | former.marks)
    return moved


def bounds_first(tokens: list[Token]) -> list[Token]:
    """Put what stands behind a date before it: `3月から` is `from March`."""
    tokens = _moves(tokens)
    floor = i = 0
    while i < len(tokens):
        token = tokens[i]
        start = _start_of_date(tokens, i, floor) if token.kind == "behind" else i
        if start < i and not token.marks:
            i = floor = _put_before(tokens, start, i)
        else:
            i += 1
    return tokens


def _put_before(tokens: list[Token], start: int, i: int) -> int:
    """Put the token at an index before its date and return the index after both."""
    token = tokens[i]
    if token.text == "between":
        return _put_between(tokens, start, i)
    counted = kind_at(tokens, start) in ("number", "few")
    counted = counted and kind_at(tokens, i - 1) in UNITS
    if counted and token.text in _COUNTED_FROM:
        kind = _COUNTED_FROM[token.text]
        follows = any(later.marks & _WORK for later in tokens[i:])
        if tokens[start].marks & _WORK and not follows:
            kind = "against"  # 撮影開始3か月後: counted from the start, not from now
        tokens[i] = token._replace(kind=kind)
        return i + 1
    del tokens[i]
    lead = kind_at(tokens, start - 1)
    if (lead, token.text) in _SAID_TWICE or (token.text == "within" and not counted):
        return i
    if (lead, token.text) == ("by", "before"):
        tokens[start - 1] = tokens[start - 1]._replace(kind="before")
        return i
    kinds = token.text.split(", ")
    first = tokens[start]
    spelled = [token._replace(kind=kind, text=kind) for kind in kinds]
    moved = [*spelled, *tokens[start:i]]
    tokens[start:i] = _with_marks(moved, first)
    return i + len(spelled)


def _put_between(tokens: list[Token], start: int, i: int) -> int:
    """Read `4월에서 5월 사이` as `between April and May`."""
    token = tokens.pop(i)
    joined = kind_at(tokens, start - 1) in _JOINS
    end = start - joined
    first = _start_of_date(tokens, end)
    led = kind_at(tokens, first - 1) == "from"
    if first == end or not (joined or led):
        tokens.insert(i, token._replace(kind="against"))
        return i + 1
    tokens[end:start] = [token._replace(kind="and", text="and")]
    head = token._replace(kind="between", text="between")
    if led:
        tokens[first - 1] = head._replace(marks=tokens[first - 1].marks)
    else:
        tokens[first : first + 1] = _with_marks([head, tokens[first]], tokens[first])
    return i + (not joined) + (not led)


def _start_of_date(tokens: list[Token], i: int, floor: int = 0) -> int:
    """Return where the date right before a token starts; its own index for none."""
    start = i
    while start > floor and kind_at(tokens, start - 1) in HEDGES:
        start -= 1
    end = start
    while start > floor and kind_at(tokens, start - 1) in _DATED | {"of"}:
        start -= 1
        if tokens[start].marks & _WORK:
            break
    return start if start < end else i


def _superseded(tokens: list[Token]) -> list[Token]:
    """Read `原定3月，推迟至9月` as `originally March but September`.

    A `from` says the same as *当初*, so that one of the two is enough.
    """
    kinds = [token.kind for token in tokens]
    if "former" not in kinds or not any(map(_is_moved, tokens)):
        return tokens
    if "from" in kinds or any(_is_from(tokens, i) for i in range(len(tokens))):
        return [token for token in tokens if token.kind != "former"]
    comma = kinds.index("comma") if "comma" in kinds else len(tokens) - 1
    but = tokens[comma]._replace(kind="but", text="but now")
    return [*tokens[: comma + 1], but, *tokens[comma + 1 :]]


def _is_moved(token: Token) -> bool:
    return token.kind == "pushed" or token.text.startswith("pushed")


def _moves(tokens: list[Token]) -> list[Token]:
    """Put a verb of moving before its dates: `from March [moved] to May`."""
    tokens = _superseded(tokens)
    for i, token in enumerate(tokens):
        start = _start_of_date(tokens, i)
        if (
            token.kind == "pushed"
            and kind_at(tokens, start - 1) == "from"
            and start < i
        ):
            tokens.insert(start - 1, tokens.pop(i))
        elif token.kind == "behind" and token.text.startswith("pushed") and start < i:
            former = start - 1
            if _is_from(tokens, former):
                former = _start_of_date(tokens, former)
            if former < start - 1 or kind_at(tokens, former) == "from":
                tokens[i] = token._replace(text="until")
                tokens.insert(former, token._replace(kind="pushed", text="pushed"))
    return tokens

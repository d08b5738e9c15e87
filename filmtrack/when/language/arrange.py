"""Put the tokens of a language into the order of the grammar.

The grammar reads `next spring`, `first half of May`, `from May to July`. Each rule here
turns what a language prints otherwise into that: `printemps prochain`, `połowa maja`,
`de mai à juillet`. A table names the rules that its language needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.language import bounding
from filmtrack.when.language.cursor import NUMBERS
from filmtrack.when.language.lexicon import END, Lexed, Token
from filmtrack.when.language.postpositions import put_first
from filmtrack.when.language.table import ABOUT, SHOOT
from filmtrack.when.language.token_row import (
    COUNTS,
    ENDS,
    LEADS,
    NAMED,
    STARTS,
    UNITS,
    kind_at,
)
from filmtrack.when.language.year_first import bounds_first, year_last

if TYPE_CHECKING:
    from collections.abc import Callable

    from filmtrack.when.language.table import Language
    from filmtrack.when.language.token_row import Tokens

_OWNERS = frozenset({"unit", "units", "part", "ordinal", "number", "month", "season"})
_OWNERS |= {"quarter", "half", "holiday"}
_WORK = ABOUT | SHOOT
_LENGTHS = frozenset({"in", "in or to", "in or moved to"})
_UNTIL = frozenset({"to", "through", "until", "into"})


# What may follow a preposition that belongs to words of no table.
_NO_DATES = frozenset(
    {END, "comma", "and", "through", "pushed", "end", "ended", "from"}
)
_NO_DATES |= {"between", "before", "after", "open from", "by", "not"}


def arrange(lexed: Lexed, table: Language) -> Lexed:
    """Apply the rules that a table names, in the order of `RULES`."""
    tokens = [*lexed.tokens]
    for name, rule in RULES.items():
        if name in table.order:
            tokens = rule(tokens)
    return lexed._replace(tokens=tuple(tokens))


def _half_or_middle(tokens: Tokens) -> Tokens:
    """Read *mitad* as half after an ordinal (`primera mitad`), else as the middle."""
    for i, token in enumerate(tokens):
        if token.text != "half or middle":
            continue
        counted = i and (
            tokens[i - 1].kind == "ordinal" or tokens[i - 1].text in ("last", "past")
        )
        kind, text = ("unit", "half") if counted else ("part", "mid")
        tokens[i] = token._replace(kind=kind, text=text)
    return tokens


def _lengths(tokens: Tokens) -> Tokens:
    """Tell `dans 3 semaines`, counted from now, from `en 3 semaines`, a length.

    Dutch *voor* is `before`, but `for` beside a word of planning.
    """
    planned = any(token.kind == "planned" for token in tokens)
    tokens = [token for token in tokens if token.kind != "planned"]
    for i, token in enumerate(tokens):
        counted = (
            kind_at(tokens, i + 1) in COUNTS and kind_at(tokens, i + 2) in UNITS
        ) or (
            kind_at(tokens, i + 1) == "approximate" and kind_at(tokens, i + 3) in UNITS
        )
        if token.kind in ("in or for", "before or for") and counted:
            tokens[i] = token._replace(kind="for")
        elif token.kind == "before or for":
            tokens[i] = token._replace(kind="in" if planned else "before")
        elif token.kind == "ahead or by":
            tokens[i] = token._replace(kind="within" if counted else "by")
        elif token.kind == "ahead" or (token.kind == "between" and counted):
            tokens[i] = token._replace(kind="in")
        elif token.kind in _LENGTHS and counted:
            tokens[i] = token._replace(kind="against")
    return tokens


def _ago(tokens: Tokens) -> Tokens:
    """Read *hace dos semanas*, *vor zwei Wochen* as `two weeks ago`."""
    kept: Tokens = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        counted = kind_at(tokens, i + 1) in COUNTS and kind_at(tokens, i + 2) in UNITS
        if token.kind not in ("ago first", "before or ago"):
            kept.append(token)
        elif counted and kind_at(tokens, i - 1) != "from":
            kept += [*tokens[i + 1 : i + 3], token._replace(kind="ago")]
            i += 2
        else:
            before = token.kind == "before or ago"
            kept.append(token._replace(kind="before" if before else "against"))
        i += 1
    return kept


def _now(tokens: Tokens) -> Tokens:
    """Drop `already` and the like beside anything else that is said."""
    rest = [token for token in tokens if token.kind != "now"]
    return rest if len(rest) > 1 else tokens


def _same_grain(tokens: Tokens) -> Tokens:
    """Drop a unit beside a name of its grain: `mes de marzo`, `2026 roku`, `dia 5`."""
    kept: Tokens = []
    i = 0
    while i < len(tokens):
        token, after = tokens[i], i + 1
        if token.kind in UNITS:
            while kind_at(tokens, after) in ("of", "of or from"):
                after += 1
            named = {"month": "month", "year": "year", "day": "number"}.get(token.text)
            kind = kind_at(tokens, after)
            years = named == "year" and token.kind == "units"  # *lat 2026* is no year
            if not years and kind in (named, "ordinal" if named == "number" else named):
                tokens[after] = tokens[after]._replace(
                    marks=tokens[after].marks | token.marks
                )
                i = after
                continue
            dated = {"year": "year", "month": "month", "day": "weekday"}
            if kept and kept[-1].kind == dated.get(token.text):
                i += 1
                continue
        kept.append(token)
        i += 1
    return kept


def _of_work(tokens: Tokens) -> Tokens:
    """Read `end of the shoot in May` as a wrap, `start of the shoot` as no part."""
    kept: Tokens = []
    for i, token in enumerate(tokens):
        after = i + 1
        while kind_at(tokens, after) in LEADS and not tokens[after].marks & _WORK:
            after += 1
        works = after < len(tokens) - 1 and tokens[after].marks & _WORK
        counted = token.kind in UNITS and kind_at(tokens, i - 1) in ("ordinal", "which")
        if works and token.kind == "part":
            if token.text == "beginning":
                continue
            last = token.text in ("end", "late")
            kept.append(token._replace(kind="end" if last else "against"))
        elif works and counted and kind_at(tokens, after) != "comma":
            kept.append(token._replace(kind="against"))
        else:
            kept.append(token)
    return kept


def _which(tokens: Tokens) -> Tokens:
    """Put `next` and the like before their noun and choose their sense."""
    i = 0
    while i < len(tokens):
        token = tokens[i]
        follower = kind_at(tokens, i + 1)
        if token.kind != "which":
            i += 1
            continue
        if token.text == "this" and follower in ("year", "part"):
            del tokens[i]
            continue
        if follower not in NAMED | UNITS | NUMBERS | {"part", "couple", "few"}:
            noun = _noun_before(tokens, i)
            if noun is None:
                i += 1
                continue
            tokens.insert(noun, tokens.pop(i))
            i = noun
        elif kind_at(tokens, i - 1) in COUNTS and follower == "units":
            tokens[i - 1], tokens[i] = tokens[i], tokens[i - 1]
            i -= 1
        _choose(tokens, i)
        i += 1
    return tokens


def _noun_before(tokens: Tokens, i: int) -> int | None:
    """Find where the noun starts that a word after it describes."""
    start = i - 1
    if kind_at(tokens, start) not in NAMED | UNITS:
        return None
    if tokens[start].kind == "month":
        of = kind_at(tokens, start - 1) in ("of", "of or from")
        if kind_at(tokens, start - 1 - of) in NUMBERS:
            start -= 1 + of
    elif tokens[start].kind == "units" and kind_at(tokens, start - 1) in COUNTS:
        start -= 1
    return start


def _choose(tokens: Tokens, i: int) -> None:
    """Turn `coming` and `past` before a unit into `next` and `last`."""
    token, follower = tokens[i], tokens[i + 1]
    text = token.text.removesuffix(" many")
    if text == "next" and follower.kind == "units":
        text = "coming"  # in den nächsten Monaten
    if text != token.text and follower.kind == "unit":
        tokens[i + 1] = follower._replace(kind="units")
    elif follower.kind == "unit":
        text = {"coming": "next", "past": "last"}.get(text, text)
    elif follower.kind in NAMED | NUMBERS and not _counts_on(tokens, i):
        text = {"last": "past"}.get(text, text)
    tokens[i] = token._replace(text=text)


def _counts_on(tokens: Tokens, i: int) -> bool:
    """Check for `last two weeks`."""
    return kind_at(tokens, i + 2) in UNITS


def _first_months(tokens: Tokens) -> Tokens:
    """`the last months of 2025` is its late part, `the first months` its early one."""
    kept: Tokens = []
    for token in tokens:
        before = kept[-1] if kept else None
        months = token.kind == "units" and token.text in ("month", "week", "day")
        if before and months and (before.kind in ("ordinal", "which")):
            first = before.kind == "ordinal" and before.number == 1
            last = before.text in ("last", "past") or before.number == -1
            if first or last:
                kept[-1] = before._replace(
                    kind="part", text="early" if first else "late", end=token.end
                )
                continue
        kept.append(token)
    return kept


def _ranges(tokens: Tokens) -> Tokens:
    """Tell *de … à* as `from … to` from *de* as `of` and *à* as `in`."""
    tokens = _without_of_length(tokens)
    opened = False
    for i, token in enumerate(tokens):
        before, follower = kind_at(tokens, i - 1), kind_at(tokens, i + 1)
        if token.kind == "of or from":
            if before in _OWNERS or (before == "year" and follower != "year"):
                kind = "of"
            elif _leads_to_end(tokens, i) or before == "pushed":
                kind, opened = "from", True
            else:
                kind = "prep"
            tokens[i] = token._replace(kind=kind)
        elif token.kind == "from":
            opened = True
        elif token.kind == "in or to":
            to = before in ENDS and follower in STARTS
            days = before in NUMBERS and follower in NUMBERS  # 3 a 10 de mayo
            to = to and (opened or days or before in ("month", "season"))
            to = to or before == "pushed"
            tokens[i] = token._replace(kind="to" if to else "in")
    return tokens


def _without_of_length(tokens: Tokens) -> Tokens:
    """Drop the *de* of a length: `un tournage de huit semaines`."""
    kept: Tokens = []
    for i, token in enumerate(tokens):
        counted = kind_at(tokens, i + 1) in COUNTS and kind_at(tokens, i + 2) in UNITS
        first = all(other.kind == "comma" for other in kept)
        if token.kind == "of or from" and counted and first:
            kept.clear()  # el rodaje, de siete semanas, comenzará
            if kind_at(tokens, i + 3) == "comma":
                marks = tokens[i + 3].marks
                del tokens[i + 3]
                tokens[i + 3] = tokens[i + 3]._replace(
                    marks=tokens[i + 3].marks | marks
                )
            marks = tokens[i + 3].marks | token.marks
            tokens[i + 3] = tokens[i + 3]._replace(marks=marks)
        else:
            kept.append(token)
    return kept


def _leads_to_end(tokens: Tokens, i: int) -> bool:
    """Check for an end after a start: `from A` … `to B`."""
    links = _UNTIL | {"in or to", "dash"}
    for j in range(i + 2, len(tokens) - 1):
        if tokens[j].kind in links:
            return tokens[j - 1].kind in ENDS and kind_at(tokens, i + 1) in STARTS | {
                "in"
            }
    return False


def _genitives(tokens: Tokens) -> Tokens:
    """Put in the `of` that a genitive or nothing stands for: `first half of May`."""
    kept: Tokens = []
    for i, token in enumerate(tokens):
        kept.append(token)
        counted = kind_at(tokens, i - 1) == "ordinal" or (
            i and tokens[i - 1].text == "last"
        )
        whole = kind_at(tokens, i + 1) in ("month", "season", "year", "which", "unit")
        if token.kind in UNITS and counted and whole:
            kept.append(Token("of", "", 0, token.end, token.end))
    return kept


def _commas(tokens: Tokens) -> Tokens:
    """Drop the comma beside `at least`: `hasta, por lo menos, mayo`."""
    return [
        token
        for i, token in enumerate(tokens)
        if token.kind != "comma"
        or "at least" not in (kind_at(tokens, i - 1), kind_at(tokens, i + 1))
    ]


def _verb_last(tokens: Tokens) -> Tokens:
    """Put a verb of wrapping before its date, but after its subject."""
    for i, token in enumerate(tokens):
        if token.kind == "end" and kind_at(tokens, i - 1) == "before":
            if kind_at(tokens, i + 1) == "unit":  # antes de que acabe el año
                tokens[i], tokens[i + 1] = tokens[i + 1], token
            return tokens
        if token.kind not in ("end", "ended") or kind_at(tokens, i - 1) not in ENDS:
            continue
        if kind_at(tokens, i + 1) not in (END, "comma", "and"):
            continue
        start = i
        while start and tokens[start - 1].kind not in ("comma", "and", "end", "ended"):
            start -= 1
        tokens.insert(start, tokens.pop(i))
    return tokens


def _loose_leads(tokens: Tokens) -> Tokens:
    """Drop a preposition that nothing follows, or that leads to `11-13`."""
    kept: Tokens = []
    for i, token in enumerate(tokens):
        follower = kind_at(tokens, i + 1)
        days = [kind_at(tokens, i + ahead) for ahead in (1, 2, 3)]
        loose = token.kind in LEADS and (
            follower in _NO_DATES or days == ["number", "dash", "number"]
        )
        if not loose:
            kept.append(token)
    return kept


RULES: dict[str, Callable[[Tokens], Tokens]] = {
    "same grain": _same_grain,
    "postpositions": put_first,
    "half or middle": _half_or_middle,
    "ago": _ago,
    "now": _now,
    "year last": year_last,
    "bounds first": bounds_first,
    "lengths": _lengths,
    "first months": _first_months,
    "of work": _of_work,
    "which": _which,
    "negations": bounding.negations,
    "lasting": bounding.lasting,
    "deadlines": bounding.deadlines,
    "pushed": bounding.pushed,
    "ranges": _ranges,
    "genitives": _genitives,
    "commas": _commas,
    "verb last": _verb_last,
    "bounds": bounding.bounds,
    "loose leads": _loose_leads,
}
POSTPOSED = frozenset(
    {"now", "year last", "bounds first", "commas", "verb last", "bounds"}
)
EVERY = frozenset(RULES) - {"year last", "bounds first"}

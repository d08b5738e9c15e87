"""Why a phrase is refused: which part was not understood, and what it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from filmtrack.when.language.ast import (
    Hedged,
    Lasts,
    Node,
    OrUndated,
    Refined,
    Span,
    Unknown,
)
from filmtrack.when.language.cursor import Cursor
from filmtrack.when.language.lexer import lex
from filmtrack.when.language.lexicon import END, STRANGE
from filmtrack.when.language.parse.phrase import whole
from filmtrack.when.language.table import BEGINS

if TYPE_CHECKING:
    from filmtrack.errors import PhraseError
    from filmtrack.when.language.ast import Node
    from filmtrack.when.language.lexicon import Lexed, Token
    from filmtrack.when.language.resolve.extent import Setting

_EVENT_KINDS = frozenset(
    {"open from", "after", "just after", "before", "until", "by", "not", "not likely"}
)
_EVENT_WORDS = frozenset(
    [
        "when",
        "whenever",
        "once",
        "while",
        "if",
        "unless",
        "upon",
        "following",
        "nearing",
    ]
)
_CALENDAR = frozenset(
    {"month", "season", "weekday", "holiday", "year", "quarter", "half", "iso"}
    | {"shifted day", "turn", "new year", "soon"}
)
_COUNTED = frozenset({"number", "few", "couple"})


def or_undated(phrase: str, lexed: Lexed, setting: Setting) -> Node | None:
    """Reads A of `A, or whenever Y gets done`: the second of two has no date."""
    first = next(i for i, token in enumerate(lexed.tokens) if token.kind == STRANGE)
    for pos in range(first - 1, 0, -1):
        if lexed.tokens[pos].kind != "or":
            continue
        if not _starts_event(lexed.tokens[pos + 1]):
            return None
        head = lex(
            phrase[: lexed.tokens[pos].start], release=setting.field == "release"
        )
        if head.strange:
            return None
        node = whole(Cursor(head.tokens, setting.field))
        return OrUndated(node) if node else None
    return None


def _starts_event(token: Token) -> bool:
    """Says whether a token may lead to an event: `once`, `as soon as`, `whenever`."""
    return token.kind in _EVENT_KINDS or token.text in _EVENT_WORDS


def if_about_the_start(node: Node, lexed: Lexed, setting: Setting) -> None:
    """Refuses, in the wrap field, a phrase that speaks of the start alone."""
    if setting.field != "wrap" or not lexed.marks & BEGINS:
        return
    while isinstance(node, Hedged):
        node = node.of
    ends = any(token.kind in ("end", "ended") for token in lexed.tokens)
    if not ends and not isinstance(node, Span | Lasts | Refined | Unknown):
        what = "that says when it starts, not when it wraps"
        raise setting.refuse(what, None, "field")


def explained(phrase: str, lexed: Lexed, setting: Setting) -> PhraseError:
    """Makes the error for a phrase that no rule reads."""
    if lexed.strange:
        return _strange(phrase, lexed, setting)
    return _leftover(phrase, lexed, setting)


def _strange(phrase: str, lexed: Lexed, setting: Setting) -> PhraseError:
    """Names the words that no table has."""
    tokens = lexed.tokens
    first = next(i for i, token in enumerate(tokens) if token.kind == STRANGE)
    last = first
    while tokens[last + 1].kind == STRANGE:
        last += 1
    at = tokens[first].start, tokens[last].end
    words = phrase[slice(*at)]
    strange = [token.text for token in tokens if token.kind == STRANGE]
    from filmtrack.when.language.places import is_foreign

    if any(is_foreign(word) or not word.isascii() for word in strange):
        return setting.refuse(
            f"{words!r} is not English", at, "language", _keep(phrase)
        )
    event = _event_before(tokens, first)
    if event is not None:
        at = tokens[event].start, len(phrase.rstrip())
        what = f"{phrase[slice(*at)]!r} has no date"
        return setting.refuse(what, at, "event", _keep(phrase))
    before = tokens[first - 1] if first else None
    if before and before.kind in ("in", "prep") and _has_date(tokens[: first - 1]):
        at = before.start, at[1]
        what = f"{phrase[slice(*at)]!r} is a place, not part of a date"
        return setting.refuse(what, at, "place", "leave the place out")
    if not _has_date(tokens) and any(token.kind in _COUNTED for token in tokens):
        what = f"{words!r} is not understood; a length alone is no date"
        return setting.refuse(what, at, "length", _keep(phrase))
    return setting.refuse(f"{words!r} is not understood", at, "words", _keep(phrase))


def _keep(phrase: str) -> str:
    """Offers to keep the words without a date."""
    return f"to keep the words without a date, say `TBD: {phrase.strip()}`"


def _event_before(tokens: tuple[Token, ...], strange: int) -> int | None:
    """Finds the word that leads to an undated event, if a strange word follows it."""
    if tokens[strange].text in _EVENT_WORDS:
        return strange
    for pos in range(strange - 1, -1, -1):
        if _starts_event(tokens[pos]):
            return pos
        if tokens[pos].kind in _CALENDAR:
            return None
    return None


def _has_date(tokens: tuple[Token, ...]) -> bool:
    return any(token.kind in _CALENDAR for token in tokens)


def _leftover(phrase: str, lexed: Lexed, setting: Setting) -> PhraseError:
    """Names the first part that fits no rule, though each of its words is known."""
    tokens = lexed.tokens
    kinds = [token.kind for token in tokens]
    if kinds == [END]:
        if not lexed.skipped:
            return setting.refuse("there are no words to read", None, "empty")
        what = "that carries no date"
        return setting.refuse(what, None, "no date", _keep(phrase))
    if setting.field != "wrap" and kinds[0] in ("end", "ended"):
        at = tokens[0].start, tokens[0].end
        what = f"{phrase[slice(*at)]!r} says when it wraps, not when it starts"
        return setting.refuse(what, at, "field")
    counted = next((i for i, kind in enumerate(kinds) if kind in _COUNTED), None)
    if not _has_date(tokens):
        if counted is not None:
            at = tokens[counted].start, tokens[-2].end
            words = phrase[slice(*at)]
            what = f"{words!r} is a length, not a date"
            hint = f"say when it starts: `for {words} from March`"
            return setting.refuse(what, at, "length", hint)
        event = next((token for token in tokens if _starts_event(token)), None)
        if event:
            at = event.start, len(phrase.rstrip())
            what = f"{phrase[slice(*at)]!r} has no date"
            return setting.refuse(what, at, "event", _keep(phrase))
        return setting.refuse("that carries no date", None, "no date", _keep(phrase))
    return _furthest(phrase, lexed, setting)


def _furthest(phrase: str, lexed: Lexed, setting: Setting) -> PhraseError:
    """Points at where the furthest rule stopped."""
    tokens = lexed.tokens
    for month, number in pairwise(tokens):
        numbered = month.kind == "month" and number.kind in ("number", "ordinal")
        if numbered and number.number not in range(1, 32):
            at = month.start, number.end
            what = f"there is no such day as {phrase[slice(*at)]!r}"
            return setting.refuse(what, at, "day")
    cursor = Cursor(tokens, setting.field)
    whole(cursor)
    stop = tokens[min(cursor.furthest, len(tokens) - 1)]
    if stop.kind == END or not cursor.furthest:
        stop = tokens[0]
    at = stop.start, stop.end
    words = phrase[slice(*at)]
    return setting.refuse(f"{words!r} does not fit there", at, "words", _keep(phrase))

"""Why a phrase is refused: which part was not understood, and why."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from filmtrack.when.calendar import tell
from filmtrack.when.language.ast import (
    Ahead,
    Lasts,
    Moved,
    Node,
    OrUndated,
    Refined,
    Span,
    Term,
    Unknown,
    Until,
    Within,
)
from filmtrack.when.language.cursor import Cursor
from filmtrack.when.language.lexer import lex
from filmtrack.when.language.lexicon import END, STRANGE
from filmtrack.when.language.parse.phrase import whole
from filmtrack.when.language.table import BEGINS, BEGUN, FILMING, RELEASE, WAS_TO
from filmtrack.when.language.walk import bare

if TYPE_CHECKING:
    from filmtrack.errors import PhraseError
    from filmtrack.when.language.lexicon import Lexed, Token
    from filmtrack.when.language.resolve.extent import Extent, Setting
    from filmtrack.when.language.skip import Blocked

_EVENT_KINDS = frozenset(
    {"open from", "after", "just after", "before", "until", "by", "not", "not likely"}
    | {"if"}
)
_UNKNOWN = frozenset({STRANGE, "event"})
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
    """Read A of `A, or whenever Y gets done`: the second of two has no date."""
    unknown = (
        i
        for i, token in enumerate(lexed.tokens)
        if token.kind in _UNKNOWN or token.kind == "if"
    )
    for pos in range(next(unknown, 0) - 1, 0, -1):
        if lexed.tokens[pos].kind != "or":
            continue
        if not _starts_event(lexed.tokens[pos + 1]):
            return None
        head = lex(
            phrase[: lexed.tokens[pos].start], release=setting.field == "release"
        )
        if head.unknown:
            return None
        node = whole(Cursor(head.tokens, setting.field))
        return OrUndated(node) if node else None
    return None


def _starts_event(token: Token) -> bool:
    """Check whether a token may lead to an event: `once`, `as soon as`, `whenever`."""
    return token.kind in _EVENT_KINDS or token.text in _EVENT_WORDS


def check_field(node: Node, lexed: Lexed, setting: Setting) -> None:
    """Refuse a phrase about the start in the wrap field, about the shoot in release."""
    if (
        setting.field == "release"
        and lexed.marks & FILMING
        and not lexed.marks & RELEASE
    ):
        what = "that is about the shoot, not the release"
        raise setting.refuse(what, None, "field")
    if setting.field != "wrap" or not lexed.marks & BEGINS:
        return
    ends = any(token.kind in ("end", "ended") for token in lexed.tokens)
    if not ends and not isinstance(
        bare(node), Span | Lasts | Refined | Unknown | Until
    ):
        what = "that says when it starts, not when it wraps"
        raise setting.refuse(what, None, "field")


def check_places(node: Node, lexed: Lexed, setting: Setting) -> None:
    """Refuse two release dates, each beside a place that is not known as a territory.

    Of English territories a release has a date each (`release_parts`).
    """
    link = next((token for token in lexed.tokens if token.kind == "and"), None)
    if setting.field != "release" or setting.language == "en" or link is None:
        return
    before = any(end <= link.start for _, end in lexed.skipped)
    after = any(start >= link.end for start, _ in lexed.skipped)
    if before and after and isinstance(bare(node), Span):
        what = "that is a date for each of two places"
        raise setting.refuse(what, (link.start, link.end), "clash", "record each apart")


def check_length(node: Node, lexed: Lexed, setting: Setting) -> None:
    """Refuse a length after a participle of the past: `filmed in 40 days`."""
    inside = bare(node)
    if not setting.past or not isinstance(inside, Term):
        return
    of = inside.of
    if isinstance(of, Ahead | Within) and of.low >= 0 and _happened(lexed):
        words = setting.phrase[slice(*inside.at)]
        what = f"{words!r} is how long it took, not when it was"
        raise setting.refuse(what, inside.at, "length", _keep(setting.phrase))


def _happened(lexed: Lexed) -> bool:
    ended = any(token.kind == "ended" for token in lexed.tokens)
    return bool(lexed.marks & BEGUN) or ended


def check_outcome(node: Node, extent: Extent, lexed: Lexed, setting: Setting) -> None:
    """Refuse a plan whose date is over: `was to begin in May`, said in June."""
    if not lexed.marks & WAS_TO or isinstance(bare(node), Moved):
        return
    if extent.latest and extent.latest < setting.said:
        what = f"that plan was over on {tell(setting.said)}; it may not have happened"
        raise setting.refuse(what, None, "clash", _keep(setting.phrase))


def explained(
    phrase: str, lexed: Lexed, blocked: Blocked | None, setting: Setting
) -> PhraseError:
    """Make the error for a phrase that no rule reads."""
    undated = _undated_event(phrase, lexed, setting)
    if undated:
        return undated
    for kind, (what, reason) in _CLOSED.items():
        token = next((token for token in lexed.tokens if token.kind == kind), None)
        if token:
            at = token.start, token.end
            words = phrase[slice(*at)]
            return setting.refuse(f"{words!r} {what}", at, reason, _keep(phrase))
    if lexed.unknown:
        return _unknown(phrase, lexed, blocked, setting)
    return _leftover(phrase, lexed, setting)


_CLOSED = {
    "event": ("is another event, not the one that is asked about", "event"),
    "story": ("says when the story is set, not when it is shot", "event"),
    "leaves": ("gives a date up, and no new date replaces it", "words"),
    "former": ("takes a date back, and no new date replaces it", "words"),
    "against": ("reverses or limits what is said; no rule reads it here", "words"),
}


def _undated_event(phrase: str, lexed: Lexed, setting: Setting) -> PhraseError | None:
    """Name the event of `once the strike ends`, which has no date."""
    tokens = lexed.tokens
    first = next((i for i, t in enumerate(tokens) if t.kind in _UNKNOWN), None)
    if first is None:
        first = next((i for i, t in enumerate(tokens) if t.kind == "if"), None)
    if first is None:
        return None
    event = _event_before(tokens, first)
    if event is None:
        return None
    at = tokens[event].start, len(phrase.rstrip())
    what = f"{phrase[slice(*at)]!r} has no date"
    return setting.refuse(what, at, "event", _keep(phrase))


def _unknown(
    phrase: str, lexed: Lexed, blocked: Blocked | None, setting: Setting
) -> PhraseError:
    """Name the words that no table has."""
    tokens = lexed.tokens
    first = next(i for i, token in enumerate(tokens) if token.kind == STRANGE)
    if blocked:
        starts = [token.start for token in tokens]
        first = starts.index(blocked.token.start)
    last = first
    while tokens[last + 1].kind == STRANGE and not (blocked and blocked.near):
        last += 1
    at = tokens[first].start, tokens[last].end
    words = phrase[slice(*at)]
    foreign = any(not t.text.isascii() for t in tokens if t.kind == STRANGE)
    if foreign and setting.language == "en":
        what = f"{words!r} is not English"
        return setting.refuse(what, at, "language", _keep(phrase))
    if blocked and blocked.near:
        what = (
            f"{words!r} is not understood; it may be a misspelling of {blocked.near!r}"
        )
        return setting.refuse(what, at, "words", _keep(phrase))
    if not _has_date(tokens) and any(token.kind in _COUNTED for token in tokens):
        what = f"{words!r} is not understood; a length alone is no date"
        return setting.refuse(what, at, "length", _keep(phrase))
    return setting.refuse(f"{words!r} is not understood", at, "words", _keep(phrase))


def _keep(phrase: str) -> str:
    """Offer to keep the words without a date."""
    return f"to keep the words without a date, say `TBD: {phrase.strip()}`"


def _event_before(tokens: tuple[Token, ...], strange: int) -> int | None:
    """Find the word that leads to an undated event, if a strange word follows it."""
    if tokens[strange].kind == "if" or tokens[strange].text in _EVENT_WORDS:
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
    """Name the first part that fits no rule, though each of its words is known."""
    tokens = lexed.tokens
    kinds = [token.kind for token in tokens]
    if kinds == [END] and lexed.skipped and not (lexed.fillers or lexed.scopes):
        at = lexed.skipped[0]
        words = phrase[slice(*at)]
        return setting.refuse(
            f"{words!r} is not understood", at, "words", _keep(phrase)
        )
    if kinds == [END]:
        if not lexed.fillers and not lexed.scopes:
            return setting.refuse("there are no words to read", None, "empty")
        what = f"{phrase.strip()!r} has no date"
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
            if words.strip().isdigit():
                what, hint = f"{words!r} is a number, not a date", ""
            return setting.refuse(what, at, "length", hint)
        event = next((token for token in tokens if _starts_event(token)), None)
        if event:
            at = event.start, len(phrase.rstrip())
            what = f"{phrase[slice(*at)]!r} has no date"
            return setting.refuse(what, at, "event", _keep(phrase))
        what = f"{phrase.strip()!r} has no date"
        return setting.refuse(what, None, "no date", _keep(phrase))
    return _furthest(phrase, lexed, setting)


def _furthest(phrase: str, lexed: Lexed, setting: Setting) -> PhraseError:
    """Point at where the furthest rule stopped."""
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

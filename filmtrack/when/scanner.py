"""Find date phrases in running text: where each stands, and what it dates.

A phrase dates the shoot, its wrap or the release by the nearest word before it that
is about one of them (`filming begins in May`), else by the nearest word after it (`a
May start`). Dates of anything else are reported as `other`; years and months that are
not dates (titles in brackets, `may` the verb, `April` the name) are not reported.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from filmtrack.errors import PhraseError
from filmtrack.when.language.ast import Moved, Span, Until
from filmtrack.when.language.cursor import Cursor
from filmtrack.when.language.lexer import lex
from filmtrack.when.language.lexicon import Token, forms
from filmtrack.when.language.parse.phrase import refined
from filmtrack.when.language.parse.phrase import said as parse_said
from filmtrack.when.language.resolve import resolve
from filmtrack.when.language.resolve.extent import Setting
from filmtrack.when.language.tables import load
from filmtrack.when.reader import make_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from filmtrack.when.language.ast import Node
    from filmtrack.when.language.cursor import Parsed
    from filmtrack.when.window import Window

Topic: TypeAlias = Literal["shoot", "wrap", "release", "other"]

# A full stop ends a sentence before a space and a capital, but not in `Sept. 3`.
_SENTENCE = re.compile(
    r"(?:[^.!?\n]|[.!?](?!\s|$)"
    r"|(?<=\b[A-Z])\.|(?i:(?<=\bjan|\bfeb|\bmar|\bapr|\bjun|\bjul|\baug|\bsep|\boct"
    r"|\bnov|\bdec|\bmrs|\bvol)|(?<=\bsept)|(?<=\bmr|\bms|\bdr|\bst|\bno))\."
    r"|\.(?=\s+[a-z])){1,2000}[.!?]?"  # a text without full stops is read in pieces
)
_SURNAME = re.compile(r" [A-Z][a-z]")  # a play by August Strindberg
_FULL_DATES = frozenset({"number", "ordinal", "year", "which", "part", "iso"})
_LEADING = frozenset({"in", "prep", "of", "for", "over", "comma", "pushed", "not"})
_OPENERS = frozenset(
    {"month", "season", "weekday", "holiday", "quarter", "half", "iso", "number", "for"}
    | {"ordinal", "part", "which", "later", "new year", "turn", "shifted day"}
    | {"year", "before", "after", "by", "until", "through", "from", "between"}
    | {"open from", "within", "soon", "approximate", "earliest", "couple", "few"}
    | {"in", "over", "into", "just after", "unit", "pushed", "not"}
)
_REVERSING = frozenset({"not", "not likely", "former", "leaves", "if"})
_NOT = frozenset({"not"})
_FILM = re.compile(r"\b(?:film|movie|sequel|release|theatrical)\b")
_NEAR = 3  # tokens: `each` and `more` say nothing of a date far behind them
_SUPPORT = frozenset({"in", "prep", "by", "from", "until", "before", "after", "of"})
_SUPPORT |= frozenset({"this", "part", "which", "through", "to", "and", "or", "dash"})


_TOPICS: dict[str, Topic] = {
    "shoot": "shoot",
    "wrap": "wrap",
    "release": "release",
    "other": "other",
    "any": "shoot",
}


class DateMention(NamedTuple):
    """A date phrase in a text, its window, and what it dates.

    `start` and `end` are character offsets in the text. `verb` is the word that
    decides `dates`, and `verb_start` its offset; both are missing for `other` where
    no word decides.
    """

    start: int
    end: int
    words: str
    window: Window
    dates: Topic
    past: bool
    verb: str | None = None
    verb_start: int | None = None


class _Cue(NamedTuple):
    """A word that says what a date near it is about."""

    start: int
    end: int
    words: str
    topic: Topic
    past: bool
    is_general: bool = False  # `begins`: of whatever the word before it is


def find(text: str, said: date) -> tuple[DateMention, ...]:
    """Find the date phrases of a text that was published on a day, in order.

    >>> from datetime import date
    >>> text = "Filming begins in early March. He was born in 1974."
    >>> [(m.words, m.dates, m.verb) for m in find(text, date(2026, 1, 5))]
    [('early March', 'shoot', 'Filming begins'), ('1974', 'other', 'born')]
    """
    found: list[DateMention] = []
    topic: Topic = "other"
    for sentence in _SENTENCE.finditer(text):
        for mention in _in_sentence(sentence[0], sentence.start(), said, topic):
            found.append(mention)
            topic = mention.dates if mention.dates != "other" else topic
    return tuple(found)


def _in_sentence(
    sentence: str, offset: int, said: date, before: Topic
) -> Iterator[DateMention]:
    """Find the dates of a sentence; a move without a subject is of what was before."""
    if not any(sign.isalnum() for sign in sentence):
        return
    lexed = lex(sentence)
    cursor = Cursor(lexed.tokens, "shoot")
    cues = tuple(_cues(sentence))
    moved = any(token.kind == "pushed" for token in lexed.tokens)
    pos, count = 0, len(lexed.tokens)
    while pos < count:
        found = _phrase_at(cursor, pos, sentence)
        if found is None:
            pos += 1
            continue
        node, end = found
        inner = _after_cue_inside(cursor, pos, end, cues)
        if inner:
            pos = inner  # after beginning filming this week
            continue
        first = pos
        if moved and cursor.kinds[pos] == "from" and isinstance(node, Span):
            node = Moved(node.start, node.wrap)  # pushed the release from May to June
        while cursor.kinds[pos] in _LEADING:
            pos += 1
        start, stop = cursor.place(pos, end)
        cue = _governing(cues, sentence, start, stop)
        topic: Topic = cue.topic if cue else "other"
        if cue is None and moved:
            topic = _of_move(node, sentence, before)
        node, topic = _not_denied(cursor, first, node, topic)
        field = "shoot" if topic == "other" else topic
        past = bool(cue and cue.past)
        window = _window_of(node, Setting(sentence[start:stop], said, past, field))
        if window is None and field == "shoot":  # "shoots until May" is the wrap
            topic = "wrap"
            as_wrap = Setting(sentence[start:stop], said, past, "wrap")
            window = _window_of(node, as_wrap)
        if window is None:
            pos = end
            continue
        yield DateMention(
            offset + start,
            offset + stop,
            sentence[start:stop],
            window,
            topic,
            past,
            cue.words if cue else None,
            offset + cue.start if cue else None,
        )
        pos = end


def _after_cue_inside(
    cursor: Cursor, pos: int, end: int, cues: tuple[_Cue, ...]
) -> int | None:
    """Return the index of the date if a cue stands between a bound and its date."""
    for i in range(pos + 1, end):
        before, after = cursor.tokens[i - 1], cursor.tokens[i]
        bound = before.kind in ("after", "before", "by")
        if bound and any(
            before.end <= cue.start and cue.end <= after.start for cue in cues
        ):
            return i
    return None


def _window_of(node: Node, setting: Setting) -> Window | None:
    """Make the window of a phrase; None if it has none for that field."""
    try:
        return make_window(resolve(node, setting), setting)
    except (PhraseError, OverflowError, ValueError):
        return None


def _of_move(node: Node, sentence: str, before: Topic) -> Topic:
    """Tell what a move without a cue is of: what was told before, else of a film."""
    if before == "other" and isinstance(node, Moved) and _FILM.search(sentence):
        return "release"
    return before


def _not_denied(
    cursor: Cursor, pos: int, node: Node, topic: Topic
) -> tuple[Node, Topic]:
    """Read `will not be released until May` as May; what is denied dates nothing."""
    if isinstance(node, Until) and _is_reversed(cursor, pos, _NOT):
        return node.of, topic
    return node, "other" if _is_reversed(cursor, pos, _REVERSING) else topic


def _is_reversed(cursor: Cursor, pos: int, kinds: frozenset[str]) -> bool:
    """Check for a word that denies the date in its clause: `will not shoot in May`."""
    near = pos - _NEAR
    while pos and cursor.kinds[pos - 1] != "comma":
        pos -= 1
        if cursor.kinds[pos] in kinds:
            return True
        if cursor.kinds[pos] == "against" and pos >= near:
            return True
    return False


def _phrase_at(cursor: Cursor, pos: int, sentence: str) -> Parsed:
    """Read the longest date phrase at a token, if it is one in running text."""
    if cursor.kinds[pos] not in _OPENERS:
        return None
    found = parse_said(cursor, pos)
    if found and cursor.kinds[found[1] - 1] == "weekday":
        found = refined(cursor, *found) or found  # Friday, September 30
    if found is None:
        return None
    tokens = cursor.tokens[pos : found[1]]
    dated = [token for token in tokens if token.kind not in _SUPPORT | {"comma"}]
    is_near = any(token.kind == "which" for token in tokens)  # next year
    is_owner = sentence[tokens[-1].start : tokens[-1].end].endswith(("'s", "’s"))
    if len(dated) == 1 and dated[0].kind == "unit" and is_near and not is_owner:
        return found
    if len(dated) == 1 and not _stands_alone(cursor, pos, dated[0], sentence):
        return None
    return found


def _stands_alone(cursor: Cursor, pos: int, token: Token, sentence: str) -> bool:
    """Check that a lone month, season, year or number is a date in this sentence.

    `the 1995 classic`, `Sinners (2025)`, `April said` and `may` are not.
    """
    if token.kind in ("number", "ordinal", "half", "unit", "few", "part", "which"):
        return False
    led = cursor.kinds[pos] in _SUPPORT or (
        pos > 0 and cursor.kinds[pos - 1] in _SUPPORT | {"end"}  # last through May
    )
    if token.kind == "year":
        return led and sentence[: token.start].rstrip()[-1:] != "("
    if token.kind in ("month", "season", "weekday"):
        named = sentence[token.start].isupper() or token.kind == "season"
        is_by = "by" in (cursor.kinds[pos], cursor.kinds[max(0, pos - 1)])
        is_name = is_by and _SURNAME.match(sentence, token.end)
        return led and named and not is_name
    return True


@cache
def _cue_pattern() -> tuple[re.Pattern[str], dict[str, tuple[Topic, bool, bool]]]:
    """Build one pattern of all cues, the longest first, and what each is about."""
    topics: dict[str, tuple[Topic, bool, bool]] = {}
    for name, text in load("en").topics.items():
        topic, _, tense = name.partition(" ")
        for form in forms(text):
            topics[form] = (_TOPICS[topic], tense == "past", topic == "any")
    words = sorted(topics, key=len, reverse=True)
    joined = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in words)
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE), topics


def _cues(sentence: str) -> Iterator[_Cue]:
    pattern, topics = _cue_pattern()
    for match in pattern.finditer(sentence):
        form = re.sub(r"[\s-]+", " ", match[0].lower())
        yield _Cue(match.start(), match.end(), match[0], *topics[form])


def _governing(
    cues: tuple[_Cue, ...], sentence: str, start: int, stop: int
) -> _Cue | None:
    """Choose the cue of a phrase: the last before it, else the first close after."""
    before = [cue for cue in cues if cue.end <= start]
    after = [cue for cue in cues if cue.start >= stop]
    between = sentence[stop : after[0].start] if after else ""
    if not before and between == ", ":
        return after[0]  # In December 2012, shooting took place
    if after and not re.search(r"[,;:]|\band\b", between):
        close = after[0].start - stop <= 2  # a May start
        if close or not before:
            return after[0]
    if not before:
        return None
    cue = before[-1]
    if cue.words == "released" and sentence[: cue.start].rstrip().endswith(","):
        return None  # Avatar, released in 2009
    if cue.is_general and len(before) > 1:  # rehearsals start on April 6
        subject = before[-2]
        if not re.search(r"[,;:]|\band\b", sentence[subject.end : cue.start]):
            topic = subject.topic
            return cue._replace(topic=topic, past=cue.past or subject.past)
    return cue

"""What a sentence mentions: names, films, outlets, dates, each replaced by one symbol.

The rules are patterns over the result, the *shadow*: the sentence in lower case with a
single private-use character for each mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.articles.outlet_names import cited_outlets
from filmtrack.articles.trade_words import (
    AWARDS,
    COMPANY_WORDS,
    DEMONYMS,
    JOB_WORDS,
    PARTICLES,
    STARTERS,
)
from filmtrack.when.language.choose import is_word_of, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

# The first symbol of each kind; a kind has room for 1,023 mentions.
NAME, COMPANY, FILM, OTHER, OUTLET, DATE = (
    "\ue000", "\ue400", "\ue800", "\uec00", "\uf000", "\uf400",
)  # fmt: skip
_ROOM = 0x3FF

# "Lee-directed" is a name and a verb.
_VERB = r"-(?:directed|helmed|starring|led|produced|penned|written|scripted|fronted)\b"
_TOKEN = re.compile(rf"\w(?:(?!{_VERB})[\w’'&/-]|\.(?=\w))*")
_POSSESSIVE = re.compile(r"[’'](?:s|ll|d|ve|re|m)?$")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*|(?:Jr|Sr|St|Dr|Mr|Mrs|Ms|Bros|Mt|Ft|Inc|Co)")
_TO_FALL = re.compile(r"\b(?:to|who|they|will|can|could) fall$")
_BRACKET = re.compile(r",?\s*\(([^()]{1,120})\)")
# An earlier film of the same title.
_OLDER = re.compile(r"\b(?:first|original|older|previous|(?:19|20)\d\d(?:['’]s)?) $")
_AGE = re.compile(r",\s*(?:aged? )?\d\d(?=,)")
_SHORTEST = 2
_BARE_POSSESSIVE = re.compile("([\ue000-\ue7ff])' ")  # "James' film"
# Most sentences hold no date: a cheap look spares the date language.
_OF_TIME = re.compile(
    r"\d|[A-Z][a-z]{2}|today|tomorrow|yesterday|year|month|week|summer|spring|fall|autumn"
    r"|winter|quarter|soon"
)


class Mention(NamedTuple):
    """A mention; `bracket` is what follows a name in parentheses."""

    symbol: str
    text: str
    start: int
    end: int
    bracket: str = ""


@dataclass(frozen=True)
class Shadow:
    """A sentence as the rules see it, and its mentions by symbol."""

    text: str
    mentions: dict[str, Mention]

    def of_kind(self, kind: str) -> list[Mention]:
        """List the mentions of a kind in order."""
        return [
            m for s, m in self.mentions.items() if kind <= s <= chr(ord(kind) + _ROOM)
        ]


class Word(NamedTuple):
    """A word with its place."""

    text: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether the word begins as a name does."""
        return self.text[:1].isupper()


def shadow(
    sentence: str,
    said: date,
    films: re.Pattern[str] | None,
    others: re.Pattern[str] | None,
    names: re.Pattern[str] | None = None,
) -> Shadow:
    """Replace every mention of a sentence; `films` go before `others` and names.

    With `names`, only those are names: capitals mean nothing in a title-case headline.
    """
    found = _Spans(sentence)
    if films is not None:
        named = [(m.start(), m.end()) for m in films.finditer(sentence)]
        older = [span for span in named if _OLDER.search(sentence[: span[0]])]
        found.add(OTHER, older)
        found.add(FILM, named)
    found.add(OTHER, _marked(sentence))
    if others is not None:
        found.add(OTHER, ((m.start(), m.end()) for m in others.finditer(sentence)))
    found.add(DATE, _dates(sentence, said))
    found.add(OUTLET, _outlets(sentence))
    if names is None:
        found.add(NAME, _names(sentence, found))
    else:
        found.add(NAME, ((m.start(), m.end()) for m in names.finditer(sentence)))
    return found.shadow()


class _Spans:
    """Spans of a sentence that do not overlap; the first to come stays."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        self.spans: list[tuple[int, int, str]] = []

    def add(self, kind: str, spans: Iterable[tuple[int, int]]) -> None:
        for start, end in spans:
            if not any(start < e and s < end for s, e, _ in self.spans):
                self.spans.append((start, end, kind))

    def covers(self, start: int, end: int) -> bool:
        return any(start < e and s < end for s, e, _ in self.spans)

    def shadow(self) -> Shadow:
        parts, mentions, at = [], {}, 0
        counts: dict[str, int] = {}
        for start, end, kind in sorted(self.spans):
            if start < at:  # inside the parenthesis of the name before
                continue
            text = self.sentence[start:end]
            if kind == NAME and is_company(text):
                kind = COMPANY  # noqa: PLW2901  # a name by where it was found
            counts[kind] = counts.get(kind, -1) + 1
            symbol = chr(ord(kind) + min(counts[kind], _ROOM))
            bracket, after = "", end
            if kind == NAME and (follows := _BRACKET.match(self.sentence, end)):
                bracket, after = follows[1], follows.end()
            if kind == NAME and (age := _AGE.match(self.sentence, after)):
                after = age.end()
            parts += [self.sentence[at:start].lower(), symbol]
            mentions[symbol] = Mention(symbol, text, start, end, bracket)
            at = after
        parts.append(self.sentence[at:].lower())
        text = "".join(parts).replace("⟪", "").replace("⟫", "").replace("’", "'")
        text = _BARE_POSSESSIVE.sub(r"\1's ", text)
        return Shadow(" ".join(text.split()), mentions)


def is_company(name: str) -> bool:
    """Return whether a name ends as a company's does.

    >>> is_company("Northway Films"), is_company("Ann Lee")
    (True, False)
    """
    words = name.rstrip(".").lower().replace(".", "").split()
    return len(words) > 1 and words[-1] in COMPANY_WORDS


def _marked(sentence: str) -> Iterator[tuple[int, int]]:
    for found in re.finditer("⟪[^⟫]*⟫", sentence):
        yield found.start(), found.end()


def _dates(sentence: str, said: date) -> Iterator[tuple[int, int]]:
    if not _OF_TIME.search(sentence):
        return
    from filmtrack.when import find

    for date_mention in find(sentence, said):
        if _TO_FALL.search(sentence, 0, date_mention.end):  # no autumn
            continue
        yield date_mention.start, date_mention.end


def _outlets(sentence: str) -> Iterator[tuple[int, int]]:
    for found in cited_outlets().finditer(sentence):
        if len(found[0]) > _SHORTEST:
            yield found.start(), found.end()


def tokens(text: str) -> list[Word]:
    """Split a text into words; an initial and a title keep their full stop."""
    found = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if text[end : end + 1] == "." and _INITIALS.fullmatch(match[0]):
            end += 1
        found.append(Word(text[start:end], start, end))
    return found


def _names(sentence: str, taken: _Spans) -> Iterator[tuple[int, int]]:
    """Find the runs of capitalised words that may name somebody or something."""
    run: list[Word] = []
    particles: list[Word] = []
    for token in tokens(sentence):
        last = particles[-1] if particles else run[-1] if run else None
        adjacent = last is not None and sentence[last.end : token.start] == " "
        ended = bool(run) and bool(_POSSESSIVE.search(run[-1].text))
        if run and (not adjacent or ended):
            yield from _trimmed(run, sentence)
            run, particles = [], []
        if taken.covers(token.start, token.end):
            yield from _trimmed(run, sentence)
            run, particles = [], []
        elif (
            token.is_capital
            or _opens_name(token, sentence)
            or (run and token.text.isdigit() and len(token.text) <= 2)
        ):
            run += [*particles, token]
            particles = []
        elif run and (token.text in PARTICLES or _ELIDED.match(token.text)):
            particles.append(token)
        else:
            yield from _trimmed(run, sentence)
            run, particles = [], []
    yield from _trimmed(run, sentence)


_ELIDED = re.compile(r"d[’'][A-Z]")  # Ann d'Eril
_CENTURY = re.compile(r"\d+(?:st|nd|rd|th) [A-Z]")


def _opens_name(token: Word, sentence: str) -> bool:
    """Return whether an ordinal begins a name: "20th Century …"."""
    return bool(_CENTURY.match(sentence, token.start))


def _trimmed(run: list[Word], sentence: str) -> Iterator[tuple[int, int]]:
    """Cut words off a run that belong to the sentence and not to the name."""
    run = list(run)
    if run and run[-1].text.endswith(_NO_NAME_ENDS):  # "Oklahoma City-based"
        return
    if is_company(sentence[run[0].start : run[-1].end]) if run else False:
        at_start = _starts(run[0], sentence)
        while at_start and run[0].text.lower() in _LEADS:
            run.pop(0)
        yield run[0].start, run[-1].end
        return
    while run and _is_no_name(run[0], run, sentence):
        if run[0].text == "The" and len(run) > 1 and not _starts(run[0], sentence):
            break
        run.pop(0)
    while run and run[-1].text.isdigit() and len(run) == 1:
        run.pop()
    if not run:
        return
    tail = _POSSESSIVE.search(run[-1].text)
    end = run[-1].end - (len(tail[0]) if tail else 0)
    if end - run[0].start >= _SHORTEST:
        yield run[0].start, end


# "The" inside a sentence belongs to a name: "The Northway Company", no person.
_NO_NAME_ENDS = ("-based", "-born", "-set", "-shot", "-made")
_NOT_NAMES = ("-winner", "-winning", "-nominee", "-nominated", "-language", "-backed")
_LEADS = frozenset(
    "the a an its their his her both when while as if with for at from".split()
)


def _is_no_name(token: Word, run: list[Word], sentence: str) -> bool:
    word = token.text.lower().rstrip(".")
    if word in JOB_WORDS or word in DEMONYMS:
        return (
            len(run) > 1
            or word in DEMONYMS
            or _starts(token, sentence)
            or word in JOB_WORDS
        )
    if word.endswith(_NOT_NAMES):
        return True
    if word in AWARDS:
        return len(run) == 1 or run[1].text.lower().startswith(
            ("winner", "nominee", "award")
        )
    if word in ("new", "will") and len(run) > 1:  # New York, Will Lee
        return False
    alone = len(run) == 1 and _starts(token, sentence)  # Zdjęcia do filmu …
    if (alone or spoken(sentence) == "de") and is_word_of(word, sentence):
        return True  # German nouns have capitals: die Dreharbeiten
    bare = _POSSESSIVE.sub("", word)
    return (
        word in STARTERS or bare in STARTERS or token.text in ("I", "TV", "VFX", "CGI")
    )


def _starts(token: Word, sentence: str) -> bool:
    return not sentence[: token.start].strip("⟪“\"‘'( ")

"""Words to tokens: the longest phrase that a table knows, a number, or strange."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from filmtrack.when.language.compact import compact_day, is_year, read_number
from filmtrack.when.language.cursor import HEDGES
from filmtrack.when.language.lexicon import (
    END,
    FILLER,
    STRANGE,
    Lexed,
    Lexeme,
    Lexicon,
    Scope,
    Token,
    lexicon,
    release_lexicon,
    split_at_apostrophes,
    split_words,
)
from filmtrack.when.language.table import (
    ABOUT,
    BEGINS,
    BEGUN,
    SCOPE,
    SHOOT,
    START,
    THE,
    VERB,
    WORD,
    Language,
)
from filmtrack.when.language.tables import load

_NOTHING = frozenset("\"“”„«»‹›'‘’`´)]}{.…!:*")
_PAUSES: Final = frozenset(",;([|")
_DIGITS = frozenset("0123456789")
LEADS = frozenset({"in", "prep", "of", "for", "over", "of or from", "in or to"})
_ENDED = frozenset({"month", "season", "unit", "holiday", "year", "dash"})
_SIGNS = {"-": "dash", "/": "slash", "?": "uncertain", "~": "approximate"}


class _Match(NamedTuple):
    """An entry that fits, and the word after it."""

    entry: Lexeme
    after: int


class _Lexer:
    """Read the words once, from left to right."""

    def __init__(self, phrase: str, table: Language, *, release: bool) -> None:
        self.table = table
        self.known = lexicon(table.code)
        self.phrase = phrase
        self.words = (
            split_words(phrase)
            if table.possessives
            else split_at_apostrophes(phrase, table.ordinals)
        )
        self.texts = [word.text for word in self.words]
        self.release = release
        self.infinitives = {table.infinitive, f"{table.infinitive} go"}
        self.tokens: list[Token] = []
        self.fillers: list[tuple[int, int]] = []
        self.skipped: list[tuple[int, int]] = []
        self.about: list[int] = []
        self.scopes: list[Scope] = []
        self.tense = ""  # of the auxiliary that stands before a participle
        self.marks = 0
        self.all_marks = 0

    def run(self) -> Lexed:
        """Return the tokens, the end token last."""
        here, count = 0, len(self.words)
        while here < count:
            here = self.step(here)
        end = len(self.phrase)
        self.tokens.append(Token(END, "", 0, end, end, self.marks))
        return Lexed(
            tuple(self.tokens),
            tuple(self.fillers),
            self.all_marks,
            tuple(self.about),
            tuple(self.scopes),
            tuple(self.skipped),
        )

    def step(self, here: int) -> int:
        """Read one token or filler and return the index of the word after it."""
        match = self.match(here)
        if match is None:
            return self.plain(here)
        entry, after = match
        if entry.kind == FILLER:
            self.filler(entry, here, after)
            return after
        if entry.kind == "condition":
            return self.condition(here, after)
        if entry.kind == "reason":
            return self.reason(here, after)
        if entry.kind in ("territory", "medium"):
            self.scope(entry, here, after)
        elif entry.text == "bare end" and self.is_end_verb(after):
            self.keep("end", "end", 0, here, after)
        elif entry.kind == "story" and not self.tells_story(after):
            self.skip(Lexeme((), FILLER, entry.text, VERB), here, after - 1)
            return after - 1
        elif entry.kind == "ended" and not self.has_happened(after):
            self.keep("end", entry.text, 0, here, after)
        else:
            self.keep(entry.kind, entry.text, entry.number, here, after)
        return after

    def filler(self, entry: Lexeme, here: int, after: int) -> None:
        """Read a filler, unless it counts (`a week`) or may be a month (`set 2026`)."""
        foreign = entry.text in self.table.foreign_months  # a verb, if not the first
        foreign = foreign and (here == 0 or not entry.number & VERB)
        if entry.text in self.table.counting and self.counts(after):
            self.keep("number", "a", 1, here, after)
        elif foreign and is_year(self.texts[after : after + 1]):
            self.keep(STRANGE, entry.text, 0, here, after)
        else:
            self.skip(entry, here, after)

    def match(self, here: int) -> _Match | None:
        """Find the longest entry that the words from here on begin with.

        The words of a release come first in its field, so `premiere` is a release
        there and another event elsewhere.
        """
        found = self.matched(self.known, here)
        if self.release:
            release = self.matched(release_lexicon(self.table.code), here)
            if release and (found is None or release.after >= found.after):
                return release
        return found

    def matched(self, known: Lexicon, here: int) -> _Match | None:
        """Find the longest entry of one lexicon."""
        text = self.texts[here]
        entries = known.get(text)
        if entries is None:
            entries = known.get(self.stem(text))
        for entry in entries or ():
            after = self.fits(entry.rest, here + 1) if entry.rest else here + 1
            if after and entry.text in self.infinitives and self.before_verb(here + 1):
                return _Match(Lexeme((), FILLER, self.table.infinitive, VERB), here + 1)
            is_modal = text in self.table.modals
            meant = self.modal(entry, here, after) if after and is_modal else entry
            if after and meant:
                return _Match(meant, after)
        return None

    def fits(self, rest: tuple[str, ...], here: int) -> int:
        """Return the word after `rest`, or 0; a tight hyphen may stand for a space."""
        for text in rest:
            if here < len(self.texts) and self.texts[here] == "-" != text:
                if not self.is_tight(here):
                    return 0
                here += 1
            if here >= len(self.texts) or self.texts[here] != text:
                return 0
            here += 1
        return here

    def is_tight(self, here: int) -> bool:
        """Check whether the hyphen at a word has no space on either side."""
        if not 0 < here < len(self.words) - 1:
            return False
        before, dash, after = self.words[here - 1 : here + 2]
        return before.end == dash.start and dash.end == after.start

    def before_verb(self, here: int) -> bool:
        """Check whether a `to` belongs to a verb: `expected to begin`."""
        match = self.match(here) if here < len(self.texts) else None
        if match is None:
            return False
        entry = match.entry
        if self.texts[here] == "last" and entry.kind == "which":
            return self.is_number(here + 1)  # to last ten weeks
        if entry.text == "bare end":
            return self.ends_then(here + 1)
        if self.texts[here] == "go" and not entry.rest:
            return False  # two weeks to go
        return entry.kind == "end" or (entry.kind == FILLER and entry.number & VERB > 0)

    def is_end_verb(self, after: int) -> bool:
        """Check whether `end` is the verb: `to end in May`, not `June end in Rome`."""
        before = self.tokens[-1].kind if self.tokens else ""
        part = before in _ENDED and not self.marks & VERB
        return self.ends_then(after) and not part

    def ends_then(self, here: int) -> bool:
        """Check whether the word after `end` leads to the date on which it ends."""
        follower = self.match(here) if here < len(self.texts) else None
        if follower and follower.entry.kind == FILLER and follower.entry.number & SHOOT:
            here = follower.after  # due to end shooting in May
        return here < len(self.texts) and self.texts[here] in self.table.ending

    def is_number(self, here: int) -> bool:
        """Check whether a word counts: `ten`, `12`."""
        text = self.texts[here] if here < len(self.texts) else ""
        entries = self.known.get(text, ())
        return text.isdigit() or any(entry.kind == "number" for entry in entries)

    def modal(self, entry: Lexeme, here: int, after: int) -> Lexeme | None:
        """Decide between the month and the verb `may`; None if the entry is wrong."""
        modal = self.table.modals[self.texts[here]]
        led = here > 0 and self.texts[here - 1] in modal.before
        if entry.rest:
            noun = entry.rest[0] in modal.nouns
            last = after >= len(self.texts) or self.texts[after] not in modal.after
            return None if noun and (led or last) else entry
        if (
            led
            or self.phrase[self.words[here].start].isupper()
            or after >= len(self.texts)
        ):
            return entry
        follower = self.match(after)
        verb = follower is not None and (
            follower.entry.kind in ("end", "pushed")
            or (follower.entry.kind == FILLER and follower.entry.number & VERB > 0)
        )
        if follower and verb and self.texts[after] in modal.nouns:
            return entry
        strange = follower is None and self.texts[after].isalpha()
        return Lexeme((), "uncertain", "may", 0) if verb or strange else entry

    def tells_story(self, here: int) -> bool:
        """Check whether a year or season follows, as in `set in the summer of 1969`."""
        for text in self.texts[here : here + 4]:
            kinds = {entry.kind for entry in self.known.get(text, ())}
            if "month" in kinds or "weekday" in kinds:
                return False
            if "season" in kinds or is_year([text]):
                return not any(self.about)
        return False

    def has_happened(self, after: int) -> bool:
        """Check whether a participle tells of the past: not in `will be shot`."""
        if self.tense:
            return self.tense == "perfect"
        following = self.texts[after] if after < len(self.texts) else ""
        return following not in self.table.deadlines

    def counts(self, here: int) -> bool:
        """Check whether an `a` is the number one: `a week`, not `a day-and-date`."""
        match = self.match(here) if here < len(self.texts) else None
        counted = match is not None and match.entry.kind != FILLER
        return counted and self.stem(self.texts[here]) in self.table.counted

    def keep(self, kind: str, text: str, number: int, here: int, after: int) -> None:
        """Add a token for the words from here up to `after`."""
        start, end = self.words[here].start, self.words[after - 1].end
        self.tokens.append(Token(kind, text, number, start, end, self.marks))
        self.marks = 0
        if kind in ("end", "ended"):
            self.about.append(start)
        if kind not in HEDGES:
            self.tense = ""

    def skip(self, entry: Lexeme, here: int, after: int) -> None:
        """Note words that carry no date, and the mark that they leave."""
        marks = entry.number
        if entry.text in self.table.future:
            self.tense = "future"
        elif entry.text in self.table.perfect:
            self.tense = "perfect"
        elif marks & BEGUN:
            if not self.has_happened(after):
                marks = marks & ~BEGUN | VERB
            self.tense = ""
        if marks & (ABOUT | SHOOT | BEGINS | START | BEGUN):
            self.about.append(self.words[here].start)
            if marks & (ABOUT | SHOOT) and not self.release:
                self.drop_lead()  # scheduled for shooting, in production
        self.marks |= marks
        self.all_marks |= marks
        if marks != THE:
            self.fillers.append((self.words[here].start, self.words[after - 1].end))

    def drop_lead(self) -> None:
        """Drop a preposition that belongs to a word that becomes no token."""
        if self.tokens and self.tokens[-1].kind in LEADS:
            self.marks |= self.tokens.pop().marks

    def scope(self, entry: Lexeme, here: int, after: int) -> None:
        """Note a territory or medium of a release, with what leads to it."""
        start, end = self.words[here].start, self.words[after - 1].end
        self.drop_lead()
        joined = bool(self.tokens) and self.tokens[-1].kind in ("and", "slash")
        if joined and self.scopes and self.scopes[-1].end <= self.tokens[-1].start:
            self.tokens.pop()
            self.drop_lead()
        kind: Literal["territory", "medium"] = "medium"
        if entry.kind == "territory":
            kind = "territory"
        self.scopes.append(Scope(kind, entry.text, start, end))
        self.about.append(start)
        self.marks |= WORD | SCOPE

    def condition(self, here: int, after: int) -> int:
        """Read the words of a condition up to the next comma: `subject to …,`."""
        end = self.clause_end(after)
        self.keep("uncertain", "condition", 0, here, end)
        self.skipped.append((self.words[here].start, self.words[end - 1].end))
        return end

    def reason(self, here: int, after: int) -> int:
        """Skip a reason up to the next comma; `due to begin` is none."""
        if self.texts[after - 1] == self.table.infinitive and self.before_verb(after):
            self.skip(Lexeme((), FILLER, "due", WORD), here, after)
            return after
        end = self.clause_end(after)
        self.skipped.append((self.words[here].start, self.words[end - 1].end))
        self.marks |= WORD
        return end

    def clause_end(self, here: int) -> int:
        """Return the index of the next comma, or of the end."""
        while here < len(self.texts) and self.texts[here] not in _PAUSES:
            here += 1
        return here

    def plain(self, here: int) -> int:
        """Read one word that no table knows: a number, a sign, a place, or strange."""
        text = self.texts[here]
        if text in _NOTHING:
            return here + 1
        if text in _PAUSES:
            self.keep("comma", text, 0, here, here + 1)
        elif text in _SIGNS:
            self.keep(_SIGNS[text], text, 0, here, here + 1)
        elif not (self.compact(here) or self.number(here) or self.compound(here)):
            self.keep(STRANGE, text, 0, here, here + 1)
        return here + 1

    def compact(self, here: int) -> bool:
        """Read 2025-03-11, 2025-26, 2027/03/11, 11.03.2027, 11-Mar-2027, 13NOV2027.

        A day becomes an `iso` token whose number is 1 where both orders fit. A time of
        day is dropped.
        """
        text = self.texts[here]
        if not text[0].isdigit():
            return False
        if ":" in text or text.rstrip(".").endswith(("am", "pm", "a.m", "p.m")):
            self.drop_lead()
            return True
        iso = compact_day(text, self.known)
        if iso is None:
            return False
        self.keep("iso", iso[0], iso[1], here, here + 1)
        return True

    def number(self, here: int) -> bool:
        """Read 11, 11th, 2025, '26, the 2030s, Q1, 1Q25 and 2H2026."""
        found = read_number(self.texts[here], self.table)
        for kind, number in found:
            self.keep(kind, self.texts[here], number, here, here + 1)
        return bool(found)

    def compound(self, here: int) -> bool:
        """Read `Marchish` and `midsummer` apart."""
        text = self.texts[here]
        for prefix, part in self.table.prefixes.items():
            for entry in self.alone(text, text.removeprefix(prefix)):
                if entry.kind in ("month", "season", "unit"):
                    self.keep("part", part, 0, here, here + 1)
                    self.keep(entry.kind, entry.text, entry.number, here, here + 1)
                    return True
        for suffix, hedge in self.table.suffixes.items():
            for entry in self.alone(text, text.removesuffix(suffix)):
                if entry.kind in ("month", "season"):
                    self.keep(entry.kind, entry.text, entry.number, here, here + 1)
                    self.keep(hedge, suffix, 0, here, here + 1)
                    return True
        return False

    def alone(self, text: str, base: str) -> list[Lexeme]:
        """Find the one-word forms of what is left of a compound."""
        if base == text:
            return []
        return [entry for entry in self.known.get(base, ()) if not entry.rest]

    def stem(self, text: str) -> str:
        """Drop a possessive ending: `June's`."""
        for ending in self.table.possessives:
            text = text.removesuffix(ending)
        return text


def lex(phrase: str, *, release: bool = False, language: str = "en") -> Lexed:
    """Turn a phrase into tokens by the table of a language.

    >>> [(t.kind, t.text) for t in lex("set to begin in late March").tokens]
    [('in', 'in'), ('part', 'late'), ('month', 'march'), ('end of phrase', '')]
    """
    return _Lexer(phrase, load(language), release=release).run()

"""Words to tokens: the longest phrase that a table knows, a number, or strange."""

from __future__ import annotations

from typing import Final, Literal

from filmtrack.when.language.compact import compact_day, is_year, read_number
from filmtrack.when.language.cursor import HEDGES
from filmtrack.when.language.lexicon import (
    END,
    FILLER,
    STRANGE,
    Lexed,
    Lexeme,
    Scope,
    Token,
)
from filmtrack.when.language.senses import Words
from filmtrack.when.language.table import (
    ABOUT,
    BEGINS,
    BEGUN,
    RELEASE,
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
_NAMED = frozenset({"month", "weekday", "season", "holiday", "year", "iso"})
_CLAUSES = frozenset({"condition", "reason", "rival"})
_LONGEST_SHORT = 4  # letters of `Sept`, `Bros`
LEADS = frozenset({"in", "prep", "of", "for", "over", "of or from", "in or to"})
LEADS |= {"in or for", "in or moved to"}
_ENDED = frozenset({"month", "season", "unit", "holiday", "year", "dash"})
# Kinds that tell of the past, and what they are after `will be` or `to be`.
_PAST = {"ended": "end", "since": "against"}
_SIGNS = {"-": "dash", "/": "slash", "?": "uncertain", "~": "approximate"}


class _Lexer:
    """Read the words once, from left to right."""

    def __init__(self, phrase: str, table: Language, *, release: bool) -> None:
        self.table = table
        self.phrase = phrase
        self.words = Words(phrase, table, release=release)
        self.pieces = self.words.pieces
        self.texts = self.words.texts
        self.release = release
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
        here, count = 0, len(self.pieces)
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
        match = self.words.match(here)
        if match is None:
            return self.plain(here)
        entry, after = match
        if entry.kind == FILLER:
            self.filler(entry, here, after)
            return after
        if entry.kind in _CLAUSES:
            return self.clause(entry, here, after)
        if entry.kind in ("territory", "medium"):
            self.scope(entry, here, after)
        elif entry.text == "bare end" and self.is_end_verb(after):
            self.keep("end", "end", 0, here, after)
        elif entry.kind == "story" and not self.tells_story(entry.text, after):
            self.skip(Lexeme((), FILLER, entry.text, VERB), here, after - 1)
            return after - 1
        elif entry.kind in _PAST and not self.has_happened(after):
            self.keep(_PAST[entry.kind], entry.text, 0, here, after)
        elif entry.text == "last" and self.texts[here - 1 : here] == ["will"]:
            self.keep("end", "last", 0, here, after)  # will last throughout May
        elif entry.kind == "phrase":
            self.keep_all(entry.text, here, after)
        else:
            self.keep(entry.kind, entry.text, entry.number, here, after)
        return after

    def filler(self, entry: Lexeme, here: int, after: int) -> None:
        """Read a filler, unless it counts (`a week`) or may be a month (`set 2026`)."""
        foreign = entry.text in self.table.foreign_months  # a verb, if not the first
        foreign = foreign and (here == 0 or not entry.number & VERB)
        if entry.text in self.table.counting and self.words.counts(after):
            self.keep("number", "a", 1, here, after)
        elif foreign and is_year(self.texts[after : after + 1]):
            self.keep(STRANGE, entry.text, 0, here, after)
        else:
            self.skip(entry, here, after)

    def is_end_verb(self, after: int) -> bool:
        """Check whether `end` is the verb: `to end in May`, not `June end in Rome`."""
        before = self.tokens[-1].kind if self.tokens else ""
        part = before in _ENDED and not self.marks & VERB
        return self.words.ends_then(after) and not part

    def tells_story(self, form: str, here: int) -> bool:
        """Check whether a year or season follows, as in `set in the summer of 1969`.

        A month may date what `takes place in May`, but not `the story of May 1968`.
        """
        named = "story" in form or "tale" in form
        for text in self.texts[here : here + 4]:
            kinds = {entry.kind for entry in self.words.known.get(text)}
            if "month" in kinds or "weekday" in kinds:
                return named
            if "season" in kinds or is_year([text]):
                return not any(self.about)
        return False

    def has_happened(self, after: int) -> bool:
        """Check whether a participle tells of the past: not in `will be shot`."""
        if self.tense:
            return self.tense == "perfect"
        following = self.texts[after] if after < len(self.texts) else ""
        return following not in self.table.deadlines

    def keep(self, kind: str, text: str, number: int, here: int, after: int) -> None:
        """Add a token for the words from here up to `after`."""
        start, end = self.pieces[here].start, self.pieces[after - 1].end
        self.tokens.append(Token(kind, text, number, start, end, self.marks))
        self.marks = 0
        if kind in ("end", "ended"):
            self.about.append(start)
        if kind not in HEDGES:
            self.tense = ""

    def keep_all(self, text: str, here: int, after: int) -> None:
        """Add the tokens that one word stands for: *heuer* is `this year`."""
        for token in text.split(", "):
            kind, name = token.split(" ", 1)
            number = int(name) if name.lstrip("-").isdigit() else 0
            self.keep(kind, name, number, here, after)

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
            self.about.append(self.pieces[here].start)
            article = bool(self.tokens) and self.tokens[-1].kind == "of or from"
            if article or (marks & (ABOUT | SHOOT) and not self.release):
                self.drop_lead()  # scheduled for shooting, in production, *der* Start
        if marks != THE and entry.number:
            self.marks &= ~THE  # in `the film shoots next week` it is the film's
        self.marks |= marks
        self.all_marks |= marks
        if marks != THE:
            self.fillers.append((self.pieces[here].start, self.pieces[after - 1].end))

    def drop_lead(self, other: str = "in") -> None:
        """Drop a preposition that belongs to a word that becomes no token."""
        if self.tokens and self.tokens[-1].kind in {*LEADS, other}:
            self.marks |= self.tokens.pop().marks

    def scope(self, entry: Lexeme, here: int, after: int) -> None:
        """Note a territory or medium of a release, with what leads to it."""
        start, end = self.pieces[here].start, self.pieces[after - 1].end
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
        self.all_marks |= RELEASE

    def clause(self, entry: Lexeme, here: int, after: int) -> int:
        """Read the words of a condition, reason or rival up to the next comma."""
        if entry.kind == "reason" and self.leads_to_verb(after):
            self.skip(Lexeme((), FILLER, "due", WORD), here, after)
            return after
        end = self.clause_end(after)
        if entry.kind == "rival" and not self.is_aside(after, end):
            self.keep("event", entry.text, 0, here, after)
            return after
        if entry.kind == "condition":  # subject to …
            self.keep("uncertain", "condition", 0, here, end)
        self.skipped.append((self.pieces[here].start, self.pieces[end - 1].end))
        self.marks |= WORD
        return end

    def leads_to_verb(self, after: int) -> bool:
        """Check for `due to begin`, which is no reason."""
        infinitive = self.texts[after - 1] == self.table.infinitive
        return infinitive and self.words.before_verb(after)

    def is_aside(self, after: int, end: int) -> bool:
        """Check that a date stands before a clause, and none inside it."""
        own = any(token.kind in _NAMED for token in self.tokens)
        return own and not any(map(self.is_dated, self.texts[after:end]))

    def is_dated(self, text: str) -> bool:
        """Check for a number or the name of a month, weekday, season or holiday."""
        entries = self.words.known.get(text)
        return text[0].isdigit() or any(entry.kind in _NAMED for entry in entries)

    def clause_end(self, here: int) -> int:
        """Return the index of the next comma, or of the end."""
        while here < len(self.texts) and self.texts[here] not in _PAUSES:
            here += 1
        return here

    def plain(self, here: int) -> int:
        """Read one word that no table knows: a number, a sign, a place, or strange."""
        text = self.texts[here]
        if text == "." and self.ends_sentence(here):
            self.keep("comma", text, 0, here, here + 1)
            return here + 1
        if text in _NOTHING:
            return here + 1
        if text in _PAUSES:
            self.keep("comma", text, 0, here, here + 1)
        elif text in _SIGNS:
            self.keep(_SIGNS[text], text, 0, here, here + 1)
        elif not (self.compact(here) or self.number(here) or self.compound(here)):
            if self.table.unspaced:
                return self.name(here)
            self.keep(self.reverses(text) or STRANGE, text, 0, here, here + 1)
        return here + 1

    def reverses(self, text: str) -> str:
        """Return what the ending of an unknown word says, if it says no."""
        for ending, kind in self.table.reversing.items():
            if text.endswith(ending) and len(text) > len(ending) + 1:
                return kind
        return ""

    def name(self, here: int) -> int:
        """Skip a title, or a name that the word beside it shows; else it is strange."""
        from filmtrack.when.language.unspaced import end_of_name

        after = end_of_name(self.words, here)
        if after:
            self.skipped.append((self.pieces[here].start, self.pieces[here].end))
            self.marks |= WORD
            return after
        self.keep(STRANGE, self.texts[here], 0, here, here + 1)
        return here + 1

    def ends_sentence(self, here: int) -> bool:
        """Check for a full stop before a capital, but not in `Warner Bros. Films`."""
        before = self.texts[here - 1] if here else ""
        long = before.isdigit() or len(before) > _LONGEST_SHORT
        after = self.phrase[self.pieces[here].end :]
        return long and after[:1].isspace() and after.lstrip()[:1].isupper()

    def compact(self, here: int) -> bool:
        """Read 2025-03-11, 2025-26, 2027/03/11, 11.03.2027, 11-Mar-2027, 13NOV2027.

        A day becomes an `iso` token whose number is 1 where both orders fit. A time of
        day is dropped.
        """
        text = self.texts[here]
        if " " in text:
            self.drop_lead("to")  # in 600 theaters
            self.marks |= WORD
            return True
        if not text[0].isdigit():
            return False
        if ":" in text or text.rstrip(".").endswith(("am", "pm", "a.m", "p.m")):
            self.drop_lead()
            return True
        iso = compact_day(text, self.words.known)
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
        return [entry for entry in self.words.known.get(base) if not entry.rest]


def lex(phrase: str, *, release: bool = False, language: str = "en") -> Lexed:
    """Turn a phrase into tokens by the table of a language.

    >>> [(t.kind, t.text) for t in lex("set to begin in late March").tokens]
    [('in', 'in'), ('part', 'late'), ('month', 'march'), ('end of phrase', '')]
    """
    return _Lexer(phrase, load(language), release=release).run()

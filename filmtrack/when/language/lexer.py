"""Words to tokens: the longest phrase that a table knows, a number, or strange."""

from __future__ import annotations

from typing import Final, NamedTuple

from filmtrack.when.calendar import FIRST_YEAR, LAST_YEAR
from filmtrack.when.language.lexicon import (
    END,
    FILLER,
    STRANGE,
    Lexed,
    Lexeme,
    Token,
    lexicon,
    release_lexicon,
    split_words,
)
from filmtrack.when.language.table import THE, VERB, Language
from filmtrack.when.language.tables import load

_NOTHING = frozenset("\"“”„«»‹›'‘’`´)]}{.…!:*")
_PAUSES: Final = frozenset(",;([|")
_DIGITS = frozenset("0123456789")
_ENDED = frozenset({"month", "season", "unit", "holiday", "year", "dash"})
_SIGNS = {"-": "dash", "/": "slash", "?": "uncertain", "~": "approximate"}


class _Match(NamedTuple):
    """An entry that fits, and the word after it."""

    entry: Lexeme
    after: int


class _Lexer:
    """Reads the words once, from left to right."""

    def __init__(self, phrase: str, table: Language, *, release: bool) -> None:
        self.table = table
        self.known = lexicon(table.code)
        self.phrase = phrase
        self.words = split_words(phrase)
        self.texts = [word.text for word in self.words]
        self.release = release
        self.infinitives = {table.infinitive, f"{table.infinitive} go"}
        self.tokens: list[Token] = []
        self.skipped: list[tuple[int, int]] = []
        self.strange: list[tuple[int, int]] = []
        self.places: list[tuple[int, int]] = []
        self.marks = 0
        self.all_marks = 0

    def run(self) -> Lexed:
        """Gives the tokens, the end token last."""
        here, count = 0, len(self.words)
        while here < count:
            here = self.step(here)
        last = len(self.phrase)
        self.tokens.append(Token(END, "", 0, last, last, self.marks))
        return Lexed(
            tuple(self.tokens),
            tuple(self.skipped),
            tuple(self.strange),
            self.all_marks,
            tuple(self.places),
        )

    def step(self, here: int) -> int:
        """Takes one token or filler and gives the word after it."""
        match = self.match(here)
        if match is None:
            return self.plain(here)
        entry, after = match
        if entry.kind == "condition":
            return self.condition(here, after)
        if entry.kind == "other event":
            self.keep(STRANGE, entry.text, 0, here, after)
            self.strange.append((self.words[here].start, self.words[after - 1].end))
            return after
        if entry.text == "bare end" and self.is_end_verb(after):
            self.keep("end", "end", 0, here, after)
            return after
        if entry.kind != FILLER:
            self.keep(entry.kind, entry.text, entry.number, here, after)
            return after
        if entry.text in self.table.counting and self.counts(after):
            self.keep("number", "a", 1, here, after)
            return after
        self.skip(entry.number, here, after)
        return after

    def match(self, here: int) -> _Match | None:
        """Finds the longest entry that the words from here on begin with."""
        text = self.texts[here]
        entries = self.known.get(text)
        if entries is None:
            entries = self.known.get(self.stem(text))
        for entry in entries or ():
            after = self.fits(entry.rest, here + 1) if entry.rest else here + 1
            if after and entry.text in self.infinitives and self.before_verb(here + 1):
                return _Match(Lexeme((), FILLER, self.table.infinitive, VERB), here + 1)
            if after and not (
                text in self.table.modals and self.is_month(entry, here, after)
            ):
                return _Match(entry, after)
        if self.release:
            return self.released(here)
        return None

    def released(self, here: int) -> _Match | None:
        """Finds the words around a release date, which say nothing about a shoot."""
        for entry in release_lexicon(self.table.code).get(self.texts[here], ()):
            after = self.fits(entry.rest, here + 1)
            if after:
                return _Match(entry, after)
        return None

    def fits(self, rest: tuple[str, ...], here: int) -> int:
        """Gives the word after `rest`, or 0; a tight hyphen may stand for a space."""
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
        """Says whether the hyphen at a word has no space on either side."""
        if not 0 < here < len(self.words) - 1:
            return False
        before, dash, after = self.words[here - 1 : here + 2]
        return before.end == dash.start and dash.end == after.start

    def before_verb(self, here: int) -> bool:
        """Says whether a `to` belongs to a verb: `expected to begin`."""
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
        """Says whether `end` is the verb: `to end in May`, not `June end in London`."""
        before = self.tokens[-1].kind if self.tokens else ""
        part = before in _ENDED and not self.marks & VERB
        return self.ends_then(after) and not part

    def ends_then(self, here: int) -> bool:
        """Says whether the word after `end` leads to the date on which it ends."""
        return here < len(self.texts) and self.texts[here] in self.table.ending

    def is_number(self, here: int) -> bool:
        """Says whether a word counts: `ten`, `12`."""
        text = self.texts[here] if here < len(self.texts) else ""
        entries = self.known.get(text, ())
        return text.isdigit() or any(entry.kind == "number" for entry in entries)

    def is_month(self, entry: Lexeme, here: int, after: int) -> bool:
        """Says whether `may start` is the month with a noun: `a May start (date)`."""
        modal = self.table.modals[self.texts[here]]
        if not entry.rest or entry.rest[0] not in modal.nouns:
            return False
        if here and self.texts[here - 1] in modal.before:
            return True
        return after >= len(self.texts) or self.texts[after] not in modal.after

    def counts(self, here: int) -> bool:
        """Says whether an `a` is the number one: `a week`."""
        if here >= len(self.texts):
            return False
        return self.stem(self.texts[here]) in self.table.counted

    def keep(self, kind: str, text: str, number: int, here: int, after: int) -> None:
        """Adds a token for the words from here up to `after`."""
        start, end = self.words[here].start, self.words[after - 1].end
        self.tokens.append(Token(kind, text, number, start, end, self.marks))
        self.marks = 0

    def skip(self, marks: int, here: int, after: int) -> None:
        """Notes words that carry nothing, and the mark that they leave."""
        self.marks |= marks
        self.all_marks |= marks
        if marks != THE:
            self.skipped.append((self.words[here].start, self.words[after - 1].end))

    def condition(self, here: int, after: int) -> int:
        """Takes the words of a condition up to the next comma: `subject to …,`."""
        while after < len(self.texts) and self.texts[after] not in _PAUSES:
            after += 1
        self.keep("uncertain", "condition", 0, here, after)
        self.skipped.append((self.words[here].start, self.words[after - 1].end))
        return after

    def plain(self, here: int) -> int:
        """Takes one word that no table knows: a number, a sign, a place, or strange."""
        text = self.texts[here]
        if text in _NOTHING:
            return here + 1
        if text in _PAUSES:
            self.keep("comma", text, 0, here, here + 1)
        elif text in _SIGNS:
            self.keep(_SIGNS[text], text, 0, here, here + 1)
        elif not (self.number(here) or self.quarter(here) or self.compound(here)):
            return self.place_or_strange(here)
        return here + 1

    def number(self, here: int) -> bool:
        """Takes 11, 11th, 2025, '26, 2025-03-11 and 2025-26."""
        text = self.texts[here]
        if text[0] == "'":
            self.keep("year", text, 2000 + int(text[1:]), here, here + 1)
            return True
        if "-" in text:
            self.keep("iso", text, 0, here, here + 1)
            return True
        digits = text
        for ending in self.table.ordinals:
            digits = digits.removesuffix(ending)
        if not digits or len(digits) > 4 or not _DIGITS.issuperset(digits):
            return False
        number = int(digits)
        if digits != text:
            self.keep("ordinal", text, number, here, here + 1)
        elif len(digits) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
            self.keep("year", text, number, here, here + 1)
        else:
            self.keep("number", text, number, here, here + 1)
        return True

    def quarter(self, here: int) -> bool:
        """Takes Q1, 1Q25, H2 and 2H2026."""
        text = self.texts[here]
        for letter, kind in self.table.slices.items():
            most = 4 if kind == "quarter" else 2
            before, found, after = text.partition(letter)
            if not found or not _DIGITS.issuperset(before + after):
                continue
            which, year = (before, after) if before else (after[:1], after[1:])
            if len(which) == 1 and 1 <= int(which) <= most and len(year) in (0, 2, 4):
                self.keep(kind, text, int(which), here, here + 1)
                if year:
                    full = int(year) if len(year) == 4 else 2000 + int(year)
                    self.keep("year", text, full, here, here + 1)
                return True
        return False

    def compound(self, here: int) -> bool:
        """Takes `Marchish` and `midsummer` apart."""
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

    def place_or_strange(self, here: int) -> int:
        """Passes over a known place after `in`, with what belongs to it."""
        from filmtrack.when.language.places import place_at

        before = self.tokens[-1] if self.tokens else None
        follows = before is not None and (
            before.kind in ("in", "prep")
            or (bool(self.places) and self.places[-1][1] >= before.start - 1)
        )
        after = place_at(self.texts, here) if follows else 0
        if not after:
            self.keep(STRANGE, self.texts[here], 0, here, here + 1)
            self.strange.append((self.words[here].start, self.words[here].end))
            return here + 1
        start = self.words[here].start
        if before is not None and before.kind in ("in", "prep", "comma", "and"):
            start = before.start
            self.tokens.pop()
            self.marks |= before.marks
        end = self.words[after - 1].end
        self.places.append((start, end))
        self.skipped.append((start, end))
        return after


def lex(phrase: str, *, release: bool = False, language: str = "en") -> Lexed:
    """Turn a phrase into tokens by the table of a language.

    >>> [(t.kind, t.text) for t in lex("set to begin in late March").tokens]
    [('in', 'in'), ('part', 'late'), ('month', 'march'), ('end of phrase', '')]
    """
    return _Lexer(phrase, load(language), release=release).run()

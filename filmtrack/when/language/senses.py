"""Find what the words of a phrase mean: the longest form of a table that fits.

A word with two senses (`may`, `to`, `end`, `last`) is told by the words beside it.
"""

from __future__ import annotations

from typing import NamedTuple

from filmtrack.when.language.lexicon import (
    FILLER,
    Lexeme,
    Lexicon,
    Piece,
    lexicon,
    release_lexicon,
    split_at_apostrophes,
    split_words,
)
from filmtrack.when.language.table import SHOOT, VERB, Language


def _split(phrase: str, table: Language, *, release: bool) -> list[Piece]:
    """Take a phrase apart as its language writes words."""
    if table.unspaced:
        from filmtrack.when.language.unspaced import split_unspaced

        return split_unspaced(phrase, table.code, release=release)
    if table.possessives:
        return split_words(phrase)
    return split_at_apostrophes(phrase, table)


class Sense(NamedTuple):
    """An entry that fits, and the word after it."""

    entry: Lexeme
    after: int


class Words:
    """The words of a phrase, looked up in the table of a language."""

    def __init__(self, phrase: str, table: Language, *, release: bool) -> None:
        self.table = table
        self.known = lexicon(table.code)
        self.phrase = phrase
        self.pieces = _split(phrase, table, release=release)
        self.texts = [piece.text for piece in self.pieces]
        self.release = release
        self.infinitives = {table.infinitive, f"{table.infinitive} go"}

    def match(self, here: int) -> Sense | None:
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

    def matched(self, known: Lexicon, here: int) -> Sense | None:
        """Find the longest entry of one lexicon."""
        text = self.texts[here]
        for entry in known.get(text) or known.get(self.stem(text)):
            after = self.fits(entry.rest, here + 1) if entry.rest else here + 1
            if after and entry.text in self.infinitives and self.before_verb(here + 1):
                return Sense(Lexeme((), FILLER, self.table.infinitive, VERB), here + 1)
            is_modal = text in self.table.modals
            meant = self.modal(entry, here, after) if after and is_modal else entry
            if after and meant:
                return Sense(meant, after)
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
        if not 0 < here < len(self.pieces) - 1:
            return False
        before, dash, after = self.pieces[here - 1 : here + 2]
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

    def ends_then(self, here: int) -> bool:
        """Check whether the word after `end` leads to the date on which it ends."""
        follower = self.match(here) if here < len(self.texts) else None
        if follower and follower.entry.kind == FILLER and follower.entry.number & SHOOT:
            here = follower.after  # due to end shooting in May
        return here < len(self.texts) and self.texts[here] in self.table.ending

    def is_number(self, here: int) -> bool:
        """Check whether a word counts: `ten`, `12`."""
        text = self.texts[here] if here < len(self.texts) else ""
        entries = self.known.get(text)
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
            or self.phrase[self.pieces[here].start].isupper()
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

    def counts(self, here: int) -> bool:
        """Check whether an `a` is the number one: `a week`, not `a day-and-date`."""
        match = self.match(here) if here < len(self.texts) else None
        counted = match is not None and match.entry.kind in ("unit", "units")
        return counted and self.stem(self.texts[here]) in self.table.counted

    def stem(self, text: str) -> str:
        """Drop a possessive ending: `June's`."""
        for ending in self.table.possessives:
            text = text.removesuffix(ending)
        return text

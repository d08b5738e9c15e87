"""A row of tokens to read from, and how far any rule has got in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from filmtrack.when.language.ast import Calendar, Node, Term
    from filmtrack.when.language.lexicon import Token
    from filmtrack.when.language.table import Digits

CalendarParsed: TypeAlias = "tuple[Calendar, int] | None"
Parsed: TypeAlias = "tuple[Node, int] | None"
TermParsed: TypeAlias = "tuple[Term, int] | None"

HEDGES = frozenset({"approximate", "uncertain"})
NUMBERS = frozenset({"number", "ordinal"})


class Cursor:
    """The tokens of one phrase; rules look at them by index and take none away."""

    __slots__ = ("field", "furthest", "kinds", "order", "terms", "tokens")

    def __init__(
        self, tokens: tuple[Token, ...], field: str, order: Digits = "month"
    ) -> None:
        self.tokens = tokens
        self.order = order
        self.kinds = [token.kind for token in tokens]
        self.kinds += [self.kinds[-1]] * 6  # so that looking ahead needs no check
        self.field = field
        self.furthest = 0
        self.terms: dict[int, TermParsed] = {}

    def text(self, pos: int) -> str:
        """Return the name that a token stands for."""
        return self.tokens[min(pos, len(self.tokens) - 1)].text

    def number(self, pos: int) -> int:
        """Return the number that a token stands for."""
        return self.tokens[min(pos, len(self.tokens) - 1)].number

    def marks(self, pos: int) -> int:
        """Return the marks that the fillers before a token left."""
        return self.tokens[min(pos, len(self.tokens) - 1)].marks

    def place(self, pos: int, after: int) -> tuple[int, int]:
        """Return the part of the phrase from one token up to another."""
        start, end = self.tokens[pos].start, self.tokens[after - 1].end
        if start >= end:  # put into another order than the phrase has
            start = min(token.start for token in self.tokens[pos:after])
            end = max(token.end for token in self.tokens[pos:after])
        return start, end

    def past(self, pos: int, kinds: frozenset[str]) -> int:
        """Return the first token from here on that is of none of these kinds."""
        while self.kinds[pos] in kinds:
            pos += 1
        return pos

    def swapped(self, pos: int, head: int) -> Cursor:
        """Return the row with the token `head` put in the place of another."""
        tokens = list(self.tokens)
        tokens[pos] = tokens[head]
        return Cursor(tuple(tokens), self.field, self.order)

"""A row of tokens to read from, and how far any rule has got in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from filmtrack.when.tree import Calendar, Node, Term
    from filmtrack.when.words import Token

CalendarFound: TypeAlias = "tuple[Calendar, int] | None"
Found: TypeAlias = "tuple[Node, int] | None"
TermFound: TypeAlias = "tuple[Term, int] | None"

HEDGES = frozenset({"approximate", "uncertain"})
NUMBERS = frozenset({"number", "ordinal"})
PREPOSITIONS = frozenset({"in", "prep", "of", "for", "over"})


class Row:
    """The tokens of one phrase; rules look at them by index and take none away."""

    __slots__ = ("field", "furthest", "kinds", "terms", "tokens")

    def __init__(self, tokens: tuple[Token, ...], field: str) -> None:
        self.tokens = tokens
        self.kinds = [token.kind for token in tokens]
        self.kinds += [self.kinds[-1]] * 6  # so that looking ahead needs no check
        self.field = field
        self.furthest = 0
        self.terms: dict[int, TermFound] = {}

    def text(self, here: int) -> str:
        """Gives the name that a token stands for."""
        return self.tokens[min(here, len(self.tokens) - 1)].text

    def number(self, here: int) -> int:
        """Gives the number that a token stands for."""
        return self.tokens[min(here, len(self.tokens) - 1)].number

    def marks(self, here: int) -> int:
        """Gives the marks that the fillers before a token left."""
        return self.tokens[min(here, len(self.tokens) - 1)].marks

    def place(self, here: int, after: int) -> tuple[int, int]:
        """Gives the part of the phrase from one token up to another."""
        return self.tokens[here].start, self.tokens[after - 1].end

    def past(self, here: int, kinds: frozenset[str]) -> int:
        """Gives the first token from here on that is of none of these kinds."""
        while self.kinds[here] in kinds:
            here += 1
        return here

    def swapped(self, here: int, head: int) -> Row:
        """Gives the row with the token `head` put in the place of another."""
        tokens = list(self.tokens)
        tokens[here] = tokens[head]
        return Row(tuple(tokens), self.field)

"""A row of tokens as the rules of `arrange` see it: kinds by place, sets of kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from filmtrack.when.language.cursor import NUMBERS
from filmtrack.when.language.lexicon import END

if TYPE_CHECKING:
    from filmtrack.when.language.lexicon import Token

Tokens: TypeAlias = "list[Token]"

NAMED = frozenset({"month", "season", "holiday", "weekday"})
UNITS = frozenset({"unit", "units"})
COUNTS = frozenset({"number", "few", "couple"})
STARTS = NAMED | NUMBERS | {"year", "which", "part", "unit", "shifted day", "iso"}
STARTS |= {"quarter", "half", "approximate", "uncertain"}
ENDS = NAMED | NUMBERS | {"year", "unit", "units", "which", "shifted day", "iso"}
ENDS |= {"quarter", "half"}
LEADS = frozenset({"in", "prep", "of", "for", "over", "of or from", "in or to"})
LEADS |= {"in or for", "in or moved to"}


def kind_at(tokens: Tokens, i: int) -> str:
    """Return the kind of a token; outside the row it is the end of the phrase."""
    return tokens[i].kind if 0 <= i < len(tokens) else END

"""A phrase as tokens and tree, parsed once for all days on which it is said."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when.language.cursor import Cursor
from filmtrack.when.language.lexer import lex
from filmtrack.when.language.lexicon import STRANGE
from filmtrack.when.language.parse.phrase import whole
from filmtrack.when.language.table import BEGUN
from filmtrack.when.language.tables import load

if TYPE_CHECKING:
    from filmtrack.when.language.ast import Node
    from filmtrack.when.language.lexicon import Lexed
    from filmtrack.when.language.skip import Blocked

MOST_TOKENS = 60


class Parsed(NamedTuple):
    """Tokens and tree; without a tree, the word that is in the way."""

    language: str
    lexed: Lexed
    node: Node | None
    unknown: int  # words that the table of the language does not have
    blocked: Blocked | None = None


@lru_cache(maxsize=4096)
def parse(phrase: str, field: str, language: str = "en") -> Parsed:
    """Parse a phrase by one language: whole, else without unknown words."""
    lexed = lex(phrase, release=field == "release", language=language)
    unknown = sum(token.kind == STRANGE for token in lexed.tokens)
    if len(lexed.tokens) > MOST_TOKENS:
        return Parsed(language, lexed, None, unknown)
    table = load(language)
    if table.order:
        lexed = _arranged(phrase, lexed, language)
    parsed = _parsed(phrase, lexed, field, language)
    if parsed.node is None and language == "en":
        from filmtrack.when.language.clauses import main_clause

        main = main_clause(phrase, lexed, field, language)
        rest = _parsed(phrase, main, field, language) if main else parsed
        parsed = rest if rest.node else parsed
    return parsed._replace(unknown=unknown)


def _parsed(phrase: str, lexed: Lexed, field: str, language: str) -> Parsed:
    """Parse tokens without the unknown words among them."""
    if lexed.unknown:
        from filmtrack.when.language.skip import Blocked, skip_unknown

        rest = skip_unknown(phrase, lexed, language)
        if isinstance(rest, Blocked):
            return Parsed(language, lexed, None, 0, rest)
        lexed = rest
    node = whole(Cursor(lexed.tokens, field, load(language).digits))
    return Parsed(language, lexed, node, 0)


def _arranged(phrase: str, lexed: Lexed, language: str) -> Lexed:
    """Order the tokens; `wird im Mai gedreht` has not happened."""
    from filmtrack.when.language.arrange import arrange

    table = load(language)
    lexed = arrange(lexed, table)
    words = {phrase[start:end].lower() for start, end in lexed.fillers}
    if words & table.future:
        lexed = lexed._replace(marks=lexed.marks & ~BEGUN)
    return lexed

"""Leave out the clauses of a sentence that do not date what is asked about.

`Production began in June in Morocco, with additional shooting in Malta` dates the
start by its first clause. A clause is left out if it has no date and no word that could
change one, or if its date is that of another event which it names.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when.language.lexicon import STRANGE, Lexed, Token
from filmtrack.when.language.skip import misspelt
from filmtrack.when.language.table import FILMING, RELEASE

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATELESS = frozenset(
    {STRANGE, "in", "prep", "of", "for", "over", "and", "or", "dash", "slash", "now"}
    | {"number", "ordinal", "unit", "units", "few", "couple", "approximate", "event"}
    | {"end", "ended"}
)
_BOUNDS = frozenset({"after", "just after", "before"})
_OTHERS = frozenset({"event", "end", "ended"})
_DATES = frozenset(
    {"month", "season", "weekday", "holiday", "year", "iso", "quarter", "half", "part"}
    | {"which", "shifted day"}
)
_LEADS = frozenset({"in", "prep", "of", "for", "over", "by", "and", "number", "unit"})
_WORDS = frozenset({STRANGE, "event", "unit", "units", "end", "ended"})


class _Clause(NamedTuple):
    """The tokens up to a pause, which is the last, and where its words start."""

    start: int
    tokens: tuple[Token, ...]

    @property
    def kinds(self) -> list[str]:
        return [token.kind for token in self.tokens[:-1]]

    @property
    def is_dated(self) -> bool:
        kinds = set(self.kinds)
        return bool(kinds & _DATES) or kinds >= {"number", "slash"}


def main_clause(phrase: str, lexed: Lexed, field: str, language: str) -> Lexed | None:
    """Return the clauses of a phrase that say when; None if that is all of it.

    >>> from filmtrack.when.language.lexer import lex
    >>> phrase = "Filming began in June, with additional shooting in Malta"
    >>> [t.text for t in main_clause(phrase, lex(phrase), "shoot", "en").tokens]
    ['in', 'june', ',', '']
    """
    clauses = list(_clauses(lexed.tokens))
    wrong = misspelt(phrase, lexed, language)
    own: list[_Clause] = []
    skipped = [*lexed.skipped]
    others = {c for c in clauses if c.is_dated and _dates_other(c, field)}
    says = any(c.is_dated and c not in others and _names(c, lexed) for c in clauses)
    for clause in clauses:
        if (says and clause in others) or _is_aside(clause, wrong, says=says):
            skipped.append((clause.start, clause.tokens[-1].start))
        else:
            own.append(clause)
    if not own or len(own) == len(clauses):
        return None
    last = lexed.tokens[-1]
    tokens = [token for clause in own for token in clause.tokens if token != last]
    tokens.append(last if own[-1] is clauses[-1] else last._replace(marks=0))
    marks = reduce(or_, (token.marks for token in tokens), lexed.marks & RELEASE)
    return lexed._replace(tokens=tuple(tokens), marks=marks, skipped=tuple(skipped))


def _clauses(tokens: tuple[Token, ...]) -> Iterator[_Clause]:
    """Yield the clauses; a comma inside a date parts none: `June 5, 2026`."""
    first = start = 0
    for i, token in enumerate(tokens):
        inside = i + 1 < len(tokens) and tokens[i + 1].kind == "year"
        if i == len(tokens) - 1 or (token.kind == "comma" and not inside):
            yield _Clause(start, tokens[first : i + 1])
            first, start = i + 1, token.end


def _names(clause: _Clause, lexed: Lexed) -> bool:
    """Check that a clause names the event that is asked about."""
    end = clause.tokens[-1].start
    return any(clause.start <= at < end for at in lexed.about)


def _is_aside(clause: _Clause, wrong: frozenset[int], *, says: bool) -> bool:
    """Check that a clause has no date and no word that may change one."""
    kinds = clause.kinds
    if says and not _OTHERS.isdisjoint(kinds):  # after a festival run
        kinds = [kind for kind in kinds if kind not in _BOUNDS]
    if not _DATELESS.issuperset(kinds) or _WORDS.isdisjoint(kinds):
        return False
    if not _OTHERS.isdisjoint(kinds) and not (says and len({*clause.kinds}) > 1):
        return False  # `premiere, May 5` and `May 5 (report)` date these
    return not any(token.start in wrong for token in clause.tokens)


def _dates_other(clause: _Clause, field: str) -> bool:
    """Check that a clause names another event before its date."""
    for token in clause.tokens:
        shoot = token.marks & FILMING and not token.marks & RELEASE
        if token.kind == "event" or (field == "release" and shoot):
            return True
        if token.kind not in _LEADS:
            return False
    return False

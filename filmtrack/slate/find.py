"""Which one production a name means: an id, a number, a title or the start of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.errors import AmbiguousError, NotFoundError
from filmtrack.names import closest, fold_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filmtrack.ledger.facts import Facts

_MOST_CANDIDATES = 8
# No production has a longer one, and `int` refuses more than 4,300 digits.
_NUMBER = re.compile("[0-9]{1,18}")


def find(slate: Sequence[Facts], name: str) -> Facts:
    """Find the production that a name means.

    An id or a number goes before a whole title, a whole title before the start of
    one; former and translated titles count. Case, accents, punctuation and a leading
    article do not. Raises NotFoundError, or AmbiguousError with the candidates.
    """
    for matches in _ways(name.strip()):
        found = [facts for facts in slate if matches(facts)]
        if len(found) == 1:
            return found[0]
        if found:
            raise _ambiguous(name, found)
    raise _not_found(slate, name)


def _ways(name: str) -> list[Callable[[Facts], bool]]:
    """The ways in which a production may answer to a name, the strictest first."""
    folded = fold_title(name)
    number = int(name) if _NUMBER.fullmatch(name) else None
    ways: list[Callable[[Facts], bool]] = [
        lambda facts: facts.id == name or facts.number == number
    ]
    if folded:
        ways += [
            lambda facts: facts.title == name,
            lambda facts: fold_title(facts.title) == folded,
            lambda facts: folded in map(fold_title, _other_titles(facts)),
            lambda facts: (
                facts.id.startswith(name.casefold())
                or fold_title(facts.title).startswith(folded)
            ),
            lambda facts: any(
                fold_title(title).startswith(folded) for title in _other_titles(facts)
            ),
        ]
    return ways


def _other_titles(facts: Facts) -> tuple[str, ...]:
    original = (facts.original_title,) if facts.original_title else ()
    return (*facts.aka, *original)


def _ambiguous(name: str, found: Sequence[Facts]) -> AmbiguousError:
    listed = "; ".join(
        f"{facts.id} (number {facts.number}, {facts.title})"
        for facts in found[:_MOST_CANDIDATES]
    )
    more = len(found) - _MOST_CANDIDATES
    return AmbiguousError(
        f'"{name}" may be {len(found)} productions',
        hint=listed + (f"; and {more} more" if more > 0 else ""),
    )


def _not_found(slate: Sequence[Facts], name: str) -> NotFoundError:
    known = [title for facts in slate for title in (facts.id, facts.title)]
    near = closest(name, known)
    if near:
        hint = f"did you mean {' or '.join(near)}?"
    elif slate:
        hint = "`filmtrack list` shows what is there"
    else:
        hint = 'the slate is empty; `filmtrack add "Heat 2"` begins one'
    return NotFoundError(f'no production "{name}"', hint=hint)

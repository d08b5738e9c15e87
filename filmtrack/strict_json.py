"""JSON as strictly as the format means it: no duplicate keys, NaN or lone surrogates.

Files that are imported and the store are parsed by the same rules.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Never, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Object: TypeAlias = "dict[str, Json]"


class DuplicateKeyError(ValueError):
    """A key that an object has twice; holds the key."""

    def __init__(self, key: str) -> None:
        super().__init__(f'the key "{key}" comes twice in one object')
        self.key = key


class ConstantError(ValueError):
    """A word that Python accepts as a number and JSON does not; holds the word."""

    def __init__(self, word: str) -> None:
        super().__init__(f"{word} is no number in JSON")
        self.word = word


def loads(text: str, *, parse_int: Callable[[str], Json] = int) -> Json:
    """Parse a JSON text.

    Raises json.JSONDecodeError, DuplicateKeyError, ConstantError, ValueError for a
    number without bounds, and RecursionError.
    """
    found: Json = json.loads(
        text,
        object_pairs_hook=unique,
        parse_constant=_refuse_constant,
        parse_float=_finite,
        parse_int=parse_int,
    )
    return found


def unique(pairs: list[tuple[str, Json]]) -> Object:
    """Make an object of its keys and values; raises DuplicateKeyError."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise DuplicateKeyError(next(key for key in keys if keys.count(key) > 1))
    return found


def half_character(found: Json) -> str | None:
    """Give the first lone surrogate, which an escape can write and no file can hold."""
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        return str(error.object[error.start])
    return None


def _refuse_constant(word: str) -> Never:
    raise ConstantError(word)


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{digits} is too large a number")
    return number

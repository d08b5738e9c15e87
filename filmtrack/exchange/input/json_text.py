"""JSON as strictly as the format means it: no duplicate keys, no NaN, no bombs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

from filmtrack import strict_json
from filmtrack.errors import BadFileError
from filmtrack.sanitize import escaped

if TYPE_CHECKING:
    from filmtrack.strict_json import Json, Object


def read_json(text: str, name: str) -> Json:
    """Read a JSON text; raises BadFileError with what is wrong and where."""
    try:
        found = strict_json.loads(text)
    except json.JSONDecodeError as error:
        raise BadFileError(
            f"{name} is no JSON: {error.msg}"
            f" at line {error.lineno}, column {error.colno}"
        ) from error
    except RecursionError as error:
        raise BadFileError(f"{name} is nested too deeply") from error
    except ValueError as error:
        raise BadFileError(f"{name} is no JSON to rely on: {error}") from error
    _refuse_surrogates(text, found, name)
    return found


def written(value: object) -> bytes:
    """Write a value as JSON in which nothing would act on a terminal."""
    encoded = msgspec.json.encode(value)
    if encoded.isascii() and b"\x7f" not in encoded:
        return encoded
    return escaped(encoded.decode()).encode()


def text_at(found: Object, *path: str) -> str:
    """Give the text under a path of keys, a number as text; empty when there is none.

    >>> text_at({"movie": {"ids": {"tmdb": 949}}}, "movie", "ids", "tmdb")
    '949'
    """
    value: Json = found
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value).strip()


def objects_at(found: Object, *path: str) -> list[Object]:
    """Give the objects in the array under a path of keys; none when there is none."""
    value: Json = found
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return (
        [item for item in value or [] if isinstance(item, dict)]
        if isinstance(value, list)
        else []
    )


def _refuse_surrogates(text: str, found: Json, name: str) -> None:
    """Refuse half a character, which an escape can write and no file can hold."""
    if "\\ud" in text.lower() and strict_json.half_character(found):
        raise BadFileError(f"{name} holds half a character (a lone surrogate)")

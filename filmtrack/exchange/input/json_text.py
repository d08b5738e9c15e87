"""JSON as strictly as the format means it: no duplicate keys, no NaN, no bombs."""

from __future__ import annotations

import json
from typing import TypeAlias

import msgspec

from filmtrack.errors import BadFileError
from filmtrack.sanitize import escaped

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Object: TypeAlias = "dict[str, Json]"


def read_json(text: str, name: str) -> Json:
    """Read a JSON text; raises BadFileError with what is wrong and where."""
    try:
        found: Json = json.loads(
            text,
            object_pairs_hook=_without_duplicates,
            parse_constant=_no_constant,
            parse_float=_finite,
        )
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


def _without_duplicates(pairs: list[tuple[str, Json]]) -> Object:
    found: Object = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f'the key "{key}" stands twice in one object')
        found[key] = value
    return found


def _no_constant(name: str) -> Json:
    raise ValueError(f"{name} is no number in JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{digits} is too large a number")
    return number


def _refuse_surrogates(text: str, found: Json, name: str) -> None:
    """Refuse half a character, which an escape can write and no file can hold."""
    if "\\ud" in text.lower():
        try:
            json.dumps(found, ensure_ascii=False).encode()
        except UnicodeEncodeError as error:
            raise BadFileError(
                f"{name} holds half a character (a lone surrogate)"
            ) from error

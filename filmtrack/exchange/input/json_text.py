"""JSON of imports: parsed strictly, unwrapped, and written safely."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import msgspec

from filmtrack import strict_json
from filmtrack.errors import BadFileError
from filmtrack.sanitize import escaped

if TYPE_CHECKING:
    from filmtrack.strict_json import Json, Object


def read_json(text: str, name: str) -> Json:
    """Parse a JSON text; raises BadFileError that says what is wrong and where."""
    try:
        found = strict_json.loads(text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if "\n" in text else ""
        raise BadFileError(
            f"{name} is not valid JSON at {line}column {error.colno}"
        ) from error
    except RecursionError as error:
        raise BadFileError(f"{name} is nested too deeply") from error
    except strict_json.DuplicateKeyError as error:
        raise BadFileError(
            f'{name} has the key "{error.key}" twice in one object'
        ) from error
    except strict_json.ConstantError as error:
        raise BadFileError(
            f"{name} contains {error.word}, which is not a JSON number"
        ) from error
    except ValueError as error:
        raise BadFileError(f"{name} contains a number that is too large") from error
    # An escape can write half a character, which no file can hold.
    if "\\ud" in text.lower() and strict_json.half_character(found):
        raise BadFileError(f"{name} contains a lone surrogate, half of a character")
    return found


def items_of(found: Json) -> list[Json]:
    """Give the values of an array, or of the one array inside an object.

    Services wrap their arrays: `{"results": […]}`, `{"records": [{"fields": {…}}]}`.
    """
    if isinstance(found, list):
        return found
    if not isinstance(found, dict):
        return []
    arrays = [
        value
        for value in found.values()
        if isinstance(value, list) and value and all(isinstance(v, dict) for v in value)
    ]
    if not arrays and found.keys().isdisjoint(("title", "name", "Title", "Name")):
        # Plex and Kodi answer with an object in another: `{"MediaContainer": {…}}`.
        inner = [value for value in found.values() if isinstance(value, dict)]
        return items_of(inner[0]) if len(inner) == 1 else [found]
    if len(arrays) != 1 or "title" in found:
        return [found]
    items: list[Json] = []
    for item in arrays[0]:
        fields = item.get("fields") if isinstance(item, dict) else None
        if isinstance(item, dict) and isinstance(fields, dict):
            # A record of Airtable's, which wraps its fields.
            items.append({**fields, "created time": item.get("createdTime")})
        else:
            items.append(item)
    return items


def written(value: object) -> bytes:
    """Encode a value as JSON that is safe to print on a terminal."""
    return safe_to_print(msgspec.json.encode(value))


def safe_to_print(encoded: bytes) -> bytes:
    """Escape what a terminal would obey in JSON; give the same bytes if nothing is."""
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


_TYPES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "nothing",
}
_MISSING = re.compile(r"Object missing required field `(\w+)`")
_EXPECTED = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")
_PATH = re.compile(r" - at `\$?\.?([^`]*)`$")


def say_mismatch(error: Exception) -> str:
    """Describe a value of the wrong kind in a JSON object, in our words.

    Raised by msgspec, whose words name types of Python; ours are left as they are.
    """
    words = str(error)
    path = _PATH.search(words)
    key = path[1].replace("[...]", "") if path else ""
    words = _PATH.sub("", words)
    missing, expected = _MISSING.match(words), _EXPECTED.match(words)
    if missing:
        return f'the key "{missing[1]}" is missing'
    if expected:
        wanted, found = (
            " or ".join(_TYPES.get(part, "a date") for part in printed.split(" | "))
            for printed in expected.groups()
        )
        words = f"expected {wanted}, found {found}"
    elif words.startswith("Invalid RFC3339"):
        is_instant = "datetime" in words
        example = "2026-05-02T18:20:11Z" if is_instant else "2026-05-02"
        words = f"expected {'an instant' if is_instant else 'a day'}, as {example}"
    elif not words or words.startswith(("JSON is malformed", "Invalid", "Input")):
        words = "not a value of the expected kind"
    return f"{key}: {words}" if key else words


def is_alias(found: Json) -> bool:
    """Tell whether a record joins two names, and is no claim and no production."""
    return isinstance(found, dict) and {"alias", "is"} <= found.keys()

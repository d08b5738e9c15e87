"""What is wrong with a text that is not a sound store, said in one line.

Only a doubtful file comes here, so it may take its time: everything is decoded.
"""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING

import msgspec

from filmtrack import strict_json
from filmtrack.store.header import HEADER, PRODUCTIONS, VERSION, Header
from filmtrack.strict_json import ConstantError, DuplicateKeyError

if TYPE_CHECKING:
    from filmtrack.strict_json import Json

_STARTS = (
    (codecs.BOM_UTF8, "it begins with a byte order mark"),
    (codecs.BOM_UTF16_LE, "it is UTF-16, not UTF-8"),
    (codecs.BOM_UTF16_BE, "it is UTF-16, not UTF-8"),
)
_CONFLICT = re.compile(rb"^(<{7}|={7}|>{7})", re.MULTILINE)
NEWER = "it was made by a newer version of filmtrack"
_NUMBER = re.compile("[1-9][0-9]*")
# A string, so that what is in it is passed over, or one of the things looked for.
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|NaN|-?Infinity|[][{}]', re.DOTALL)
_DEEP = 100


def reason_in(data: bytes) -> str | None:
    """Describe what is wrong with the text of a store, and in which line; else None."""
    if not data:
        return "it is empty (0 bytes)"
    for start, reason in _STARTS:
        if data.startswith(start):
            return reason
    conflict = _CONFLICT.search(data)
    if conflict:
        return (
            f"it holds the marks of a merge conflict ({_line(data, conflict.start())})"
        )
    try:
        content = strict_json.loads(data.decode())
        return _misfit(content) or _half_character(content, data)
    except RecursionError:
        return f"it is nested too deeply ({_line(data, _deep(data))})"
    except ValueError as error:
        return _unreadable(data, error)


def _unreadable(data: bytes, error: ValueError) -> str:
    match error:
        case UnicodeDecodeError():
            return f"it is not UTF-8 ({_line(data, error.start)})"
        case json.JSONDecodeError():
            text = error.doc.rstrip()
            is_cut = error.pos >= len(text) or not text.endswith("}")
            if is_cut and text.lstrip().startswith("{"):
                return f"it is cut off (line {error.lineno})"
            return f"it is no JSON: {error.msg} (line {error.lineno})"
        case DuplicateKeyError():
            # In our own layout a line begins with each key; in another one none may.
            start = rb'^"%b":' % re.escape(error.key.encode())
            places = [at.start() for at in re.finditer(start, data, re.MULTILINE)]
            second = f" ({_line(data, places[1])})" if len(places) > 1 else ""
            return f'the key "{error.key}" comes twice{second}'
        case ConstantError():
            word = error.word.encode()
            place = next(t.start() for t in _TOKEN.finditer(data) if t[0] == word)
            return f"it is no JSON: {error.word} is no JSON ({_line(data, place)})"
    return f"it is no JSON: {error}"


def _line(data: bytes, position: int) -> str:
    before = data.count(b"\n", 0, position)
    return f"line {before + 1}"


def _deep(data: bytes) -> int:
    """Find where more is nested than in any store."""
    depth = 0
    for token in _TOKEN.finditer(data):
        depth += (token[0] in b"[{") - (token[0] in b"]}")
        if depth > _DEEP:
            return token.start()
    return len(data)


def _half_character(content: Json, data: bytes) -> str | None:
    """Name a surrogate without its other half, which JSON can hold and UTF-8 not."""
    half = strict_json.half_character(content)
    if half is None:
        return None
    place = next(filter(_is_half, _TOKEN.finditer(data))).start()
    escape = half.encode("unicode-escape").decode()
    return f"it holds half a character, {escape} ({_line(data, place)})"


def _is_half(token: re.Match[bytes]) -> bool:
    if not token[0].startswith(b'"'):
        return False
    try:
        json.loads(token[0]).encode()
    except UnicodeEncodeError:
        return True
    return False


def _misfit(content: Json) -> str | None:
    """Describe how JSON differs from tables of documents under a fitting header."""
    if not isinstance(content, dict) or HEADER not in content:
        return "it is no store of filmtrack's"
    try:
        header = msgspec.convert(content[HEADER], dict[str, Header])["1"]
    except (msgspec.ValidationError, KeyError):
        match content[HEADER]:
            case {"1": {"version": int(version)}} if version > VERSION:
                return _newer(version)
        return "its header is damaged"
    for name, table in content.items():
        if not isinstance(table, dict):
            return f'"{name}" is no table'
        for key, document in table.items():
            if not _NUMBER.fullmatch(key) or not isinstance(document, dict):
                return f'"{key}" in the table "{name}" is no document'
    return _miscount(header, content.get(PRODUCTIONS))


def _newer(version: int) -> str:
    return f"{NEWER} (format {version})"


def _miscount(header: Header, productions: Json) -> str | None:
    if header.version > VERSION:
        return _newer(header.version)
    if header.version < 1:
        return f"there is no format {header.version}"
    if not isinstance(productions, dict):
        return "it has no table of productions"
    if len(productions) != header.productions:
        return (
            f"its header says {header.productions} productions, "
            f"and there are {len(productions)}"
        )
    given = max(map(int, productions), default=0)
    if given >= header.next:
        return f"production {given} is there, and its header says it was never given"
    return None

"""Texts made wrong, at random but the same for a seed: by bytes, and by their shape."""

from __future__ import annotations

import copy
import csv
import io
import json
import random
import re
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HOSTILE = (
    *("", " ", "\x00", "\x1b[31mred\x1b]0;title\x07", "\x9b2J", "\r\nDTSTART:x", "\t"),
    *("\u202egnp.exe", "\u2066", "\ufeff", "\u200b", "\u2028", "\ud800", "\udce9"),
    *("[bold]x[/]", "[/]", "[link=http://x]y", "=1+1", "+1", "-1", "@x", "'", '"'),
    *("--", "-", "--help", "-x", "--no-such", "a|b", "\\", "\\|", "%s{0}", "$(x)"),
    *("../x", "..", ".", "~", "CON", "x" * 300, "x" * 20_000, "é" * 400, "👩‍👩‍👧"),
    *("0", "-5", "007", "9" * 30, "9" * 5000, "1e999", "NaN", "½", "٣", "８", "1.5"),
    *("<script>", "&amp;", "]]>", "null", "true", "[]", "{}", '{"id":', "title:", "^"),
    *("9999-12-31", "0001-01-01", "10000-01-01", "2026-02-30", "1/2/3", "in 999 years"),
    *("id:", "shoot:..", "shoot:2026..", ":", "::", "^^x", "a,b,,c", ",", "year:x"),
)
_TOKENS = (
    *(b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xc3", b"\xff\xfe", b"\x80\x81\x8d"),
    *(
        token.encode("utf-8", "surrogatepass")
        for token in (
            *(
                '"',
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\n",
                "\r\n",
                "\\",
                "\\u0000",
                "\\ud800",
            ),
            *("null", "true", "[]", "{}", "0", "-1", "01", "1e999", "NaN", "9" * 5000),
            *(
                '"id"',
                '"1":',
                '"1":{"id":"x"}',
                '"version":2',
                '"productions":0',
                '"n":1',
            ),
            *("<<<<<<< HEAD\n", "=======\n", "BEGIN:VEVENT\n", "END:VCALENDAR\n", "PK"),
            *HOSTILE,
        )
    ),
)

_PIECE = re.compile(rb'"(?:[^"\\\n]|\\.)*"|-?[0-9]+|[A-Za-z]+')
_DIGITS = re.compile(rb"[0-9]+")
_DEEP = (1, 2, 50, 2_000, 100_000)
_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 10**18, 10**30, -(2**63), 1.5, 1e308, [], {}),
    *([None], [[]], [{}], {"": ""}, {"id": "x"}, [1, "x"], {"title": "x"}, [["x"]]),
    *HOSTILE,
)


def in_bytes(chance: random.Random, text: bytes, other: bytes = b"") -> bytes:
    """Change a text in a few places, as a byte knows no format; `other` is spliced."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 12))):
        text = chance.choice(_BYTE_WAYS)(chance, text, other)
    return text


def _span(chance: random.Random, text: bytes) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    length = chance.choice((1, 2, 4, 16, 80, 400, len(text)))
    return start, min(len(text), start + chance.randint(1, max(1, length)))


def _flip(chance: random.Random, text: bytes, _other: bytes) -> bytes:
    if not text:
        return b"\x00"
    at = chance.randrange(len(text))
    return text[:at] + bytes([text[at] ^ 1 << chance.randrange(8)]) + text[at + 1 :]


def _cut(chance: random.Random, text: bytes, _other: bytes) -> bytes:
    start, end = _span(chance, text)
    return chance.choice((text[:start], text[:start] + text[end:], text[start:]))


def _insert(chance: random.Random, text: bytes, _other: bytes) -> bytes:
    start, end = _span(chance, text)
    end = chance.choice((start, end))
    return text[:start] + chance.choice(_TOKENS) + text[end:]


def _double(chance: random.Random, text: bytes, _other: bytes) -> bytes:
    start, end = _span(chance, text)
    at = chance.choice((end, chance.randrange(len(text) + 1)))
    return text[:at] + text[start:end] + text[at:]


def _splice(chance: random.Random, text: bytes, other: bytes) -> bytes:
    start, end = _span(chance, text)
    first, last = _span(chance, other)
    return text[:start] + other[first:last] + text[end:]


def _swap(chance: random.Random, text: bytes, _other: bytes) -> bytes:
    """Put one word, number or string in the place of another."""
    pieces = list(_PIECE.finditer(text))
    if not pieces:
        return text
    one, other = chance.choice(pieces), chance.choice(pieces)
    new = chance.choice((other[0], chance.choice(_TOKENS)))
    return text[: one.start()] + new + text[one.end() :]


def _grow(chance: random.Random, text: bytes, _other: bytes) -> bytes:
    numbers = list(_DIGITS.finditer(text))
    if not numbers:
        return text
    one = chance.choice(numbers)
    ways = (b"-" + one[0], one[0] * 9, b"0" + one[0], one[0] + b"9" * 5000, b"0", b"7")
    return text[: one.start()] + chance.choice(ways) + text[one.end() :]


def _nest(chance: random.Random, text: bytes, _other: bytes) -> bytes:
    pieces = list(_PIECE.finditer(text))
    if not pieces:
        return text
    one, depth = chance.choice(pieces), chance.choice(_DEEP)
    begin, end = chance.choice(
        ((b"[", b"]"), (b'{"1":', b"}"), (b"[", b""), (b"", b"}"))
    )
    return (
        text[: one.start()] + begin * depth + one[0] + end * depth + text[one.end() :]
    )


def _lines(chance: random.Random, text: bytes, _other: bytes) -> bytes:
    """Drop, double, move or fold lines."""
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    way = chance.randrange(4)
    if way == 0:
        del lines[at]
    elif way == 1:
        lines.insert(to, lines[at])
    elif way == 2:
        lines.insert(to, lines.pop(at))
    else:
        fold = chance.choice((b"\r\n ", b"\n\t", b"\r", b"\n", b" \r\n"))
        column = chance.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:column] + fold + lines[at][column:]
    return b"".join(lines)


_BYTE_WAYS: Sequence[Callable[[random.Random, bytes, bytes], bytes]] = (
    *(_flip, _cut, _insert, _double, _splice, _swap, _swap, _grow, _nest, _lines),
)


def in_json(chance: random.Random, found: Any) -> Any:
    """Change JSON in a few places: other types, other keys, more or fewer of them."""
    found = copy.deepcopy(found)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        holder = [found]
        places = list(_places(holder))
        parent, key = chance.choice(places)
        _change(chance, parent, key, places)
        found = holder[0] if holder else None
    return found


def _places(parent: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    left = [parent]
    while left:
        node = left.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node))
        for key in keys:
            found.append((node, key))
            if isinstance(node[key], dict | list):
                left.append(node[key])
    return found


def _change(
    chance: random.Random, parent: Any, key: Any, places: list[tuple[Any, Any]]
) -> None:
    way = chance.randrange(8)
    if way == 0:
        del parent[key]
    elif way == 1:
        other, at = chance.choice(places)
        parent[key] = copy.deepcopy(other[at])
    elif way == 2 and isinstance(parent, dict):
        parent[chance.choice((*HOSTILE, str(key).upper()))] = parent.pop(key)
    elif way == 3 and isinstance(parent, list):
        parent.insert(chance.randrange(len(parent) + 1), copy.deepcopy(parent[key]))
    elif way == 4:
        for _ in range(chance.choice(_DEEP[:3])):
            parent[key] = chance.choice(([parent[key]], {"1": parent[key]}))
    elif way == 5 and isinstance(parent[key], str):
        parent[key] = in_text(chance, parent[key])
    else:
        parent[key] = copy.deepcopy(chance.choice(_VALUES))


def in_text(chance: random.Random, text: str) -> str:
    """Put something hostile into a text, or in its place."""
    at = chance.randrange(len(text) + 1)
    word = chance.choice(HOSTILE)
    return chance.choice((word, text[:at] + word + text[at:], text[:at], text * 3))


def as_json(chance: random.Random, found: Any) -> bytes:
    """Write JSON in one of the ways that programs write it."""
    indent = chance.choice((None, None, 1))
    text = json.dumps(found, ensure_ascii=chance.random() < 0.5, indent=indent)
    return text.encode("utf-8", "surrogatepass")


def in_table(chance: random.Random, text: bytes) -> bytes:
    """Change a CSV: cells, rows and columns too many, too few, or of another kind."""
    lines = io.StringIO(text.decode("utf-8", "replace"), newline="")
    csv.field_size_limit(10**9)
    rows = list(csv.reader(lines))
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        _change_row(chance, rows)
    out = io.StringIO(newline="")
    ending = chance.choice(("\r\n", "\n", "\r"))
    delimiter = chance.choice(",,,;\t|")
    csv.writer(
        out,
        delimiter=delimiter,
        quoting=csv.QUOTE_ALL if chance.random() < 0.5 else csv.QUOTE_MINIMAL,
        lineterminator=ending,
        escapechar="\\",
    ).writerows(rows)
    encoding = chance.choice(("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16"))
    return out.getvalue().encode(encoding, "surrogatepass")


def _change_row(chance: random.Random, rows: list[list[str]]) -> None:
    if not rows:
        rows.append([chance.choice(HOSTILE)])
    at = chance.choice((0, chance.randrange(len(rows))))
    row = rows[at]
    column = chance.randrange(len(row)) if row else 0
    way = chance.randrange(8)
    if way == 0:
        del row[column:]
    elif way == 1:
        row += [chance.choice(HOSTILE)] * chance.choice((1, 2, 200))
    elif way == 2:
        rows.insert(chance.randrange(len(rows) + 1), list(row))
    elif way == 3:
        del rows[at]
    elif way == 4:
        for other in rows:
            del other[column : column + 1]
    elif row and way == 5:
        row[column] = chance.choice(chance.choice(rows) or [""])
    elif row:
        row[column] = in_text(chance, row[column])


def in_zip(chance: random.Random, members: Sequence[tuple[str, bytes]]) -> bytes:
    """Pack members, some under names that lead astray, some packed in odd ways."""
    names = (
        "../x.csv",
        "/x.csv",
        "C:\\x.csv",
        "x/../../y.json",
        "watchlist.zip",
        "\x1b[1m.csv",
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in chance.sample(members, chance.randint(1, len(members))):
            told = chance.choice((name, name, name, f"lists/{name}", *names))
            how = chance.choice((0, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, 14))
            if told not in archive.namelist():
                archive.writestr(told, text, how)
    packed = out.getvalue()
    return in_bytes(chance, packed, packed) if chance.random() < 0.7 else packed


def seeded(by: object) -> random.Random:
    """Give chance that is the same for the same thing."""
    return random.Random(repr(by))

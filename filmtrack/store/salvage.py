"""What can be saved from a text that is no sound store: every production that is whole.

Nothing is relied on but that a production is a JSON object under its number, with its
claims in it. Of one that is there twice, as between the marks of a merge conflict, the
claims of both are kept.
"""

from __future__ import annotations

import codecs
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from filmtrack.ledger.production import Production
from filmtrack.store.header import MARKS, ROW_TABLES
from filmtrack.store.three_way import merge_claims
from filmtrack.store.unknown_keys import UnknownKeys, unknown_in

if TYPE_CHECKING:
    from filmtrack.store.journal import Row
    from filmtrack.strict_json import Json

# A document begins with a name; in a table of tables the number of one comes instead.
_KEY = re.compile(r'"([1-9][0-9]{0,15})"\s*:\s*(?=\{\s*(?:"[^0-9]|\}))')
_NUMBER = re.compile(r"[1-9][0-9]{0,15}")
# As productions begin, and the lines of other tables do not.
_BEGINS = re.compile(r'\{\s*"id"(?:\s*:\s*"([^"\\]*)")?')
_SAID = re.compile(r'"productions"\s*:\s*([0-9]{1,15})\b')
_NEXT = re.compile(r'"next"\s*:\s*([0-9]{1,15})\b')
_VERSION = re.compile(r'"version"\s*:\s*([0-9]{1,15})\b')
_ROW = re.compile(r'"[0-9]+":(\{.*\}),?')
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Salvage(NamedTuple):
    """What a text holds: whole productions, and numbers and ids of those in part.

    `said` is how many there should be, None when the text does not tell; `next` the
    first number that was never given out; `version` that of the format, 0 if untold.
    `unknown` are the keys of productions, by id, that this version does not know, and
    `rows` those of the slate's own tables.
    """

    whole: list[Production]
    broken: dict[int, str]
    said: int | None
    next: int
    version: int
    unknown: dict[str, UnknownKeys]
    rows: dict[str, list[Row]]


def salvage(data: bytes) -> Salvage:
    """Find every whole production in a text, whatever is around it."""
    is_utf16 = data.startswith(_UTF16)
    # Bytes that mean nothing become what no production may hold.
    text = data.decode(
        *(("utf-16", "replace") if is_utf16 else ("utf-8", "surrogateescape"))
    )
    whole: dict[str, Production] = {}
    broken: dict[int, str] = {}
    unknown: dict[str, UnknownKeys] = {}
    key = _KEY.search(text)
    while key:
        start, number = key.end(), int(key[1])
        documents, end = _documents(text, start, number)
        found = [_production(content, n) for n, content in documents]
        for production, (_, content) in zip(found, documents, strict=True):
            if production is None:
                continue
            keys = _unknown(content)
            if keys:
                unknown[production.id] = keys
            there = whole.get(production.id)
            whole[production.id] = (
                merge_claims(there, production) if there else production
            )
        begun = _BEGINS.match(text, start)
        if begun and not (found and found[-1]):
            broken[number] = begun[1] or "?"
        key = _KEY.search(text, end)
    said = {int(count) for count in _SAID.findall(text)}
    numbers = {production.number for production in whole.values()}
    return Salvage(
        whole=list(whole.values()),
        broken={n: name for n, name in broken.items() if n not in numbers},
        said=said.pop() if len(said) == 1 else None,
        next=max([1, *map(int, _NEXT.findall(text)), *(n + 1 for n in numbers)]),
        version=max(map(int, _VERSION.findall(text)), default=0),
        unknown=unknown,
        rows={table: _rows(text, table) for table in (*ROW_TABLES, MARKS)},
    )


def _unknown(content: Json) -> UnknownKeys | None:
    """Find the keys of a production that this version does not know."""
    assert isinstance(content, dict), "it was read as a production"
    claims = content.get("claims")
    numbered = [
        claim
        for claim in (claims if isinstance(claims, list) else ())
        if isinstance(claim, dict) and isinstance(claim["n"], int)
    ]
    with suppress(ValueError):  # half a character, which no file can hold
        readable = msgspec.json.encode({**content, "claims": numbered})
        return unknown_in(msgspec.Raw(readable))
    return None


def _rows(text: str, table: str) -> list[Row]:
    """Find the rows of a table, a line each; of one that is there twice only one."""
    found: list[Row] = []
    is_inside = False
    for line in text.splitlines():
        if line == f'"{table}": {{':
            is_inside = True
        elif line.startswith("}"):
            is_inside = False
        elif is_inside and (row := _ROW.fullmatch(line)):
            with suppress(ValueError):
                found.append(msgspec.json.decode(row[1].encode(), type=dict[str, Any]))
    return [row for at, row in enumerate(found) if row not in found[:at]]


def _documents(
    text: str, start: int, number: int
) -> tuple[list[tuple[int, Json]], int]:
    """Decode the object that begins there, and tell where it ends.

    Where a bracket is lost it may hold others: whatever stands in it under a number
    comes before it. None of them is there when it cannot be decoded.
    """
    found: list[tuple[int, Json]] = []

    def gather(pairs: list[tuple[str, Json]]) -> Json:
        for key, value in pairs:
            if isinstance(value, dict) and _NUMBER.fullmatch(key):
                found.append((int(key), value))
        return dict(pairs)

    try:
        decoder = json.JSONDecoder(object_pairs_hook=gather)
        content, end = decoder.raw_decode(text, start)
    except (ValueError, RecursionError):
        return [], start
    return [*found, (number, content)], end


def _production(content: Json, number: int) -> Production | None:
    """Read the ledger of a document; None if it is not whole."""
    try:
        found = msgspec.convert(content, Production)
        msgspec.json.encode(found)  # lone surrogates show only now
    except (msgspec.ValidationError, UnicodeEncodeError):
        return None
    claims = {claim.n: claim for claim in found.claims}
    if len(claims) < len(found.claims) or not all(n > 0 for n in claims):
        return None
    return msgspec.structs.replace(
        found,
        number=number,
        claims=tuple(claims[n] for n in sorted(claims)),
        last_n=max([found.last_n, *claims]),
    )

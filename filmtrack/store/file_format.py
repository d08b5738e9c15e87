"""The text of the store: TinyDB's JSON, one document a line, the same bytes every time.

    {
    "filmtrack": {"1":{"version":1,"productions":87,"next":88}},
    "productions": {
    "1":{...},
    ...
    "87":{...}
    },
    "journal": {
    ...
    }
    }

What is checked on reading: that all of it is JSON (no cut, conflict mark or NaN
passes), that no key comes twice, that there are as many productions as the header says
and none that was never given out. A document is checked against its type when it is
decoded, which is when it is believed; one that is not touched is written back as it
was. Splitting the file so takes a sixth of the time of decoding all of it, and `check`
decodes all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.store.documents import Documents, Tables, raws_of
from filmtrack.store.header import (
    HEADER,
    PRODUCTIONS,
    VERSION,
    Header,
    encoded_header,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filmtrack.store.documents import Raws

_OPEN, _CLOSE = b'{\n"filmtrack": {"1":', b"\n}\n"
_TABLE, _TABLE_END = b',\n"%b": {', b"\n}"
_FIRST, _KEY = b'\n"%d":', b',\n"%d":'
_AROUND_KEY = len(_KEY) - len(b"%d")


_tables = msgspec.json.Decoder(dict[str, dict[int, msgspec.Raw]])
_header = msgspec.json.Decoder(Header)


class Damage(Exception):  # noqa: N818 (it is what an error is raised about)
    """A text that is no sound store; the message says what is wrong, and where."""


def decode(data: bytes) -> dict[str, Documents]:
    """Split the text into tables of documents; raises Damage.

    Of a key that comes twice only the last is in the tables, so the size of the text
    gives it away: in our own layout each byte is accounted for. Text in any other
    layout, such as a TinyDB script writes, is looked through the slow way.
    """
    unread = None
    try:
        tables = _tables.decode(data)
        ours = _is_sound(tables) and len(data) == _size(tables)
    except (msgspec.MsgspecError, LookupError, ValueError, RecursionError) as error:
        ours, tables, unread = False, {}, error
    if not ours:
        from filmtrack.store.damage import reason_in  # only a doubtful file needs it

        reason = reason_in(data) or (unread and str(unread))
        if reason:
            raise Damage(reason) from unread
        try:  # lay documents out as we do: each on one line, without spaces
            tables = {
                name: {
                    number: msgspec.Raw(msgspec.json.encode(msgspec.json.decode(raw)))
                    for number, raw in raws.items()
                }
                for name, raws in tables.items()
            }
        except msgspec.MsgspecError as error:
            raise Damage(f"it holds what nobody can read: {error}") from error
    return {name: Documents(raws) for name, raws in tables.items()}


def _is_sound(tables: Mapping[str, Raws]) -> bool:
    header = _header.decode(tables[HEADER][1])
    numbers = tables[PRODUCTIONS]
    return (
        0 < header.version <= VERSION
        and header.productions == len(numbers)
        and all(0 < number < header.next for number in numbers)
    )


def encode(tables: Tables) -> bytes:
    """Write tables of documents as text, by number, under a header that fits them."""
    raws = {name: raws_of(table) for name, table in tables.items() if name != HEADER}
    productions = raws.setdefault(PRODUCTIONS, {})
    old = raws_of(tables.get(HEADER, {}))
    given = _header.decode(old[1]).next if old else 1
    header = Header(
        productions=len(productions),
        next=max(given, max(productions, default=0) + 1),
    )
    parts: list[bytes | msgspec.Raw] = [_OPEN, encoded_header(header, old.get(1)), b"}"]
    for name, table in raws.items():
        parts.append(_TABLE % name.encode())
        key = _FIRST
        for number in sorted(table):
            parts += (key % number, table[number])
            key = _KEY
        parts.append(_TABLE_END)
    parts.append(_CLOSE)
    return b"".join(parts)


def _size(tables: Mapping[str, Raws]) -> int:
    """How long the text of these tables is in our own layout."""
    size = len(_OPEN) + len(tables[HEADER][1]) + len(b"}") + len(_CLOSE)
    for name, table in tables.items():
        if name != HEADER:
            size += len(_TABLE % name.encode()) + len("".join(map(str, table)))
            size += _AROUND_KEY * len(table) - bool(table)  # the first has no comma
            size += sum(map(len, table.values())) + len(_TABLE_END)
    return size

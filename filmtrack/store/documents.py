"""A table of documents that are decoded when touched, and else kept as their bytes.

To TinyDB it is a table like any other: a mapping from document ids to mappings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import msgspec

from filmtrack.strict_json import Json

Raws: TypeAlias = "dict[int, msgspec.Raw]"
Tables: TypeAlias = "Mapping[str, Mapping[str, Mapping[str, Json]]]"


class StoredDocument(Mapping[str, Json]):
    """A document of the file; its JSON is read when a key is asked for."""

    __slots__ = ("_values", "raw")

    def __init__(self, raw: msgspec.Raw) -> None:
        self.raw = raw
        self._values: dict[str, Json] | None = None

    def __getitem__(self, key: str) -> Json:
        return self._decoded()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._decoded())

    def __len__(self) -> int:
        return len(self._decoded())

    def _decoded(self) -> dict[str, Json]:
        if self._values is None:
            self._values = msgspec.json.decode(self.raw)
        return self._values


class Documents(Mapping[str, Mapping[str, Json]]):
    """A table whose documents are still the bytes that they are in the file."""

    __slots__ = ("raws",)

    def __init__(self, raws: Raws) -> None:
        self.raws = raws

    def __getitem__(self, key: str) -> StoredDocument:
        return StoredDocument(self.raws[int(key)])

    def __iter__(self) -> Iterator[str]:
        return map(str, self.raws)

    def __len__(self) -> int:
        return len(self.raws)


def raws_of(table: Mapping[str, Mapping[str, Json]]) -> Raws:
    """Return the bytes of each document by its number, whoever made the table."""
    if isinstance(table, Documents):
        return table.raws
    return {
        int(key): document.raw
        if isinstance(document, StoredDocument)
        else msgspec.Raw(msgspec.json.encode(dict(document)))
        for key, document in table.items()
    }


def encoded(value: msgspec.Struct) -> msgspec.Raw:
    """Encode a document of a table as it is stored."""
    return msgspec.Raw(msgspec.json.encode(value))


def documents_of(rows: Iterable[Mapping[str, Json]]) -> Documents:
    """Make a table of rows, numbered from 1."""
    return Documents(
        {at: msgspec.Raw(msgspec.json.encode(row)) for at, row in enumerate(rows, 1)}
    )

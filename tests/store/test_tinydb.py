"""Other programs' view of the store: it is a TinyDB file, behind TinyDB's interface."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tinydb import TinyDB, where
from tinydb.storages import Storage
from tinydb.table import Document

from filmtrack.store.check import check
from filmtrack.store.place import open_at
from tests.builders import add, claim, update
from tests.conftest import OVER_BOTH_PLACES

if TYPE_CHECKING:
    from pathlib import Path

    from filmtrack.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    """A store of three productions."""
    add(store, "Heat 2", claim("status", "filming"), claim("directors", "Michael Mann"))
    add(store, "Ран", claim("status", "wrapped"))
    add(store, "M", claim("status", "filming"))
    return store


def test_a_stock_tinydb_reads_and_queries_it(filled: Store, path: Path) -> None:
    with TinyDB(path, encoding="utf-8") as database:
        table = database.table("productions")
        found = table.search(where("status") == "filming")
        assert [(film.doc_id, film["title"]) for film in found] == [
            (1, "Heat 2"),
            (3, "M"),
        ]
        assert table.get(doc_id=2)["title"] == "Ран"
        assert len(table) == len(filled.read())
        assert len(database.table("journal")) == 3


def test_a_stock_tinydb_may_write_what_it_likes_and_the_store_is_still_read(
    filled: Store, path: Path
) -> None:
    with TinyDB(path, encoding="utf-8") as database:
        database.table("mine").insert({"seen": True})

    update(filled, 2, claim("notes", "more"))

    assert [facts.title for facts in filled.read().facts()] == ["Heat 2", "Ран", "M"]
    assert json.loads(path.read_bytes())["mine"] == {"1": {"seen": True}}


@OVER_BOTH_PLACES
def test_our_storage_is_one_that_tinydb_queries_and_writes_through(
    filled: Store,
) -> None:
    with open_at(filled.place, writing=True) as database:
        assert issubclass(type(database.storage), Storage)
        table = database.table("productions")
        assert [film.doc_id for film in table.search(where("status") == "filming")] == [
            1,
            3,
        ]
        assert 2 in [film.doc_id for film in table]
        document = dict(table.get(doc_id=3)) | {"number": 7, "id": "m-again"}
        table.insert(Document(document, doc_id=7))
        table.remove(doc_ids=[1])

    assert [facts.id for facts in filled.read().facts()] == ["ран", "m", "m-again"]
    assert add(filled, "Heat").number == 8


@OVER_BOTH_PLACES
def test_a_document_is_a_mapping_of_its_keys(filled: Store) -> None:
    with open_at(filled.place) as database:
        tables = database.storage.read()
    assert tables is not None
    document = tables["productions"]["1"]

    assert document["id"] == "heat-2"
    assert list(document)[:2] == ["id", "number"]
    assert len(document) == len(json.loads(bytes(filled.read().raw(1))))
    assert list(tables["productions"]) == ["1", "2", "3"]


def test_a_table_of_another_program_that_is_not_utf_8_is_found(
    filled: Store, path: Path
) -> None:
    text = path.read_bytes().removesuffix(b"\n}\n")
    path.write_bytes(text + b',\n"mine": {\n"1":{"a":"\xff"}\n}\n}\n')

    assert [finding.what for finding in check(filled)] == [
        "the table mine is not UTF-8"
    ]

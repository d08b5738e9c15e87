"""Files that are no sound store: read in full, or refused in one line and left so."""

from __future__ import annotations

import json
import os
import socket
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import StoreDamagedError
from filmtrack.store import Store
from tests.builders import NOW, add, claim, remove, update

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def sound(store: Store, path: Path) -> bytes:
    """The text of a small store."""
    add(store, "Ран", claim("directors", "Akira Kurosawa"), claim("shoot", "2025"))
    add(store, "M")
    update(store, 1, claim("notes", 'a note with "12": {} in it'))
    return path.read_bytes()


def _refused(path: Path, text: bytes) -> str:
    """Put a text there, see it refused and left alone, and give the sentence."""
    path.write_bytes(text)
    with pytest.raises(StoreDamagedError) as refusal:
        Store(path).read().facts()
    with (
        pytest.raises(StoreDamagedError),
        Store(path).change("add", NOW) as change,
    ):
        change.put(change.new("Heat"))
    assert path.read_bytes() == text
    assert "\n" not in refusal.value.what
    return refusal.value.what


def _twice(line: bytes) -> Callable[[bytes], bytes]:
    def doubled(text: bytes) -> bytes:
        found = next(one for one in text.splitlines() if one.startswith(line))
        return text.replace(found, found.rstrip(b",") + b",\n" + found)

    return doubled


def _swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def swapped(text: bytes) -> bytes:
        assert old in text
        return text.replace(old, new, 1)

    return swapped


DAMAGES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"", "it is empty (0 bytes)"),
    "a byte order mark": (
        lambda text: b"\xef\xbb\xbf" + text,
        "it begins with a byte order mark",
    ),
    "UTF-16": (
        lambda text: text.decode().encode("utf-16"),
        "it is UTF-16, not UTF-8",
    ),
    "latin-1 in another layout": (
        lambda text: b" " + text.replace("Ран".encode(), b"R\xe4n"),
        "it is not UTF-8 (line 4)",
    ),
    "conflict marks": (
        _swap(b'"2":{"id"', b'<<<<<<< HEAD\n"2":{"id"'),
        "it holds the marks of a merge conflict (line 5)",
    ),
    "trailing text": (lambda text: text + b"{}", "it is no JSON: Extra data (line 12)"),
    "a cut": (lambda text: text[:-9], "it is cut off (line 9)"),
    "NaN": (
        _swap(b'"slip_days":0', b'"slip_days":NaN'),
        "it is no JSON: NaN is no JSON (line 4)",
    ),
    "a number beyond all in another layout": (
        lambda text: b" " + text.replace(b'"slip_days":0', b'"slip_days":1e999'),
        "it is no JSON: 1e999 is too large a number",
    ),
    "a number twice": (_twice(b'"2":'), 'the key "2" comes twice (line 6)'),
    "a table twice": (
        _swap(b'"journal": {', b'"journal": {},\n"journal": {'),
        'the key "journal" comes twice (line 8)',
    ),
    "a production lost": (
        lambda text: b"".join(
            line.replace(b"]},\n", b"]}\n") if line.startswith(b'"1":{"id"') else line
            for line in text.splitlines(keepends=True)
            if not line.startswith(b'"2":{"id"')
        ),
        "its header says 2 productions, and there are 1",
    ),
    "a number never given": (
        _swap(b'"next":3', b'"next":2'),
        "production 2 is there, and its header says it was never given",
    ),
    "a number with a zero": (
        _swap(b'"2":{"id"', b'"02":{"id"'),
        '"02" in the table "productions" is no document',
    ),
    "a production of null": (
        lambda text: _line_for(text, b'"2":{"id"', b'"2":null'),
        '"2" in the table "productions" is no document',
    ),
    "a table of numbers": (
        _swap(b'"productions": {\n', b'"notes": 5,\n"productions": {\n'),
        '"notes" is no table',
    ),
    "no productions": (
        lambda _: b'{"filmtrack": {"1": {"version": 1}}}',
        "it has no table of productions",
    ),
    "a header of nothing": (
        lambda _: b'{"filmtrack": {}, "productions": {}}',
        "its header is damaged",
    ),
    "a header of another kind": (
        _swap(b'"next":3', b'"next":"3"'),
        "its header is damaged",
    ),
    "a newer version": (
        _swap(b'"version":2', b'"version":3'),
        "it was made by a newer version of filmtrack (format 3)",
    ),
    "a newer version with more to say": (
        _swap(b'{"version":2', b'{"sealed":true,"version":3'),
        "it was made by a newer version of filmtrack (format 3)",
    ),
    "version 0": (_swap(b'"version":2', b'"version":0'), "there is no format 0"),
    "a stock TinyDB file": (
        lambda _: b'{"_default": {"1": {"title": "Ran"}}}',
        "it is no store of filmtrack's",
    ),
    "a list": (lambda _: b"[]", "it is no store of filmtrack's"),
    "null": (lambda _: b"null", "it is no store of filmtrack's"),
    "a lone surrogate": (
        _swap(b'"title":"M"', b'"title":"\\udce9"'),
        "it holds half a character, \\udce9 (line 5)",
    ),
    "deep nesting": (
        _swap(b'"hold":null', b'"hold":' + b"[" * 100_000 + b"]" * 100_000),
        "it is nested too deeply (line 4)",
    ),
}


def _line_for(text: bytes, start: bytes, new: bytes) -> bytes:
    lines = [new if line.startswith(start) else line for line in text.splitlines()]
    return b"\n".join(lines)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_refused_with_what_is_wrong_and_where(
    sound: bytes, path: Path, damage: str
) -> None:
    make, reason = DAMAGES[damage]

    assert _refused(path, make(sound)) == (
        f"{path} cannot be read: {reason}; it is left as it is"
    )


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b'"title":"M"', b'"title":5', "Expected `str`, got `int` - at `$.title`"),
        (b'"title":"M"', b'"title":"\xe4"', "'utf-8' codec can't decode byte 0xe4"),
        (b'"number":2', b'"number":3', "it says that it is 3"),
        (b'{"id":"m"', '{"id":"ран"'.encode(), "its id ран is that of 1, too"),
        (b'"slip_days":null', b'"slip_days":1e999', "Number out of range"),
        (b'"slip_days":null', b'"slip_days":' + b"9" * 5000, "Integer value"),
    ],
)
def test_a_damaged_production_is_refused_when_it_is_decoded(
    sound: bytes, path: Path, old: bytes, new: bytes, reason: str
) -> None:
    place = sound.index(b'"2":{"id"')
    text = sound[:place] + sound[place:].replace(old, new, 1)

    told = _refused(path, text)
    assert told.startswith(f"production 2 in the store is damaged: {reason}")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b'"field":"notes"', b'"field":"rating"', "no field 'rating'"),
        (b'"last_n":1', b'"last_n":0', "its claim 1 is out of place"),
    ],
)
def test_a_damaged_claim_is_refused_when_it_is_decoded(
    sound: bytes, path: Path, old: bytes, new: bytes, reason: str
) -> None:
    place = sound.index(b'"2":{"id"')
    path.write_bytes(sound[:place] + sound[place:].replace(old, new, 1))

    with pytest.raises(StoreDamagedError, match=f"production 2 .*{reason}"):
        Store(path).read().document(2)


def test_a_damaged_journal_is_refused_when_it_is_read(sound: bytes, path: Path) -> None:
    path.write_bytes(sound.replace(b'"step":3', b'"step":""'))

    assert len(Store(path).read().facts()) == 2
    with pytest.raises(StoreDamagedError, match="the journal in the store is damaged"):
        Store(path).read().steps()


def _journal_of(text: bytes, number: int) -> tuple[int, int]:
    """Where the steps of a production begin and end in the text of a store."""
    start = text.index(b'"steps":[', text.index(b'"%d":{"steps":[' % number)) + 9
    return start, text.index(b"]}\n" if number == 2 else b"]},\n", start)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda steps: steps + b"," + steps, "a step is there twice for production 2"),
        (
            lambda steps: steps.replace(b',"id":"m","first_title":"M"', b""),
            "production 2, which a step has changed, is not there",
        ),
    ],
)
def test_a_step_that_does_not_fit_what_is_there_is_not_taken_back(
    sound: bytes, path: Path, make: Callable[[bytes], bytes], reason: str
) -> None:
    path.write_bytes(sound)
    remove(Store(path), 2)
    text = path.read_bytes()
    start, end = _journal_of(text, 2)
    path.write_bytes(text[:start] + make(text[start:end]) + text[end:])

    with pytest.raises(StoreDamagedError, match=reason):
        Store(path).read().steps()


def test_a_step_does_not_bring_back_claims_that_were_never_made(
    sound: bytes, path: Path
) -> None:
    path.write_bytes(sound)
    remove(Store(path), 2)
    text = path.read_bytes()
    start, end = _journal_of(text, 2)
    steps = text[start:end].replace(b'"claims":[{"n":1', b'"claims":[{"n":7')
    path.write_bytes(text[:start] + steps + text[end:])

    for take_back in (Store(path).undo, lambda: Store(path).read().steps()):
        with pytest.raises(StoreDamagedError, match="claims that were never made"):
            take_back()
    assert path.read_bytes() == text[:start] + steps + text[end:]


def test_every_truncation_is_refused_or_loses_nothing(sound: bytes, path: Path) -> None:
    path.write_bytes(sound)
    whole = Store(path).read().productions()
    read = 0
    for length in range(len(sound)):
        path.write_bytes(sound[:length])
        try:
            slate = Store(path).read()
        except StoreDamagedError:
            continue
        assert slate.productions() == whole
        read += 1
    assert read == 1  # all but the last line's end


@pytest.mark.parametrize("indent", [None, 1, 4])
def test_a_store_that_another_program_has_laid_out_anew_is_read_in_full(
    sound: bytes, path: Path, indent: int | None
) -> None:
    path.write_bytes(sound)
    before = Store(path).read()
    path.write_text(json.dumps(json.loads(sound), indent=indent), encoding="utf-8")

    assert Store(path).read().productions() == before.productions()
    update(Store(path), 1, claim("notes", "more"))
    Store(path).undo()
    assert path.read_bytes().splitlines()[4:6] == sound.splitlines()[4:6]


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


def _loop(path: Path) -> None:
    path.symlink_to(path.with_name("other"))
    path.with_name("other").symlink_to(path)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path.mkdir(), "Is a directory"),
        (_fifo, "it is no regular file"),
        (_socket, "No such device or address"),
        (lambda path: path.symlink_to("/dev/zero"), "it is no regular file"),
        (_loop, "Too many levels of symbolic links"),
    ],
    ids=["a folder", "a pipe", "a socket", "a device", "a loop of links"],
)
def test_what_is_no_file_is_refused_at_once(
    path: Path, make: Callable[[Path], None], reason: str
) -> None:
    make(path)

    with pytest.raises(StoreDamagedError, match=reason):
        Store(path).read()
    with (
        pytest.raises(StoreDamagedError, match=reason),
        Store(path).change("add", NOW),
    ):
        pytest.fail("the change began")


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreDamagedError, match="File name too long"):
        Store(tmp_path / ("x" * 300)).read()


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with (
        pytest.raises(StoreDamagedError, match="Not a directory"),
        Store(tmp_path / "file" / "slate.json").change("add", NOW),
    ):
        pytest.fail("the change began")

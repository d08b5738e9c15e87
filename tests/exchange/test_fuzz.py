"""Whatever file is imported, it is taken, in whole or by rows, or refused and left."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.exchange.formats import READERS
from tests.exchange.conftest import SAMPLES
from tests.hostile import (
    STORE,
    begun,
    changed_bytes,
    changed_json,
    files_of,
    is_sound,
    run,
    sandbox,
)

FILES = {
    **{path.name: path.read_bytes() for path in sorted(SAMPLES.iterdir())},
    **{
        name: text
        for name, text in begun().items()
        if name.startswith(("slate.", "claims."))
    },
}
del FILES["generic-huge-field.csv"], FILES["slate.json.bak"]


def _zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("letterboxd-watchlist.csv", "trakt-watchlist.json"):
            archive.writestr(name, FILES[name])
    return out.getvalue()


FILES["export.zip"] = _zipped()
options = st.sampled_from(
    [
        *([], [], ["--all-or-nothing"], ["--dry-run"], ["--verbose"]),
        *(["--keep-unknown"], ["--as", "watchlist"], ["--as", "shoot"]),
    ]
)


@st.composite
def changed_files(draw: st.DrawFn) -> tuple[str, bytes]:
    """Change a file that some program exports, by its bytes or by its JSON."""
    name = draw(st.sampled_from(sorted(FILES)))
    if PurePath(name).suffix == ".json" and draw(st.booleans()):
        changed = draw(changed_json(json.loads(FILES[name])))
        return name, json.dumps(changed).encode()
    return name, draw(changed_bytes(FILES[name]))


def _import(file: tuple[str, bytes], *words: str, is_new: bool) -> None:
    """Import a file twice: the store is sound, and the second time changes nothing."""
    name = f"import-{file[0]}"
    store = {} if is_new else {STORE: begun()[STORE]}
    with sandbox({**store, name: file[1]}) as program:
        before = files_of(program.home)
        run(program, ["import", name, *words])
        once = files_of(program.home)
        assert once.keys() <= before.keys() | {STORE, f"{STORE}.bak"}
        assert once[name] == file[1]
        if "--dry-run" in words:
            assert once == before
        assert is_sound(program)
        run(program, ["import", name, *words])
        assert files_of(program.home) == once


@given(changed_files(), options, st.booleans())
def test_a_file_is_taken_once_or_refused(
    file: tuple[str, bytes], words: list[str], is_new: bool
) -> None:
    _import(file, *words, is_new=is_new)


@given(changed_files(), st.sampled_from(sorted(READERS)))
def test_a_file_of_another_format_is_taken_or_refused(
    file: tuple[str, bytes], form: str
) -> None:
    _import(file, "--format", form, is_new=False)


def test_an_import_that_takes_a_row_twice_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("filmtrack.exchange.match.Index.find", lambda *_, **__: None)
    with pytest.raises(AssertionError):
        _import(("films.csv", FILES["generic.csv"]), is_new=True)

"""Hostile input for Hypothesis, and what must hold of every command that gets it.

`EXAMPLES=20000 pytest tests -k fuzz` tries as many inputs for each law.
"""

from __future__ import annotations

import contextlib
import copy
import re
import tempfile
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

from hypothesis import strategies as st

from filmtrack.errors import ExitCode
from filmtrack.store import Store
from filmtrack.store.check import check
from tests.conftest import Program

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.conftest import Ended

STORE = "slate.json"
WORDS = (
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
    *(b"{", b"}", b"[", b"]", b"\n", b"\r\n ", b"\r", b"\\u0000", b"\\ud800", b"PK"),
    *(
        b"[" * 100_000,
        b'{"1":' * 2000,
        b"}" * 2000,
        b'"id"',
        b'"1":',
        b'"1":{"id":"x"}',
    ),
    *(b'"version":9', b'"productions":0', b'"n":1', b"<<<<<<< HEAD\n", b"=======\n"),
    *(b"BEGIN:VEVENT\n", b"END:VCALENDAR\n"),
    *(word.encode("utf-8", "surrogatepass") for word in WORDS),
)
_WORD = re.compile(rb'"(?:[^"\\\n]|\\.)*"|[0-9]+|[A-Za-z]+')

words = st.sampled_from(WORDS) | st.text(max_size=20)
_values = st.one_of(
    st.sampled_from([None, True, -1, 10**30, -(2**63), 1e308, [], {}, [[]], {"": ""}]),
    st.sampled_from([{"id": "x"}, [1, "x"], {"title": "x"}, [None], 0, 1.5]),
    words,
)


@st.composite
def changed_bytes(draw: st.DrawFn, text: bytes) -> bytes:
    """Change a text in a few places: cut, double, replace or insert something."""
    for _ in range(draw(st.integers(1, 3))):
        spans = [word.span() for word in _WORD.finditer(text)] or [(0, len(text))]
        start, end = draw(
            st.sampled_from(spans)
            | st.tuples(*[st.integers(0, len(text))] * 2).map(sorted)
        )
        other, last = draw(st.sampled_from(spans))
        new = draw(
            st.sampled_from([b"", text[start:end] * 2, text[other:last]])
            | st.sampled_from(_TOKENS)
            | st.binary(max_size=4)
        )
        end = draw(st.sampled_from([start, end]))
        text = text[:start] + new + text[end:]
    return text


@st.composite
def changed_json(draw: st.DrawFn, value: Any) -> Any:
    """Change JSON in a few places: other types, other keys, more or fewer of them."""
    root = [copy.deepcopy(value)]
    for _ in range(draw(st.integers(1, 3))):
        places = list(_places(root))
        if not places:
            return None
        parent, key = draw(st.sampled_from(places))
        way = draw(st.sampled_from(["remove", "rename", "copy", "nest", "set", "set"]))
        if way == "remove":
            del parent[key]
        elif way == "rename" and isinstance(parent, dict):
            parent[draw(words)] = parent.pop(key)
        elif way == "copy":
            other, at = draw(st.sampled_from(places))
            parent[key] = copy.deepcopy(other[at])
        elif way == "nest":
            parent[key] = draw(st.sampled_from([[parent[key]], {"1": parent[key]}]))
        else:
            parent[key] = copy.deepcopy(draw(_values))
    return root[0] if root else None


def _places(parent: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(parent) if isinstance(parent, dict) else range(len(parent)):
        yield parent, key
        if isinstance(parent[key], dict | list):
            yield from _places(parent[key])


@contextlib.contextmanager
def sandbox(files: Mapping[str, bytes] | None = None) -> Iterator[Program]:
    """Give the program a home of its own to work in, with files in it.

    It lies two folders deep, so that `../x` stays within what is removed afterwards.
    """
    with tempfile.TemporaryDirectory() as room:
        home = Path(room, "a", "b")
        home.mkdir(parents=True)
        for name, content in (files or {}).items():
            (home / name).write_bytes(content)
        with (
            contextlib.chdir(home),
            mock.patch("tempfile.tempdir", room),
            mock.patch("os.fsync"),  # nobody cuts the power here
        ):
            yield Program(home, {"NO_COLOR": "1", "EDITOR": "true"})


def files_of(home: Path) -> dict[str, bytes]:
    """Give every file below a folder with what is in it."""
    paths = (path for path in home.rglob("*") if path.is_file())
    return {str(path.relative_to(home)): path.read_bytes() for path in paths}


@cache
def begun() -> dict[str, bytes]:
    """Give the files of a small slate with every kind of claim, and its exports."""
    with sandbox() as program:
        for command in _BEGUN.replace("\\\n", "").strip().splitlines():
            ended = program(command)
            assert ended.code == 0, ended.err
        return files_of(program.home)


_BEGUN = """
add "Heat 2" --director "Michael Mann" --rumored "Adam Driver" --outlet Collider \\
  --source-material "novel: Heat 2 by Michael Mann (2022)" --via "Los Angeles Times" \\
  --shoot "late 2024 or early 2025" --said 2024-07-16
add "Квартет И" --cast "Amélie as Zoë (in talks)" --budget $5M --release 2027 \\
  --studio A24 --note 'it has "12": {} in it' --started "May 2025" --url https://x.org/1
add M --status filming --tag short --said 2025-01-02
add Gone --aka Lost --imdb tt0113277
update heat-2 --shoot 2026 --hold strike --said 2025-11-19
update heat-2 --cast "Al Pacino (exited)" --no-hold
retract heat-2 3 --why "made up"
remove gone --yes
review --snooze quiet:m
export slate.csv
export slate.tsv
export slate.jsonl
export slate.ics
export claims.csv --claims
export claims.jsonl --claims
"""

_CODES = {code for code in ExitCode if code < ExitCode.HANGUP} - {ExitCode.BUG}
_BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FOR_PROGRAMS = (
    "export",
    "csv",
    "tsv",
    "ics",
    "html",
    "svg",
)  # these get the very text


def run(program: Program, command: Sequence[str], **environ: str) -> Ended:
    """Run a command and see that it ends as every command must."""
    before = files_of(program.home)
    ended = program(command, **environ)
    assert ended.code in _CODES, ended.err
    assert not _acts(ended.err)
    if not any(form in word for form in _FOR_PROGRAMS for word in command):
        assert not _acts(ended.out)
    if ended.code and "imported: " not in ended.err:
        assert files_of(program.home) == before, "it failed and changed the disk"
    return ended


def is_sound(program: Program) -> bool:
    """Tell whether `check` finds nothing wrong with the store."""
    return not check(Store(program.home / STORE))


def _acts(text: str) -> set[str]:
    """Find the characters that would act on a terminal."""
    return {
        char
        for char in set(text) - {"\n", "\t"}
        if char in _BIDI or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
    }

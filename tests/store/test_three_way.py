"""Two slates made one: laws, and what git makes of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from filmtrack.errors import StoreDamagedError
from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.ledger.production import Production
from filmtrack.store import Store
from filmtrack.store.check import check
from filmtrack.store.merge_driver import merge_files
from filmtrack.store.three_way import merge, merge_claims
from tests.builders import NOW, add, claim, remove, update

if TYPE_CHECKING:
    from collections.abc import Hashable

    from tests.conftest import Program

ROOT = Path(__file__).parent.parent.parent
RETRACTIONS = (None, *(Retraction(date(2026, 1, day), "wrong") for day in (2, 3)))


@st.composite
def ledgers(draw: st.DrawFn, slug: str = "heat") -> Production:
    """Draw a production whose claims are few enough to be the same ones often."""
    count = draw(st.integers(0, 5))
    numbers = sorted(draw(st.sets(st.integers(1, 8), min_size=count, max_size=count)))
    claims = tuple(
        Claim(
            n=n,
            field="notes",
            value=draw(st.sampled_from("abc")),
            said=date(2026, 1, 1),
            recorded=datetime(2026, 1, 1, tzinfo=UTC)
            + timedelta(draw(st.integers(0, 2))),
            retracted=draw(st.sampled_from(RETRACTIONS)),
        )
        for n in numbers
    )
    last_n = max(numbers, default=0) + draw(st.integers(0, 2))
    return Production(
        number=draw(st.integers(1, 9)),
        id=slug,
        first_title=slug,
        last_n=last_n,
        claims=claims,
    )


@st.composite
def slates(draw: st.DrawFn) -> list[Production]:
    """Draw a few productions; their numbers are those of their places."""
    ids = sorted(draw(st.sets(st.sampled_from("abcd"))))
    return [replace(draw(ledgers(slug)), number=n) for n, slug in enumerate(ids, 1)]


def _content(productions: list[Production]) -> Counter[Hashable]:
    """All that is stated, without numbers, so often as it is stated."""
    return Counter(
        (production.id, c.value, c.recorded, c.retracted)
        for production in productions
        for c in production.claims
    )


def _values(*productions: Production) -> Counter[str]:
    return Counter(c.text for production in productions for c in production.claims)


@settings(max_examples=60, deadline=None)
@given(slates(), slates())
def test_the_same_is_there_whichever_is_merged_into_which(
    one: list[Production], two: list[Production]
) -> None:
    assert _content(merge(one, two, free=9)) == _content(merge(two, one, free=9))


@settings(max_examples=60, deadline=None)
@given(slates())
def test_a_slate_merged_with_itself_is_itself(slate: list[Production]) -> None:
    assert merge(slate, slate, free=9) == slate
    assert merge(slate, [], free=9) == slate
    assert merge(slate, slate, slate, free=9) == slate


@settings(max_examples=60, deadline=None)
@given(slates(), slates())
def test_merging_again_changes_nothing(
    one: list[Production], two: list[Production]
) -> None:
    merged = merge(one, two, free=9)

    assert merge(merged, two, free=99) == merged


@settings(max_examples=60, deadline=None)
@given(slates(), slates())
def test_no_claim_is_lost_and_numbers_are_unique(
    one: list[Production], two: list[Production]
) -> None:
    merged = merge(one, two, free=9)

    numbers = [production.number for production in merged]
    assert len(set(numbers)) == len(numbers)
    for production in merged:
        sides = [p for p in one + two if p.id == production.id]
        said = _values(*sides[:1]) | _values(*sides[1:])
        assert _values(production) == said
        claims = [c.n for c in production.claims]
        assert claims == sorted(set(claims))
        assert production.last_n >= max([0, *claims])


@settings(max_examples=60, deadline=None)
@given(ledgers(), ledgers())
def test_ours_keep_their_numbers(one: Production, two: Production) -> None:
    merged = {c.n: c.text for c in merge_claims(one, two).claims}

    assert {c.n: c.text for c in one.claims}.items() <= merged.items()


@settings(max_examples=60, deadline=None)
@given(ledgers(), ledgers(), st.sets(st.integers(1, 8)))
def test_what_one_side_changed_is_taken_when_the_other_let_it_be(
    base: Production, more: Production, kept: set[int]
) -> None:
    left = tuple(claim for claim in base.claims if claim.n in kept)
    changed = replace(base, claims=left).claiming(more.claims)

    assert merge_claims(base, changed, base).claims == changed.claims
    assert merge_claims(changed, base, base).claims == changed.claims


def test_a_claim_that_one_side_changed_and_the_other_took_out_stays() -> None:
    base = Production(number=1, id="m", first_title="M").claiming([claim("notes", "a")])
    changed = replace(base, claims=(replace(base.claims[0], value="b"),))
    gone = replace(base, claims=())

    assert merge_claims(changed, gone, base).claims == changed.claims
    assert merge_claims(gone, changed, base).claims == changed.claims


def test_a_claim_that_both_sides_changed_is_there_twice() -> None:
    base = Production(number=1, id="m", first_title="M").claiming([claim("notes", "a")])
    one, two = (replace(base, claims=(replace(base.claims[0], value=v),)) for v in "bc")

    assert [(c.n, c.value) for c in merge_claims(one, two, base).claims] == [
        (1, "b"),
        (2, "c"),
    ]


def test_a_production_taken_out_stays_out_unless_the_other_side_changed_it() -> None:
    base = [
        Production(number=n, id=slug, first_title=slug).claiming([claim("notes", "a")])
        for n, slug in enumerate("abc", 1)
    ]
    changed = [base[0], base[1].claiming([claim("notes", "b")])]

    assert [p.id for p in merge(base[2:], changed, base, free=4)] == ["b"]
    assert [p.id for p in merge(changed, [], base, free=4)] == ["b"]


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    settings = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    return subprocess.run(
        ["git", *settings, *words],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.fixture
def repository(store: Store, path: Path) -> Path:
    """A git repository with a store of five productions in it."""
    if shutil.which("git") is None:
        pytest.skip("git is not here")
    for title in ("Heat", "Ran", "M", "Tár", "Alien"):
        add(store, title)
    _git(path.parent, "init", "-b", "main")
    (path.parent / ".gitattributes").write_text("slate.json merge=filmtrack\n")
    (path.parent / ".gitignore").write_text("*.bak\n")
    _git(path.parent, "add", ".")
    assert _git(path.parent, "commit", "-m", "begin").returncode == 0
    return path.parent


def _other_branch(repository: Path, store: Store, title: str | None = None) -> None:
    """Change something on another branch, and come back."""
    _git(repository, "switch", "-c", "other")
    if title:
        add(store, title)
    else:
        update(store, 4, claim("status", "filming"))
    _git(repository, "commit", "-a", "-m", "theirs")
    _git(repository, "switch", "main")


def test_edits_of_different_productions_merge_by_line(
    repository: Path, store: Store
) -> None:
    _other_branch(repository, store)
    update(store, 1, claim("status", "wrapped"))
    _git(repository, "commit", "-a", "-m", "ours")

    assert _git(repository, "merge", "other", "-m", "both").returncode == 0
    assert [facts.status for facts in store.read().facts()] == [
        "wrapped",
        None,
        None,
        "filming",
        None,
    ]
    assert check(store) == []
    assert {store.undo().command for _ in range(2)} == {"update 1", "update 4"}


def test_additions_on_both_sides_merge_by_the_driver(
    repository: Path, store: Store
) -> None:
    driver = f"'{sys.executable}' -c '{_DRIVER}' '{ROOT}' %O %A %B"
    _git(repository, "config", "merge.filmtrack.driver", driver)
    _other_branch(repository, store, "Stalker")
    add(store, "Solaris")
    update(store, 2, claim("status", "wrapped"))
    _git(repository, "commit", "-a", "-m", "ours")

    merged = _git(repository, "merge", "other", "-m", "both")

    assert merged.returncode == 0, merged.stdout + merged.stderr
    assert [(f.number, f.title) for f in store.read().facts()][5:] == [
        (6, "Solaris"),
        (7, "Stalker"),
    ]
    assert store.read().facts()[1].status == "wrapped"
    assert check(store) == []
    assert add(store, "Mirror").number == 8


_DRIVER = (
    "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; "
    "from filmtrack.store.merge_driver import merge_files; "
    "merge_files(*map(Path, sys.argv[2:]))"
)


def test_files_without_a_common_ancestor_merge(tmp_path: Path) -> None:
    for name, title in (("ours", "Ran"), ("theirs", "M")):
        add(Store(tmp_path / name), title)
    (tmp_path / "base").touch()

    merge_files(tmp_path / "base", tmp_path / "ours", tmp_path / "theirs")

    assert [(f.number, f.title) for f in Store(tmp_path / "ours").read().facts()] == [
        (1, "Ran"),
        (2, "M"),
    ]


def test_a_damaged_side_leaves_ours_as_it_was(tmp_path: Path) -> None:
    add(Store(tmp_path / "ours"), "Ran")
    before = (tmp_path / "ours").read_bytes()
    for name in ("base", "theirs"):
        (tmp_path / name).write_text("{")

    with pytest.raises(StoreDamagedError):
        merge_files(tmp_path / "base", tmp_path / "ours", tmp_path / "theirs")
    assert (tmp_path / "ours").read_bytes() == before


def test_a_number_that_theirs_gave_and_took_back_is_not_given_again(
    tmp_path: Path,
) -> None:
    add(Store(tmp_path / "ours"), "Ran")
    (tmp_path / "base").write_bytes((tmp_path / "ours").read_bytes())
    (tmp_path / "theirs").write_bytes((tmp_path / "ours").read_bytes())
    add(Store(tmp_path / "theirs"), "M")
    remove(Store(tmp_path / "theirs"), 2)

    merge_files(tmp_path / "base", tmp_path / "ours", tmp_path / "theirs")

    with Store(tmp_path / "ours").change("add", NOW) as change:
        assert change.new("Heat").number == 3


def test_a_file_to_merge_that_is_not_there_is_told_in_one_line(run: Program) -> None:
    ended = run(["merge-driver", "nosuch1", "nosuch2", "nosuch3"])
    assert ended.code == 8
    assert ended.err == "filmtrack: cannot read nosuch1: there is no such file\n"


def test_a_damaged_file_to_merge_is_a_damaged_store(run: Program) -> None:
    paths = [run.home / name for name in ("base", "ours", "theirs")]
    for path in paths:
        path.write_bytes(b"{")
    ended = run(["merge-driver", *map(str, paths)])
    assert ended.code == 7
    assert paths[1].read_bytes() == b"{"


@pytest.mark.parametrize("name", ["x" * 300, "ours/x"])
def test_a_name_that_no_file_has_is_told_in_one_line(run: Program, name: str) -> None:
    (run.home / "ours").touch()
    ended = run(["merge-driver", str(run.home / name), "nosuch2", "nosuch3"])
    assert ended.code == 8
    assert ended.err.startswith("filmtrack: cannot read ")

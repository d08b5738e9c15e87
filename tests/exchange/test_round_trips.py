"""Our own table through other programs: an untouched copy changes nothing.

What is not installed skips its test; `.ci/run` installs all of it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.exchange.conftest import Importing

if TYPE_CHECKING:
    from tests.conftest import Program

SOFFICE = shutil.which("soffice")
SCRIPTS = Path(sys.executable).parent

pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture
def slate(sample: Program) -> Importing:
    """The sample slate, and our own table of it in a file."""
    sample.environ["FILMTRACK_TODAY"] = "2026-11-25"
    slate = Importing(sample)
    slate.run(["export", str(exported(slate))])
    return slate


def exported(slate: Importing) -> Path:
    """The file with our own table."""
    return slate.run.home / "out.csv"


def nothing_changes(slate: Importing, file: Path) -> None:
    """Import a copy, and expect that nothing is new."""
    before = slate.bytes
    ended = slate(file)
    assert (ended.code, ended.out) == (0, ""), ended.both
    assert slate.bytes == before


def test_the_table_itself(slate: Importing) -> None:
    nothing_changes(slate, exported(slate))


@pytest.mark.desktop
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_libreoffice(slate: Importing, tmp_path: Path, ending: str) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    folder = tmp_path / "converted"
    subprocess.run(
        [
            *(str(SOFFICE), profile, "--headless", "--norestore"),
            *("--infilter=CSV:44,34,76,1", "--convert-to", ending),
            *("--outdir", str(folder), str(exported(slate))),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    nothing_changes(slate, folder / f"out.{ending}")


@pytest.mark.parametrize(
    "command",
    [
        ["csvsort", "-c", "id"],
        ["csvformat", "-U", "1"],
        ["csvformat", "-T"],
        ["csvcut", "-c", "release,title,shoot,id,status,shoot_said,release_said"],
        ["csvjson"],
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_csvkit(slate: Importing, tmp_path: Path, command: list[str]) -> None:
    pytest.importorskip("csvkit", reason="csvkit is not installed")
    program, *options = command
    done = subprocess.run(
        [str(SCRIPTS / program), *options, str(exported(slate))],
        check=True,
        capture_output=True,
        timeout=120,
    )
    copy = tmp_path / "copy"
    copy.write_bytes(done.stdout)
    nothing_changes(slate, copy)


@pytest.mark.parametrize("options", ["", ", all_varchar=true"], ids=["typed", "text"])
def test_duckdb(slate: Importing, tmp_path: Path, options: str) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    copy = tmp_path / "copy.csv"
    table = f"SELECT * FROM read_csv('{exported(slate)}'{options})"
    duckdb.sql(f"COPY ({table}) TO '{copy}' (HEADER)")
    nothing_changes(slate, copy)


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_pandas(slate: Importing, tmp_path: Path, ending: str) -> None:
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pd.read_csv(exported(slate))
    copy = tmp_path / f"copy.{ending}"
    if ending == "csv":
        frame.to_csv(copy, index=False)
    elif ending == "json":
        frame.to_json(copy, orient="records")
    else:
        pytest.importorskip("openpyxl", reason="openpyxl is not installed")
        frame.to_excel(copy, index=False)
    nothing_changes(slate, copy)

"""Our own table through other programs: an untouched copy changes nothing.

What is not installed skips its test; `.ci/run` installs all of it.
"""

from __future__ import annotations

import re
import shlex
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


# Every field, in the words that spreadsheets spoil: formulas, digits, days, bars.
FULL = """
add "=1+1" --new --original-title "'71" --aka "10/31" --aka "+1" --kind feature
  --status filming --director "Bong Joon-ho (confirmed)" --director "Ł. Żal (rumored)"
  --writer "Ann Vail" --producer "Bo Reed (in talks)"
  --cast "Robert Downey, Jr. as Dr. [Doom] | Tony" --rumored "Ólafur Þór"
  --source-material "novel: Heat | Two by Michael Mann & Meg Gardiner (2022)"
  --studio "A24" --distributor "Netflix" --cinematographer "Cy Orr" --composer "Di Poe"
  --editor "Eva Lund" --casting-director "Finn Marsh" --location "Vancouver, BC"
  --language Korean --shoot "late August 2026 or early 2027" --wrap "2027-03?"
  --release "March 5, 2027" --budget "$12,500,000" --related "sequel to Heat (1995)"
  --tag "007" --note "=HYPERLINK(1)" --note "a; b | c" --imdb tt9900077 --tmdb 990077
  --wikidata Q90000077 --letterboxd https://boxd.it/zzz77 --trakt 990077
  --said 2026-05-02 --outlet Deadline --via Mint --url https://example.org/a?b=1|2
update 1 --release "April 2, 2027" --territory UK --medium cinemas --said 2026-06-01
update 1 --release "summer 2027" --medium streaming --said 2026-06-01 --outlet "=x"
update 1 --cast "Cy Orr (exited)" --said 2026-07-01 --hold "the strike"
add "1917" --new --started "2026-10-05" --said 2026-10-06
add "機動戦士 / № 5" --new --shoot "prima metà di marzo 2027" --said 2026-10-06
add "TRUE" --new --shoot "August 2027" --wrap "Q4 2027" --said 2026-10-06
alias "Ann Vail" "Ann Vale" --person
"""


@pytest.fixture(params=["sample", "full"])
def slate(request: pytest.FixtureRequest, tmp_path: Path) -> Importing:
    """A slate, and our own table of it in a file."""
    program: Program = request.getfixturevalue(
        "sample" if request.param == "sample" else "run"
    )
    program.environ["FILMTRACK_TODAY"] = "2026-11-25"
    for line in re.split(r"\n(?! )", FULL.strip()) if request.param == "full" else ():
        ended = program(shlex.split(line))
        assert ended.code == 0, ended.both
    slate = Importing(program)
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

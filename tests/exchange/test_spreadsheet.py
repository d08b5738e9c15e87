"""Our CSV in a real spreadsheet: the same cells, and no formula runs."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from filmtrack.exchange.own import csv_write
from tests.builders import claim, document_of
from tests.exchange.memory import WRITING

if TYPE_CHECKING:
    from pathlib import Path

SOFFICE = shutil.which("soffice")
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
CELL, REPEATED, FORMULA = (
    OFFICE % "table" + name
    for name in ("table-cell", "number-columns-repeated", "formula")
)
TITLES = ["=1+1", "@SUM(A1)", "+1", "-5", "'71", "'=x", "Heat 2", "a,b;c", 'say "x"']


@pytest.mark.desktop
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_cells_and_runs_none(tmp_path: Path) -> None:
    documents = [
        document_of(claim("notes", title), title=title, number=number)
        for number, title in enumerate(TITLES, 1)
    ]
    content = csv_write.write(documents, WRITING)
    written = list(csv.reader(io.StringIO(content.decode(), newline="")))
    file = tmp_path / "slate.csv"
    file.write_bytes(content)
    cells = opened(file, tmp_path)
    at = written[0].index("title"), written[0].index("notes")
    assert [tuple(row[i] for i in at) for row in cells[: len(written)]] == [
        tuple(row[i] for i in at) for row in written
    ]


def opened(file: Path, folder: Path) -> list[list[str]]:
    """Open a file in LibreOffice, and give the cells as it shows them."""
    subprocess.run(
        [
            str(SOFFICE),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--infilter=CSV:44,34,76,1"),
            *("--convert-to", "fods", "--outdir", str(folder), str(file)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    root = ET.parse(file.with_suffix(".fods")).getroot()
    assert not [cell for cell in root.iter(CELL) if FORMULA in cell.attrib]
    return [_row(row) for row in root.iter(OFFICE % "table" + "table-row")]


def _row(row: ET.Element) -> list[str]:
    found: list[str] = []
    for cell in row.iter(CELL):
        text = "\n".join("".join(p.itertext()) for p in cell)
        found += [text] * min(int(cell.get(REPEATED, "1")), 100)
    return found

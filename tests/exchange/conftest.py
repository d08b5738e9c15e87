"""A slate to import into, on the day of the samples."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Ended, Program

SAMPLES = Path(__file__).parent / "samples"
TODAY = "2026-11-22"


@dataclass
class Importing:
    """A slate of its own, and what is in it after an import."""

    run: Program

    def __call__(self, file: str | Path, *options: str, stdin: str = "") -> Ended:
        """Import a sample by its name, or any file by its path."""
        return self.run(["import", str(SAMPLES / file), *options], stdin=stdin)

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file to import, beside the slate."""
        path = self.run.home / name
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
        return path

    @property
    def bytes(self) -> bytes:
        """The store as it is."""
        path = self.run.home / "slate.json"
        return path.read_bytes() if path.exists() else b""

    @property
    def productions(self) -> dict[str, dict[str, Any]]:
        """Every production, by its title."""
        found = json.loads(self.run("export -f json").out)
        return {production["title"]: production for production in found}

    def believed(self, title: str, field: str) -> Any:
        """What is believed of a field, names without their standing."""
        value = self.productions[title][field]
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return [credit["name"] for credit in value]
        return value

    def claims(self, title: str, field: str) -> list[dict[str, Any]]:
        """The claims about a field."""
        claims = self.productions[title]["claims"]
        return [claim for claim in claims if claim["field"] == field]

    def words(self, title: str, field: str) -> list[str]:
        """What each claim about a field says."""
        return [claim["value"] for claim in self.claims(title, field)]


@pytest.fixture
def slate(run: Program) -> Importing:
    """An empty slate, on the day of the samples."""
    run.environ["FILMTRACK_TODAY"] = TODAY
    return Importing(run)

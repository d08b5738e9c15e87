"""A week of ten feeds, replayed on a loopback server, with the truth beside it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.feeds.shapes import (
    Story,
    blogger,
    custom,
    json_feed,
    rdf,
    substack,
    wordpress,
)

if TYPE_CHECKING:
    from tests.conftest import Program
    from tests.loopback import Loopback

MONDAY = datetime(2026, 2, 23, 8, tzinfo=UTC)
NAMES = (
    "Christopher Nolan",
    "Greta Gerwig",
    "Denis Villeneuve",
    "Adam Driver",
    "Celine Song",
    "Heat 2",
)
SHAPES = {
    "stage": wordpress,
    "slate": wordpress,
    "wire": custom,
    "reel": blogger,
    "call": substack,
    "ledger": wordpress,
    "cine": custom,
    "paper": rdf,
    "scout": json_feed,
    "frame": blogger,
}


class Row(NamedTuple):
    """A headline of the week, and whether it concerns the user."""

    feed: str
    truth: str
    title: str
    summary: str = ""


def week() -> list[Row]:
    text = Path(__file__).with_name("week.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return [Row(*line.split("\t")) for line in lines]


def publish(server: Loopback, until: int) -> list[str]:
    """Serve the first items of each feed, an item every four hours."""
    addresses = []
    for name, shape in SHAPES.items():
        rows = [row for row in week() if row.feed == name][:until]
        items = [
            Story(row.title, row.summary, MONDAY + timedelta(hours=4 * place))
            for place, row in enumerate(rows)
        ]
        body = shape(items[::-1][:30], name)
        addresses.append(server.serve_feed(f"/{name}", body, ETag=f'"{len(rows)}"'))
    return addresses


def test_most_of_what_concerns_is_found_and_little_else(
    sample: Program, server: Loopback
) -> None:
    """With fetches on Monday, Thursday, Sunday and again on Sunday."""
    sample(["follow", *NAMES])
    sample("follow A24 --as studio")
    sample(["feeds", "add", *publish(server, until=15)])
    for day, until in (("2026-02-26", 30), ("2026-03-01", 99), ("2026-03-02", 99)):
        publish(server, until)
        assert sample("fetch", FILMTRACK_TODAY=day).code == 0
    assert len(server.requests) == 40
    assert len(json.loads(sample("inbox --all -f json").out)) == len(week()) == 400
    found = {item["title"] for item in json.loads(sample("inbox -f json").out)}
    true = {row.title for row in week() if row.truth == "y"}
    assert len(found & true) / len(true) >= 0.9
    assert len(found & true) / len(found) >= 0.9

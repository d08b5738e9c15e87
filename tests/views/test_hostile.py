"""Titles are data: nothing in them is obeyed, lost, or lets a line run too long."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from rich.cells import cell_len

from filmtrack.sanitize import visible
from filmtrack.spreadsheet import unguarded
from filmtrack.views.renderers import COMMON, write
from filmtrack.views.screen import Screen
from tests.views.conftest import HOSTILE
from tests.views.test_goldens import DRAWN

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document
    from filmtrack.views.renderers import View

WIDTHS = (20, 40, 60, 116, 168, 240)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", DRAWN)
def test_no_line_is_wider_than_the_terminal(
    sample_views: dict[str, View],
    hostile_views: dict[str, View],
    name: str,
    width: int,
) -> None:
    for views in (sample_views, hostile_views):
        drawn = views[name].draw(Screen(width=width, ascii=width == 60))
        assert drawn
        widest = max(drawn.splitlines(), key=cell_len)
        assert cell_len(widest) <= width, widest


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_acts_on_the_terminal(
    hostile_views: dict[str, View], name: str
) -> None:
    for form in ("table", "plain", "md"):
        text = write(hostile_views[name], form, Screen(width=100))
        acting = {c for c in text if unicodedata.category(c) == "Cc"} - {"\n"}
        assert not acting
        assert "\u202e" not in text


def test_colour_is_the_only_thing_that_acts(hostile_views: dict[str, View]) -> None:
    """What is left of a coloured drawing without its own sequences is text alone."""
    for view in hostile_views.values():
        drawn = view.draw(Screen(width=100, color=True))
        bare = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", drawn)
        assert "\x1b[" in drawn or not bare.strip()
        assert not {c for c in bare if unicodedata.category(c) == "Cc"} - {"\n"}


def test_titles_are_shown_whole(hostile_views: dict[str, View]) -> None:
    """In plain text and Markdown, and drawn where there is room for them."""
    plain = write(hostile_views["list"], "plain", Screen())
    drawn = write(hostile_views["list"], "table", Screen(width=240))
    for title in HOSTILE:
        assert visible(title) in plain
        if len(title) < 36:
            assert visible(title) in drawn


def test_drawn_titles_never_look_alike(hostile: list[Document]) -> None:
    """However narrow the chart is."""
    from filmtrack.slate.row import Row
    from filmtrack.slate.timeline import chart
    from filmtrack.views.timeline.view import TimelineView
    from tests.builders import TODAY

    found = chart([Row(f, TODAY) for f in hostile], TODAY)
    drawn = TimelineView(found).draw(Screen(40))
    names = [line[:12] for line in drawn.splitlines()[3 : 3 + len(hostile)]]
    assert len(set(names)) == len(hostile)


@pytest.mark.parametrize("name", DRAWN)
def test_json_holds_the_very_text(hostile_views: dict[str, View], name: str) -> None:
    view = hostile_views[name]
    found = json.loads(write(view, "json", Screen(20)))
    lines = write(view, "jsonl", Screen(20)).splitlines()
    objects = found if isinstance(found, list) else [found]
    assert [json.loads(line) for line in lines] == objects
    if name == "list":
        assert sorted(item["title"] for item in objects) == sorted(HOSTILE)


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_csv_reads_back_as_it_was(
    hostile_views: dict[str, View], form: str, delimiter: str
) -> None:
    text = write(hostile_views["list"], form, Screen(20))
    assert text.count("\r\n") >= len(HOSTILE)
    found = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert sorted(unguarded(r["title"]) for r in found) == sorted(HOSTILE)
    assert not any(cell.startswith("=") for r in found for cell in r.values())


@pytest.mark.parametrize("name", DRAWN)
def test_markdown_keeps_its_columns(hostile_views: dict[str, View], name: str) -> None:
    text = write(hostile_views[name], "md", Screen(20))
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    bars = {len(re.findall(r"(?<!\\)\|", line)) for line in rows}
    assert len(bars) == 1
    assert "<b>" not in text.replace("\\<b\\>", "")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [f"{k}={v}" for k, v in attrs if k in ("src", "href", "onclick")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_the_page_holds_titles_as_text(hostile_views: dict[str, View]) -> None:
    """No title becomes a tag, and nothing is fetched or run."""
    reader = _Tags()
    page = write(hostile_views["timeline"], "html", Screen())
    reader.feed(page)
    assert not reader.tags & {"script", "link", "img", "iframe", "object"}
    assert not reader.links
    assert not re.search(
        r"url\(|@import|http://(?!www\.w3\.org)", page.split("<body")[0]
    )
    assert {visible(title) for title in HOSTILE} <= set(reader.text)


def test_the_picture_holds_titles_as_text(hostile_views: dict[str, View]) -> None:
    picture = write(hostile_views["timeline"], "svg", Screen())
    root = ET.fromstring(picture)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags == {"svg", "title", "style", "rect", "text", "g", "path"}
    told = "\n".join(text for text in root.itertext())
    assert all(visible(title) in told for title in HOSTILE)


def test_every_format_takes_an_empty_slate() -> None:
    from filmtrack.slate.timeline import chart
    from filmtrack.views.list_ import list_view
    from filmtrack.views.timeline.view import TimelineView
    from tests.builders import TODAY

    empty = TimelineView(chart([], TODAY))
    for view in (list_view([]), empty):
        forms = {name: write(view, name, Screen()) for name in COMMON}
        assert forms["json"] == "[]\n"
        assert forms["table"] == forms["plain"] == forms["jsonl"] == ""
    assert "<table" in write(empty, "html", Screen())
    assert ET.fromstring(write(empty, "svg", Screen())) is not None

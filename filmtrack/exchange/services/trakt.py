"""Trakt's watchlists and lists, as JSON and as CSV."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.csv_rows import table_of
from filmtrack.exchange.input.files import decoded
from filmtrack.exchange.input.json_text import read_json, text_at
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.row_claims import Sayings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.strict_json import Object

OUTLET = "Trakt"
_FILM = "movie"


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read the films of a list; shows, seasons and episodes are left out and told."""
    text, _ = decoded(content, reading.name)
    if text.lstrip().startswith("["):
        yield from _from_json(text, reading)
        return
    table = table_of(content, reading)
    names = [name.strip().casefold() for name in table.header]
    for row in table.rows:
        cells = dict(zip(names, (cell.strip() for cell in row.cells), strict=False))
        yield from _row(cells, reading.place(row.number, row.line), reading)


def _from_json(text: str, reading: ImportContext) -> Iterator[Found]:
    items = read_json(text, reading.name)
    if not isinstance(items, list):
        raise BadFileError(f"{reading.name} is no array")
    for number, item in enumerate(items, 1):
        place = reading.place(number)
        if isinstance(item, dict):
            yield from _row(_cells(item), place, reading)
        else:
            yield Problem(place, "not an object")


def _cells(item: Object) -> dict[str, str]:
    """Give an item of JSON the columns of the CSV, and the few that this has more."""
    kind = text_at(item, "type") or next(
        (k for k in ("movie", "show") if k in item), ""
    )
    ids = {
        f"{name}_id": text_at(item, kind, "ids", name)
        for name in ("trakt", "imdb", "tmdb")
    }
    told = {
        name: text_at(item, kind, name)
        for name in ("title", "original_title", "year", "released", "status")
    }
    slug = text_at(item, kind, "ids", "slug")
    url = f"https://trakt.tv/{kind}s/{slug}" if slug else ""
    listed = text_at(item, "listed_at")
    notes = text_at(item, "notes")
    return {
        **ids,
        **told,
        "type": kind,
        "url": url,
        "listed_at": listed,
        "notes": notes,
    }


def _row(
    cell: Mapping[str, str], place: RecordPlace, reading: ImportContext
) -> Iterator[Found]:
    kind, title = cell.get("type", _FILM), cell.get("title", "")
    if kind != _FILM:
        yield Problem(
            place, f"{kind or 'nothing named'}, not a film", title, Severity.LEFT_OUT
        )
        return
    said = day_of(cell.get("listed_at", ""))
    sayings = Sayings(reading, place, OUTLET, said, cell.get("url") or None)
    if not title:
        sayings.fail("title", None, "no title")
    year = sayings.year(cell.get("year", ""), "year")
    original = cell.get("original_title", "")
    sayings.read("title", title, "title")
    sayings.read(
        "original_title", "" if original == title else original, "original_title"
    )
    for service in ("trakt", "imdb", "tmdb"):
        sayings.read(service, cell.get(f"{service}_id", ""), f"{service}_id")
    sayings.read("release", cell.get("released", "") or str(year or ""), "released")
    sayings.read("status", cell.get("status", ""), "status")
    sayings.read("notes", cell.get("notes", ""), "notes")
    yield from sayings.found(Identity(title, original or None, year, (), sayings.ids))


def day_of(instant: str) -> date | None:
    """Give the day in UTC of an instant as services write it; None for none.

    >>> day_of("2026-07-01T22:00:00Z"), day_of("")
    (datetime.date(2026, 7, 1), None)
    """
    try:
        found = datetime.fromisoformat(instant)
    except ValueError:
        return None
    return (found.astimezone(UTC) if found.tzinfo else found).date()

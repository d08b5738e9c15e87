"""Trakt's watchlists, lists, calendars and charts, as JSON and as CSV."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from filmtrack.exchange.headers import is_known
from filmtrack.exchange.input.json_text import items_of, text_at
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.any_table import broken_rows, release_year
from filmtrack.exchange.services.row_claims import RowClaims, is_to_come

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.strict_json import Object

OUTLET = "Trakt"
_FILM = "movie"
_OTHERS = ("episode", "season", "show", "person")
_SEEN = ("watched_at", "last_watched_at", "rated_at")


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read the films of a list; shows, seasons and episodes are left out."""
    if file.text.lstrip().startswith(("[", "{")):
        for number, item in enumerate(items_of(file.json), 1):
            place = reading.place(number)
            if isinstance(item, dict):
                yield from _row(_cells(item), place, reading)
            else:
                yield Problem(place, "not an object")
        return
    table = file.table(is_known)
    names = [name.strip().casefold() for name in table.header]
    for row in table.rows:
        cells = dict(zip(names, (cell.strip() for cell in row.cells), strict=False))
        yield from _row(cells, reading.place(row.number, row.line), reading)
    yield from broken_rows(table, reading)


def _cells(item: Object) -> dict[str, str]:
    """Give an item of JSON the columns of the CSV, and the few that it has more.

    In charts and calendars a film stands beside a number or a day; in others alone.
    """
    inside = next((kind for kind in (_FILM, *_OTHERS) if kind in item), "")
    kind = text_at(item, "type") or inside or _FILM
    film = item.get(kind) if isinstance(item.get(kind), dict) else item
    film = film if isinstance(film, dict) else {}
    found = {
        name: text_at(film, name)
        for name in ("title", "original_title", "year", "released", "status")
    }
    ids = {f"{n}_id": text_at(film, "ids", n) for n in ("trakt", "imdb", "tmdb")}
    slug = text_at(film, "ids", "slug")
    return {
        **found,
        **ids,
        "type": kind,
        "released": found["released"] or text_at(item, "released"),
        "url": f"https://trakt.tv/{kind}s/{slug}" if slug else "",
        "listed_at": text_at(item, "listed_at"),
        "notes": text_at(item, "notes"),
        **{name: text_at(item, name) for name in _SEEN},
    }


def _row(
    cell: Mapping[str, str], place: RecordPlace, reading: ImportContext
) -> Iterator[Found]:
    kind, title = cell.get("type", _FILM), cell.get("title", "")
    if kind != _FILM:
        why = f"{kind or 'nothing named'}, not a film"
        yield Problem(place, why, title, Severity.LEFT_OUT)
        return
    claims = RowClaims(reading, place, OUTLET, cell.get("url"))
    claims.date([("listed_at", cell.get("listed_at", ""))])
    if not title:
        claims.fail("title", None, "no title")
    year = claims.year(cell.get("year", ""), "year")
    original = cell.get("original_title", "")
    claims.add_text("title", title, "title")
    if original != title:
        claims.add_text("original_title", original, "original_title")
    for service in ("trakt", "imdb", "tmdb"):
        claims.add_text(service, cell.get(f"{service}_id", ""), f"{service}_id")
    released = cell.get("released", "") or str(year or "")
    claims.add_text("release", released, "released")
    claims.add_text("status", cell.get("status", ""), "status")
    claims.add_text("notes", cell.get("notes", ""), "notes")
    year = year or release_year(released, claims)
    identity = Identity(title, original or None, year, (), claims.ids)
    is_seen = any(cell.get(name) for name in _SEEN)
    if is_seen and not is_to_come(year, released, reading.today):
        yield claims.seen(identity)
    else:
        yield from claims.found(identity)


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

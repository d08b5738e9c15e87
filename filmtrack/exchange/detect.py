"""Which format a file has, told from its content and never from its name alone."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.csv_rows import best_delimiter, column_name
from filmtrack.exchange.input.files import decoded
from filmtrack.exchange.input.json_text import read_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from filmtrack.strict_json import Json

_HEAD = 64 * 1024
_SPARQL = {"head", "results"}
_STORE = {"filmtrack", "productions"}


def detect(content: bytes, name: str) -> str:
    """Give the name of the format; raises BadFileError for what is none."""
    if content.startswith(b"PK\x03\x04"):
        return "zip"
    if not content.strip():
        raise BadFileError(f"{name} is empty")
    head, _ = decoded(content[:_HEAD].rpartition(b"\n")[0] or content[:_HEAD], name)
    start = head.lstrip()
    if start.upper().startswith("BEGIN:VCALENDAR"):
        return "ics"
    if start.startswith(("{", "[")):
        return _json(content, start, name)
    return _table(head, name)


def _json(content: bytes, start: str, name: str) -> str:
    first = start.partition("\n")[0]
    if first.startswith("{"):
        try:
            line = read_json(first, name)
        except BadFileError:
            line = None
        found = _of_line(line)
        if found:
            return found
    text, _ = decoded(content, name)
    whole = read_json(text, name)
    found = _of_array(whole) if isinstance(whole, list) else _of_object(whole)
    if found is None:
        raise BadFileError(
            f"{name} is JSON of no kind that filmtrack knows",
            hint="--format says what it is",
        )
    return found


def _of_line(line: Json) -> str | None:
    """Tell JSON Lines by their first line."""
    if not isinstance(line, dict):
        return None
    if {"production", "field", "value"} <= line.keys():
        return "claims"
    return "jsonl" if _of_object(line) == "json" else None


def _of_array(items: list[Json]) -> str | None:
    first = items[0] if items else {}
    if not isinstance(first, dict):
        return None
    if "listed_at" in first and first.keys() & {"movie", "show", "season", "episode"}:
        return "trakt"
    if {"tmdbId", "qualityProfileId"} <= first.keys():
        return "radarr"
    return "json" if "title" in first or not items else None


def _of_object(found: Json) -> str | None:
    if not isinstance(found, dict):
        return None
    if found.keys() >= _STORE:
        return "store"
    if found.keys() >= _SPARQL:
        return "wikidata"
    if {"production_companies", "release_date"} <= found.keys():
        return "tmdb"
    if {"results", "total_pages"} <= found.keys():
        return "tmdb"
    return "json" if "title" in found else None


_HEADERS: tuple[tuple[str, Callable[[set[str]], bool]], ...] = (
    ("csv", lambda names: "shoot_earliest" in names),
    ("imdb", lambda names: "const" in names and "title" in names),
    ("trakt", lambda names: "trakt id" in names),
    ("letterboxd", lambda names: {"date", "name", "year", "letterboxd uri"} <= names),
)


def _table(head: str, name: str) -> str:
    first = next(iter(head.lstrip("\ufeff").splitlines()), "")
    if first.startswith("Letterboxd list export v"):
        return "letterboxd"
    delimiter = best_delimiter(first, lambda cell: bool(column_name(cell)))
    try:
        row = next(csv.reader(io.StringIO(first), delimiter=delimiter), [])
    except csv.Error as error:
        raise BadFileError(f"{name} has no header to go by: {error}") from error
    names = {column_name(cell) for cell in row} | {cell.strip() for cell in row}
    for found, fits in _HEADERS:
        if fits(names):
            return found
    return "generic"

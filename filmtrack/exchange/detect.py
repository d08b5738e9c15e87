"""Detect the format of a file from its content, never from its name alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.headers import has_title, is_known
from filmtrack.exchange.input.json_text import is_alias, items_of, read_json
from filmtrack.exchange.input.rows import column_key
from filmtrack.exchange.own.csv_write import COLUMNS
from filmtrack.ledger.fields import WINDOWS

if TYPE_CHECKING:
    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.strict_json import Json

_HEAD = 64 * 1024
_LINE = re.compile(r"[^\n]+")
_ZIP = b"PK\x03\x04"
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|table|\?xml)\b", re.IGNORECASE)
_BANNER = "letterboxd list export"
_STORE = {"filmtrack", "productions"}
_SPARQL = {"head", "results"}
_RYOT = {"lot", "identifier"}
_TRAKT_OBJECTS = {"movie", "show", "season", "episode"}
# What only TMDB's rows have beside a number and a title.
_TMDB = {"genre_ids", "poster_path", "backdrop_path", "vote_average", "media_type"}
_RADARR = {
    *("qualityProfileId", "minimumAvailability", "titleSlug", "sortTitle"),
    *("isExisting", "isExcluded", "inCinemas", "rootFolderPath", "hasFile"),
}
# What a production of ours has and another program's film has not.
_OURS = {"v", "claims", "first_title", "ids", "source_material", "last_said"}
# What our own table has and another has not; with an id, one of the others is enough.
_OUR_COLUMNS = frozenset(
    f"{name}_{part}"
    for name in WINDOWS
    for part in ("earliest", "latest", "said", "actual")
)
_OUR_KEYS = frozenset(map(column_key, _OUR_COLUMNS))
_OUR_OTHER_KEYS = frozenset(("sourcematerial", "letterboxduri", "originaltitle"))


def detect(file: SourceFile) -> str:
    """Return the name of the format; raises BadFileError for an unknown one."""
    if file.is_sheet:
        return _table(file)
    if file.content.startswith(_ZIP):
        return "zip"
    # Files that people try and that contain no table.
    if file.content.isspace() or not file.content:
        raise BadFileError(f"{file.name} is empty")
    if file.content.startswith(b"%PDF"):
        raise BadFileError(
            f"{file.name} is a PDF",
            hint="copy its table into a spreadsheet and save that, or save CSV",
        )
    if _MARKUP.match(file.text[:_HEAD].lstrip("\ufeff \t\r\n")):
        raise BadFileError(
            f"{file.name} is a web page, or other markup",
            hint="`filmtrack read` reads articles; export a list as CSV or JSON",
        )
    start = file.text[:_HEAD].lstrip()
    if start[:15].upper() == "BEGIN:VCALENDAR":
        return "ics"
    if start.startswith(("{", "[")):
        return _json(file)
    return _table(file)


def _json(file: SourceFile) -> str:
    if file.is_json_lines:
        return _of_lines(file)
    found = file.json
    detected = _of_object(found) if isinstance(found, dict) else None
    if isinstance(found, list):
        detected = _of_array(found)
    if detected is None and any(isinstance(item, dict) for item in items_of(found)):
        keys = {*file.table(is_known).keys}
        detected = "generic" if has_title(keys) else None
        is_answer = any(k.endswith("label") and k != "label" for k in keys)
        detected = "wikidata" if is_answer else detected
    if detected is None:
        raise BadFileError(
            f"{file.name} is JSON of an unknown kind: nothing in it has a title",
            hint="--format names its format",
        )
    return detected


def _of_lines(file: SourceFile) -> str:
    """Detect JSON Lines by the first line that is no alias; aliases are of claims."""
    for match in _LINE.finditer(file.text):
        text = match[0].strip()
        if not text:
            continue
        try:
            line = read_json(text, file.name)
        except BadFileError:
            return "jsonl"
        if is_alias(line):
            continue
        if not isinstance(line, dict):
            return "jsonl"
        if {"production", "field", "value"} <= line.keys():
            return "claims"
        found = _of_film(line) or "generic"
        return "jsonl" if found == "json" else found
    return "claims"


def _of_array(items: list[Json]) -> str | None:
    if not items:
        return "json"
    objects = (item for item in items if isinstance(item, dict))
    first = next((item for item in objects if not is_alias(item)), None)
    if first is None:
        return "json" if any(map(is_alias, items)) else None
    if any(isinstance(first.get(key), dict) for key in _TRAKT_OBJECTS):
        return "trakt"
    film, ids = _of_film(first), first.get("ids")
    if not film and isinstance(ids, dict) and {"slug", "trakt"} & ids.keys():
        return "trakt"
    return film


def _of_object(found: dict[str, Json]) -> str | None:
    keys = found.keys()
    if keys >= _STORE:
        return "store"
    if keys >= _SPARQL:
        return "wikidata"
    if {"production", "field", "value"} <= keys or is_alias(found):
        return "claims"
    if any(item.keys() >= _RYOT for item in _objects(found, "metadata", "media")):
        return "ryot"
    if any(isinstance(item.get("movie"), dict) for item in _objects(found, "movies")):
        return "simkl"
    wrapped = _objects(found, "results", "items", "parts", "cast", "crew", "records")
    of_films = {_of_film(item) for item in wrapped}
    if "total_pages" in keys or "tmdb" in of_films:
        return "tmdb"
    if "radarr" in of_films:
        return "radarr"
    return _of_film(found)


def _of_film(found: dict[str, Json]) -> str | None:
    """Detect what service an object that is one film comes from."""
    keys = found.keys()
    if keys & _OUR_COLUMNS and "title" in keys:
        return "csv"  # Our own table, which pandas and csvkit write as JSON, too.
    if keys & _OURS and "title" in keys:
        return "json"
    if "tmdbId" in keys and keys & _RADARR:
        return "radarr"
    if {"production_companies", "release_date"} <= keys:
        return "tmdb"
    if isinstance(found.get("id"), int) and keys & _TMDB:
        return "tmdb"
    return None


def _objects(found: dict[str, Json], *keys: str) -> list[dict[str, Json]]:
    """Give the objects in the arrays under some keys."""
    arrays = [found[key] for key in keys if isinstance(found.get(key), list)]
    return [
        item
        for array in arrays
        if isinstance(array, list)
        for item in array
        if isinstance(item, dict)
    ]


def _table(file: SourceFile) -> str:
    """Detect a table by the names of its columns."""
    table = file.table(is_known)
    keys = {*table.keys}
    if not file.is_sheet and is_letterboxd_list(file, table.keys):
        return "letterboxd"
    ours = keys.intersection(map(column_key, COLUMNS))
    # TMDB's dumps have an id, a title and an original title, too, among many others.
    has_most = {"id", "title"} <= keys and len(ours) > len(keys - ours)
    if "title" in keys and (keys & _OUR_KEYS or (has_most and keys & _OUR_OTHER_KEYS)):
        return "csv"
    if {"id", "title", "field", "value", "said"} <= keys:
        return "claims-csv"
    if "const" in keys and keys & {"title", "name"}:
        return "imdb"
    if "traktid" in keys and keys & {"listedat", "ratedat", "watchedat", "rank"}:
        return "trakt"
    if {"date", "name", "year", "letterboxduri"} <= keys:
        return "letterboxd"
    cells = (cell for row in table.rows[:5] for cell in row.cells)
    is_of_entities = any("wikidata.org/entity/Q" in cell for cell in cells)
    if is_of_entities and any(key.endswith("label") for key in keys):
        return "wikidata"
    return "generic"


def is_letterboxd_list(file: SourceFile, keys: list[str]) -> bool:
    """Tell a list of Letterboxd's, with its banner or without."""
    has_banner = file.text.lstrip('\ufeff \r\n,"')[:22].casefold() == _BANNER
    return has_banner or is_list_head(keys, "date") or is_list_head(keys, "position")


def is_list_head(keys: list[str], table: str) -> bool:
    """Tell the header of one of the two tables of a list, "date" or "position"."""
    return keys[:3] in ([table, "name", "tags"], [table, "name", "year"]) and (
        table == "position" or keys[2] == "tags"
    )

"""Any table whose header names columns that mean something here, of any program.

CSV, spreadsheets and JSON arrays of objects are read alike. Rows of television, and
films that the table's user has seen, are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import BadFileError
from filmtrack.exchange.headers import is_known, meanings_of
from filmtrack.exchange.input.rows import column_key
from filmtrack.exchange.match import first_year
from filmtrack.exchange.printed_days import (
    MONTH_FIRST,
    DayOrder,
    day_order,
    settled,
)
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.cells import ids_in, split_values
from filmtrack.exchange.services.row_claims import RowClaims, is_to_come
from filmtrack.exchange.services.viewing import (
    KINDS,
    NO_MARKS,
    ONLY_OF_VIEWERS,
    SEEN,
    UNSEEN,
    is_film,
    is_seen,
)
from filmtrack.ledger.fields import (
    FIELDS,
    IDS,
    WINDOWS,
)
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.input.rows import Table, TableRow
    from filmtrack.exchange.records import Found, ImportContext, RecordPlace

_ADDRESS = re.compile(r"https?://\S+")
# The last line of a table that counts its rows, and names no film.
_TOTAL = re.compile(r"(?:grand )?totals?\s*[:=]?\s*[0-9]+(?: \w+)?", re.IGNORECASE)
_SHOW_PAGE = re.compile(r"themoviedb\.org/tv/|trakt\.tv/shows/", re.IGNORECASE)
_EMPTY = frozenset(
    ("\\N", "nan", "NaN", "NaT", "None", "null", "NULL", "#N/A", "N/A", "n/a", "<NA>")
)
# "2027?", "c. 2028", "2027-2028", "2027–": not a year, but words for a release.
_ABOUT_A_YEAR = re.compile(
    r"(?:(?:c|ca|circa|~)\.?\s*)?(?:1[89]|2[01])[0-9]{2}"
    r"(?:\s*\?|\s*[-–/]\s*(?:[0-9]{2}|[0-9]{4})?)?",
    re.IGNORECASE,
)

# In whose tables "rating" is the user's, and not what others think.
_RATED_BY_USER = frozenset(("Simkl", "MovieLens"))
# The services whose tables are known by their columns.
_OUTLETS = (
    ("Yamtrack", frozenset(("mediaid", "source", "mediatype"))),
    ("Simkl", frozenset(("simklid", "title"))),
    ("Movary", frozenset(("title", "tmdbid", "imdbid", "watchedat"))),
    ("Movary", frozenset(("title", "tmdbid", "imdbid", "userrating"))),
    ("Movary", frozenset(("title", "tmdbid", "imdbid", "addedat"))),
    ("MovieLens", frozenset(("movieid", "title"))),
    ("TMDB", frozenset(("tmdbid", "name", "yourrating"))),
    ("TMDB", frozenset(("id", "title", "voteaverage"))),
    ("IMDb", frozenset(("tconst", "primarytitle"))),
)


class _Columns(NamedTuple):
    """What the columns of a table hold, in the order of preference.

    A field or role may have several columns: of a row the first that is filled counts.
    """

    outlet: str
    at: Mapping[str, list[int]]
    orders: Mapping[int, DayOrder]
    header: list[str]

    def find(self, row: TableRow, what: str) -> tuple[str, int]:
        """Give the cell that holds a field or plays a role, and its column."""
        found = ((_cell(row, at), at) for at in self.at.get(what, ()))
        return next((one for one in found if one[0]), ("", -1))

    def cell(self, row: TableRow, what: str) -> str:
        """Give the cell that holds a field or plays a role; empty if none does."""
        return self.find(row, what)[0]

    def cells(self, row: TableRow, what: str) -> list[tuple[str, str]]:
        """Give the cells of all columns for something, with the columns' names."""
        return [(self.header[at], _cell(row, at)) for at in self.at.get(what, ())]

    def unknown(self) -> dict[int, str]:
        """Give the columns that hold neither a field nor a role, with their names."""
        used = {at for found in self.at.values() for at in found}
        return {at: name for at, name in enumerate(self.header) if at not in used}

    def name(self, what: str) -> str:
        """Give the printed name of the first column."""
        return self.header[self.at[what][0]] if self.at.get(what) else what


def _cell(row: TableRow, at: int) -> str:
    text = row.cells[at].strip() if at < len(row.cells) else ""
    return "" if text in _EMPTY else text


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read the rows by the names of their columns; raises BadFileError without one."""
    table = file.table(is_known)
    yield from read_table(table, file.notice if not file.is_sheet else None, reading)


def read_table(
    table: Table,
    notice: str | None,
    reading: ImportContext,
    *,
    outlet: str | None = None,
) -> Iterator[Found]:
    """Read a table that has a column of titles; raises BadFileError without one."""
    if notice:
        yield Problem(reading.place(), notice, severity=Severity.NOTICE)
    if outlet is None:
        keys = {*table.keys}
        known = (name for name, has in _OUTLETS if has <= keys)
        outlet = next(known, reading.name)
    columns = _columns(table, outlet, reading.taken_as)
    if not columns.at["title"] and columns.at["subject"]:
        raise BadFileError(
            f"{reading.name} is a calendar, and nothing says what happens on its days",
            hint="--as shoot, wrap or release says it",
        )
    if not columns.at["title"]:
        raise BadFileError(
            f"{reading.name} has no column of titles",
            hint=f"its columns: {', '.join(filter(None, table.header)) or 'none'}",
        )
    unknown = [name for name in columns.unknown().values() if name.strip()]
    if unknown and not reading.keep_unknown:
        why = f"unknown columns, not imported: {', '.join(unknown)}"
        yield Problem(reading.place(), why, severity=Severity.NOTICE)
    for at, order in columns.orders.items():
        yield from order_notice(order, reading.place().at(table.header[at]))
    for row in table.rows:
        yield from _row(row, columns, reading)
    yield from broken_rows(table, reading)


def broken_rows(table: Table, reading: ImportContext) -> Iterator[Problem]:
    """Report the rows that could not be split into cells."""
    for number, line, why in table.broken:
        yield Problem(reading.place(number, line), why)


def order_notice(order: DayOrder, place: RecordPlace) -> Iterator[Problem]:
    """Report that no cell of a column shows the order of its days, once for each."""
    if order.ambiguous:
        why = f'"{order.ambiguous}" read month first; no other day shows the order'
        if order.shown_by:
            first = "day" if order.is_day_first else "month"
            why = f'"{order.ambiguous}" read {first} first, as in {order.shown_by}'
        yield Problem(place, why, severity=Severity.NOTICE)


def _columns(table: Table, outlet: str, taken_as: str | None) -> _Columns:
    """Assign the columns: each to the fields or roles that its name stands for.

    Calendars print events as tables, too: their "Subject" is a title if the user says
    what the dates are.
    """
    # pandas writes the key of an object in an object as "ProviderIds.Imdb".
    keys = [
        column_key(name if is_known(name) else name.rpartition(".")[2])
        for name in table.header
    ]
    at: dict[str, list[int]] = {}
    for what, ranks in meanings_of(keys).items():
        named = [i for i, key in enumerate(keys) if key in ranks]
        at[what] = [i for _, i in sorted((ranks[keys[i]], i) for i in named)]
    if not at["title"]:
        at["title"], at["original_title"] = at["original_title"], []
    at["aka"] = [i for i in at["aka"] if i != at["title"][0]] if at["title"] else []
    if not at["title"] and taken_as in WINDOWS:
        dates = at["shoot"]
        at |= {"title": at["subject"], "shoot": [], "wrap": [], taken_as: dates}
    if outlet == "TMDB" and "id" in keys:
        at["tmdb"] = at["tmdb"] or [keys.index("id")]
    if outlet in _RATED_BY_USER:
        at["seen"] += at["rating"]
    _read_by_cells(at, table)
    dated = [i for what in (*WINDOWS, "said") for i in at[what]]
    orders = {i: day_order(_cell(row, i) for row in table.rows) for i in dated}
    return _Columns(outlet, at, settled(orders, table.header), table.header)


def _read_by_cells(at: dict[str, list[int]], table: Table) -> None:
    """Settle by the cells what the names of columns leave open."""

    def cells(i: int) -> set[str]:
        return {_cell(row, i) for row in table.rows} - {""}

    sources = at["source_material"]
    pages = [i for i in sources if cells(i) and all(map(_ADDRESS.fullmatch, cells(i)))]
    at["url"] += pages
    at["source_material"] = [i for i in sources if i not in pages]
    at["id source"] = []
    if at["media id"]:
        at["id source"], at["source_material"] = at["source_material"], []
    is_tracker = bool(at["score"] or at["seen"] or at["viewing"])
    statuses = (cell for i in at["status"] for cell in cells(i))
    words = {fold(cell) for cell in statuses}
    is_rated = is_tracker or bool(at["rating"])
    if words & ONLY_OF_VIEWERS or (words and is_rated and words <= UNSEEN | SEEN):
        at["viewing"], at["status"] = at["viewing"] + at["status"], []
        is_tracker = True
    # A tracker's first and last day are those of a viewing, and never of a shoot.
    for field in ("shoot", "wrap") if is_tracker else ():
        viewed = [i for i in at[field] if table.keys[i].startswith(("start", "end"))]
        at[f"viewing {field}"] = viewed
        at[field] = [i for i in at[field] if i not in viewed]


def _row(row: TableRow, columns: _Columns, reading: ImportContext) -> Iterator[Found]:
    place = reading.place(row.number, row.line)
    left_out = _why_left_out(row, columns)
    if left_out:
        title = columns.cell(row, "title") or None
        yield Problem(place, left_out, title, Severity.LEFT_OUT)
        return
    claims = RowClaims(reading, place, columns.outlet, columns.cell(row, "url"))
    _, said_at = columns.find(row, "said")
    claims.date(columns.cells(row, "said"), columns.orders.get(said_at, MONTH_FIRST))
    told, at = columns.find(row, "report language")
    claims.report_in(told, columns.header[at])
    surplus = [cell for cell in row.cells[len(columns.header) :] if cell.strip()]
    if surplus:
        claims.fail("", surplus[0], "more cells than the header has names")
    identity = _add_claims(row, columns, claims)
    released = "".join(c.text for c in claims.claims if c.field == "release")
    marks = (mark.casefold() for _, mark in columns.cells(row, "seen"))
    viewings = (is_seen(word) for _, word in columns.cells(row, "viewing"))
    has_seen = any(mark not in NO_MARKS for mark in marks) or any(viewings)
    if has_seen and not is_to_come(identity.year, released, reading.today):
        yield claims.seen(identity)
        return
    for at, name in columns.unknown().items() if reading.keep_unknown else ():
        if _cell(row, at):
            claims.add("notes", f"{name}: {_cell(row, at)}")
    yield from claims.found(identity)


def _why_left_out(row: TableRow, columns: _Columns) -> str | None:
    """Return why a row is not a film; None if it is one, or may be."""
    printed = columns.cell(row, "type")
    kind = columns.cell(row, "kind")
    for word in (printed, kind if fold(kind) != "series" else ""):
        if not is_film(word):
            return f"{word}, not a film"
    if _TOTAL.fullmatch(columns.cell(row, "title")) and sum(map(bool, row.cells)) == 1:
        return "a total, not a film"
    if columns.cell(row, "part").casefold() not in NO_MARKS:
        return "a season or an episode, not a film"
    if any(_SHOW_PAGE.search(columns.cell(row, c)) for c in ("tmdb", "trakt", "url")):
        return "a show, not a film"
    return None


def _add_claims(row: TableRow, columns: _Columns, claims: RowClaims) -> Identity:
    """Make the claims of a row; return what identifies its film."""
    printed_year = columns.cell(row, "year")
    is_about = len(printed_year) > len("2027") and _ABOUT_A_YEAR.fullmatch(printed_year)
    about = printed_year if is_about else ""
    year = claims.year("" if about else printed_year, columns.name("year"))
    title, year = claims.add_title(
        columns.cell(row, "title"), columns.name("title"), year
    )
    for field in FIELDS:
        text, at = columns.find(row, field)
        if not text or field == "title":
            continue
        order = columns.orders.get(at, MONTH_FIRST)
        for value in split_values(field, text):
            claims.add_text(field, value, columns.header[at], order)
    for name, text in (*columns.cells(row, "url"), *columns.cells(row, "guid")):
        for service, value in ids_in(text):
            if service not in claims.ids:
                claims.add_text(service, value, name)
    printed = columns.cell(row, "type")
    if fold(printed) in KINDS:
        claims.add("kind", KINDS[fold(printed)], note=printed)
    # The id of a table that names the id's service in another column.
    service = columns.cell(row, "id source").casefold()
    if service in IDS:
        claims.add_text(
            service, columns.cell(row, "media id"), columns.name("media id")
        )
    released = next((c for c in claims.claims if c.field == "release"), None)
    if released:
        year = year or release_year(released.text, claims)
    else:
        claims.add_text("release", str(year or about), columns.name("year"))
        year = year or release_year(about, claims)
    kinds = [claim.text for claim in claims.claims if claim.field == "kind"]
    return Identity(
        title=title,
        original_title=columns.cell(row, "original_title") or None,
        year=year,
        directors=tuple(c.text for c in claims.claims if c.field == "directors"),
        ids=claims.ids,
        kind=kinds[0] if kinds else None,
    )


def release_year(words: str, claims: RowClaims) -> int | None:
    """Give the year that a release phrase names, if it is a single one."""
    year = first_year(words)
    if year is not None or not words:
        return year
    from filmtrack.errors import PhraseError
    from filmtrack.when import read as read_phrase

    said = claims.said or claims.reading.today
    try:
        window = read_phrase(words, said, field="release")
    except PhraseError:
        return None
    first, last = window.earliest, window.latest
    return first.year if first and last and first.year == last.year else None

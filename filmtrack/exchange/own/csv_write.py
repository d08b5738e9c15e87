"""Our own CSV, as written: a production a row, safe in a spreadsheet.

A cell that a spreadsheet would run as a formula is guarded, and a cell that holds
several values packs them with `|`. `csv_read` reads it back.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from filmtrack.errors import NotUnderstoodError
from filmtrack.exchange.match import years_of
from filmtrack.ledger.facts import SourceFact
from filmtrack.ledger.fields import FIELDS, WINDOWS, FieldKind
from filmtrack.ledger.source_material import (
    SourceMaterial,
    read_source_material,
    say_source_material,
)
from filmtrack.spreadsheet import guarded, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import (
        CastCredit,
        Credit,
        Document,
        Release,
    )
    from filmtrack.ledger.fields import Field

    Cells = Sequence[object]

# The columns that the first version wrote, in its order, which spreadsheets rely on;
# those of later fields follow in the order of the table.
_FIRST = (
    *("id", "title", "original_title", "year", "status", "directors", "writers"),
    *("source_material", "cast", "studios", "locations"),
    *(f"{f}{part}" for f in WINDOWS for part in ("", "_earliest", "_latest", "_said")),
    *("imdb_id", "tmdb_id", "wikidata_id", "letterboxd_uri"),
    *("sources", "notes", "updated"),
    *("kind", "hold", "aka", "producers", "out", "budget", "related", "tags"),
    *(f"{field}_actual" for field in WINDOWS),
    "trakt_id",
    *(f"{field}_outlet" for field in WINDOWS),
)
# What the release shown is for, and the releases for other territories and media.
_RELEASES = ("release_territory", "release_medium", "releases")
COLUMNS = tuple(
    dict.fromkeys((*_FIRST, *(field.csv for field in FIELDS.values()), *_RELEASES))
)
CLAIM_COLUMNS = (
    *("id", "title", "n", "field", "value", "standing", "role", "actual", "said"),
    *("outlet", "via", "url", "speaker", "note", "recorded", "retracted", "why"),
    *("territory", "medium", "lang"),
)
# The standing of a person beside whom none stands in brackets.
PLAIN_STANDING = "attached"
_SPECIAL = re.compile(r"[\\|\[\]]")


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write productions, a row each."""
    return written(COLUMNS, map(_row, documents), writing)


def write_claims(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write claims, a row each."""
    rows = (row for document in documents for row in _claim_rows(document))
    return written(CLAIM_COLUMNS, rows, writing)


def written(columns: Cells, rows: Iterable[Cells], writing: ExportOptions) -> bytes:
    """Write a table: CRLF, quotes where they are needed, text guarded unless raw.

    A row has a cell for each column, in their order; None is an empty one.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=writing.delimiter, lineterminator="\r\n")
    writer.writerow(columns)
    if not writing.is_raw:
        rows = ([guarded(c) if type(c) is str else c for c in row] for row in rows)
    writer.writerows(rows)
    mark = codecs.BOM_UTF8 if writing.has_mark else b""
    return mark + out.getvalue().encode()


def _row(document: Document) -> Cells:
    """Give the cells of a production's row, in the order of the columns."""
    reports = {claim.n: claim for claim in document.claims}
    sources = dict.fromkeys(say_source_of(claim) for claim in document.claims)
    years = years_of(document)
    cells: dict[str, object] = {
        "id": document.id,
        "year": years[0] if years else None,
        "out": "|".join(
            f"{out.field}: {_escaped(out.name)} [{out.standing} {out.said}]"
            f"{_say_role(out.role)}"
            for out in document.out
        ),
        "sources": packed(filter(None, sources)),
        "updated": document.last_said,
    }
    for field in FIELDS.values():
        if field.kind is FieldKind.WINDOW:
            target = getattr(document, field.name)
            name = field.name
            if target:
                cells |= {
                    name: target.words,
                    f"{name}_earliest": target.earliest,
                    f"{name}_latest": target.latest,
                    f"{name}_said": target.said,
                    f"{name}_actual": "yes" if target.actual else None,
                }
            if target and target.claim in reports:
                cells[f"{name}_outlet"] = say_outlet(reports[target.claim])
        else:
            cells[field.csv] = _cell(field, document)
    if document.releases:
        shown, *others = document.releases
        cells |= {"release_territory": shown.territory, "release_medium": shown.medium}
        said = (_say_release(one, reports.get(one.claim)) for one in others)
        cells["releases"] = "|".join(said)
    return [cells.get(column) for column in COLUMNS]


def _cell(field: Field, document: Document) -> object:
    """Return the cell of a field that is not a date."""
    if field.kind is FieldKind.ID:
        return getattr(document.ids, field.name)
    value = getattr(document, field.name)
    if field.kind is FieldKind.PEOPLE:
        return "|".join(map(_say_credit, value))
    if field.kind is FieldKind.MANY:
        return packed(value)
    return say_work(value.work) if isinstance(value, SourceFact) else value


def say_outlet(claim: Claim) -> str:
    """Write the outlet of a claim and the one that it repeats: "Mint via Variety"."""
    parts = [claim.outlet or "", f"via {claim.via}" if claim.via else ""]
    return " ".join(part for part in parts if part)


def say_source_of(claim: Claim) -> str:
    """Write the outlet of a claim with its page: "Mint via Variety <https://…>"."""
    parts = [say_outlet(claim), f"<{claim.url}>" if claim.url else ""]
    return " ".join(part for part in parts if part)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _say_credit(credit: Credit | CastCredit) -> str:
    """Write a credit as `Name [standing] as Role`; "attached" is the default."""
    plain = credit.standing == PLAIN_STANDING and " as " not in credit.name
    standing = "" if plain else f" [{credit.standing}]"
    return f"{_escaped(credit.name)}{standing}{_say_role(credit.role)}"


def _say_role(role: str | None) -> str:
    return "" if role is None else f" as {_escaped(role)}"


def _say_release(release: Release, claim: Claim | None) -> str:
    """Write a release as `WORDS [said DAY] [territory UK] [medium streaming]`."""
    parts = {
        "said": str(release.said),
        "territory": release.territory,
        "medium": release.medium,
        "actual": "yes" if release.actual else None,
        "outlet": say_outlet(claim) if claim else None,
    }
    told = (f" [{name} {_escaped(text)}]" for name, text in parts.items() if text)
    return _escaped(release.words) + "".join(told)


def say_work(work: SourceMaterial) -> str:
    """Write source material as users type it if that reads back, else by parts."""
    said = say_source_material(work)
    with suppress(NotUnderstoodError):
        if not {"|", "\\"} & {*said} and read_source_material(said) == work:
            return said
    year = "" if work.year is None else str(work.year)
    return packed((work.type or "", work.title or "", year, *work.by))


def _claim_rows(document: Document) -> Iterator[Cells]:
    for claim in document.claims:
        value, struck = claim.value, claim.retracted
        if isinstance(value, SourceMaterial):
            value = say_work(value)
        yield [
            *(document.id, document.title, claim.n, claim.field, value),
            *(claim.standing, claim.role, "yes" if claim.actual else None, claim.said),
            *(claim.outlet, claim.via, claim.url, claim.speaker, claim.note),
            claim.recorded.isoformat(),
            struck and struck.on,
            struck and struck.why,
            *(claim.territory, claim.medium, claim.lang),
        ]

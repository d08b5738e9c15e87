"""One HTML page that needs nothing but itself: table, timeline, facts and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.exchange.services.tmdb import credit_due
from filmtrack.ledger.summary import brief_target, stage_of
from filmtrack.pages import render
from filmtrack.slate.profile import Fact, profile, summary_of
from filmtrack.slate.row import Row, tell_apart
from filmtrack.slate.timeline import chart
from filmtrack.slate.upcoming import upcoming
from filmtrack.when.calendar import tell
from filmtrack.when.everyday import format_distance, short_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.ledger.facts import Document

_TO_COME = {"next": "Next", "overdue": "Overdue", "undated": "No date"}
_BEGUN = {"filming": "Filming", "done": "Shot", "cancelled": "Cancelled"}
# More names than this make the row of a film too high.
_MOST_NAMES = 4


class ReportedFilm(NamedTuple):
    """A production as the page shows it; keys sort the columns that hold dates."""

    facts: Document
    title: str
    profile: list[Fact]
    shoots: str
    distance: str
    earliest: str
    cast: str
    stage: str
    release: str
    release_key: str
    heard: str
    summary: str


class ReportPart(NamedTuple):
    """Productions under one heading of the page."""

    name: str
    title: str
    rows: list[ReportedFilm]


def write(documents: Sequence[Document], writing: ExportOptions) -> bytes:
    """Write the page: productions by date, those to come first."""
    today = writing.today
    parts = _parts(documents, writing)
    page = render(
        "report.html",
        parts_of=parts,
        films=[film for part in parts for film in part.rows],
        count=len(documents),
        chart=chart((Row(document, today) for document in documents), today),
        today=tell(today),
        notice=credit_due(documents),
    )
    return page.encode()


def _parts(documents: Sequence[Document], writing: ExportOptions) -> list[ReportPart]:
    """Sort productions into parts: to come by start, then what has begun or ended."""
    today = writing.today
    by_number = {document.number: document for document in documents}
    told_apart = tell_apart(Row(document, today) for document in documents)
    titles = {row.facts.number: row.title for row in told_apart}
    found = upcoming(documents, today)
    parts = []
    for name, title in _TO_COME.items():
        rows = [by_number.pop(row.facts.number) for row in found.part(name)]
        parts.append(
            ReportPart(name, title, [_film(d, titles[d.number], writing) for d in rows])
        )
    begun: dict[str, list[Document]] = {name: [] for name in _BEGUN}
    for document in by_number.values():
        course = "filming" if document.status in (None, "filming") else "done"
        course = "cancelled" if document.status == "cancelled" else course
        begun[course].append(document)
    for name, title in _BEGUN.items():
        rows = sorted(begun[name], key=_by_start)
        parts.append(
            ReportPart(name, title, [_film(d, titles[d.number], writing) for d in rows])
        )
    return parts


def _by_start(document: Document) -> tuple[object, ...]:
    shoot = document.shoot
    return (shoot is None, shoot.window.sort_key if shoot else (), document.title)


def _film(document: Document, title: str, writing: ExportOptions) -> ReportedFilm:
    today = writing.today
    shoot, release = document.shoot, document.release
    is_to_come = shoot is not None and not shoot.actual
    heard = document.last_said
    names = [
        f"{credit.name} ({credit.standing})"
        if credit.standing in ("rumored", "in talks")
        else credit.name
        for credit in document.cast
    ]
    more = f", +{len(names) - _MOST_NAMES}" if len(names) > _MOST_NAMES else ""
    return ReportedFilm(
        facts=document,
        title=title,
        profile=profile(document, today, writing.aliases),
        shoots=brief_target(shoot) if shoot else "",
        distance=(
            format_distance(shoot.earliest, shoot.latest, today)
            if shoot and is_to_come
            else ""
        ),
        earliest=str((shoot.earliest or shoot.latest or "") if shoot else ""),
        cast=", ".join(names[:_MOST_NAMES]) + more,
        stage=stage_of(document),
        release=brief_target(release) if release else "",
        release_key=str((release.earliest or release.latest or "") if release else ""),
        heard=short_day(heard) if heard else "",
        summary=summary_of(document, today),
    )

"""An article that is read: its report, its proposals, and the slate beside them."""

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.cli.fact_options import Typed
from filmtrack.cli.session import Session
from filmtrack.errors import NotUnderstoodError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.articles.comparison import ProposedClaim
    from filmtrack.articles.page import Page
    from filmtrack.articles.proposals import ArticleReading
    from filmtrack.ledger.facts import Document
    from filmtrack.ledger.form import FormFilm
    from filmtrack.ledger.input import ReportDetails


class ReadOptions(NamedTuple):
    """What the user says about the article, and how to take it."""

    production: str | None
    report: dict[str, Typed]
    accept_sure: bool
    show_all: bool


class ReadArticle(NamedTuple):
    """An article with its report and its proposals."""

    source: str
    report: "ReportDetails"
    reading: "ArticleReading"
    proposed: "list[ProposedClaim]"


def read_source(session: Session, source: str, wanted: ReadOptions) -> ReadArticle:
    """Read a source and tell what it says about itself."""
    from filmtrack.cli.sources import page_of

    page = page_of(session, source)
    report = _report(session, page, source, wanted)
    article = _compared(session, source, page, report, wanted, ())
    _tell_report(session, article)
    return article


def read_again(
    session: Session,
    article: ReadArticle,
    wanted: ReadOptions,
    accepted: "Sequence[FormFilm]",
) -> ReadArticle:
    """Read an article again, now that films of others have been accepted."""
    page = article.reading.page
    return _compared(session, article.source, page, article.report, wanted, accepted)


def _compared(
    session: Session,
    source: str,
    page: "Page",
    report: "ReportDetails",
    wanted: ReadOptions,
    accepted: "Sequence[FormFilm]",
) -> ReadArticle:
    """Read a page and compare it with the slate and what has been accepted."""
    from filmtrack.articles.comparison import compare
    from filmtrack.articles.proposals import read_article

    documents = _with_accepted(session.documents(), accepted)
    slate = [title for d in documents for title in (d.title, *d.aka)]
    reading = read_article(page, report.said, wanted.production, slate)
    proposed = compare(
        reading.proposals,
        report,
        documents,
        is_certain_film=reading.attributed.is_sure,
    )
    return ReadArticle(source, report, reading, proposed)


def _with_accepted(
    documents: "Sequence[Document]", accepted: "Sequence[FormFilm]"
) -> "list[Document]":
    """Return the slate as it will be with the films that have been accepted."""
    from filmtrack.ledger.beliefs import believe
    from filmtrack.ledger.production import Production
    from filmtrack.names import fold_title

    by_title = {fold_title(document.title): document for document in documents}
    for film in merged(accepted):
        key = fold_title(film.title)
        new = Production(number=0, id="", first_title=film.title)
        known = by_title[key].production if key in by_title else new
        by_title[key] = believe(known.claiming(film.claims))
    return list(by_title.values())


# What a report needs: the question, the words of the error, and its hint.
_ASKED = {
    "said": (
        "the day it was published",
        "the day on which it was published",
        "--said names it, as in --said 2024-07-16",
    ),
    "outlet": (
        "the outlet",
        "the outlet that published it",
        "--outlet names it, as in --outlet Variety",
    ),
}


def _report(
    session: Session, page: "Page", source: str, wanted: ReadOptions
) -> "ReportDetails":
    """Take the report from the options, else the page, else the user.

    Raises NotUnderstoodError when no day is known, or off a terminal no outlet.
    """
    from filmtrack.cli.fact_options import report_details

    stated = {
        "outlet": page.outlet.value if page.outlet else None,
        "via": page.via.value if page.via else None,
        "said": page.said.value.isoformat() if page.said else None,
        "url": page.url.value if page.url else None,
    }
    values: dict[str, Typed] = {k: wanted.report[k] or v for k, v in stated.items()}
    asks = session.world.can_ask and source != "-"
    for name, (question, missing, hint) in _ASKED.items():
        if values[name] or (name == "outlet" and session.default_outlet):
            continue
        values[name] = session.ask(f"{source}: {question}: ") if asks else None
        may_stay_empty = asks and name == "outlet"
        if not values[name] and not may_stay_empty:
            raise NotUnderstoodError(f"{source} does not state {missing}", hint=hint)
    return report_details(session, values)


def _tell_report(session: Session, article: ReadArticle) -> None:
    """Show the report on stderr, with where each part was found."""
    from filmtrack.sanitize import visible

    page, report = article.reading.page, article.report
    found = [
        ("outlet", report.outlet, page.outlet),
        ("day", report.said.isoformat(), page.said),
        ("address", report.url, page.url),
    ]
    parts = []
    for name, value, origin in found:
        used = origin is not None and str(origin.value) == value
        if value:
            where = f" ({name} from {origin.where})" if origin and used else ""
            parts.append(f"{value}{where}")
    if not report.outlet:
        parts.append("no outlet (--outlet names it)")
    session.info(visible(f"{article.source}: {', '.join(parts)}"))
    if page.is_cut:
        session.info(visible(f"{article.source}: only its beginning was read"))
    attributed = article.reading.attributed
    titles = [c.title for c in attributed.candidates if c.score > 0 and c.is_title][:5]
    if not attributed.is_sure and (titles or article.proposed):
        named = f"; it may be {', '.join(titles)}" if titles else ""
        session.info(
            visible(f"{article.source}: not sure which film it is about{named}")
        )
        session.info("hint: --production names the film")
    elif not article.proposed:
        session.info(visible(f"{article.source}: no claims found"))


def merged(films: "Sequence[FormFilm]") -> "list[FormFilm]":
    """Join the claims of films that several articles are about."""
    from filmtrack.ledger.form import FormFilm
    from filmtrack.names import fold_title

    by_title: dict[str, FormFilm] = {}
    for film in films:
        key = fold_title(film.title)
        earlier = by_title.get(key)
        claims = (earlier.claims if earlier else ()) + film.claims
        by_title[key] = FormFilm(earlier.title if earlier else film.title, claims)
    return list(by_title.values())

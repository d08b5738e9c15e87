"""`filmtrack read`: the claims of an article, proposed with their sentences."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from filmtrack.cli.fact_options import Typed
from filmtrack.cli.options import takes_output
from filmtrack.cli.output import OutputOptions, choose_format, deliver
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.sources import mark_items_read
from filmtrack.errors import NotUnderstoodError

if TYPE_CHECKING:
    from filmtrack.articles.comparison import ProposedClaim
    from filmtrack.articles.page import Page
    from filmtrack.articles.proposals import ArticleReading
    from filmtrack.ledger.form import FormFilm
    from filmtrack.ledger.input import ReportDetails

_FORMATS = ("table", "md", "jsonl")
_QUESTION = "Accept all (a), edit (e), choose (c), skip this film (s), quit (q)? "


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


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="Files (text, Markdown, HTML, mail), addresses, - or @N of the inbox.",
    ),
]
Film = Annotated[
    str | None,
    typer.Option("--production", metavar="TITLE", help="The film it is about."),
]
Outlet = Annotated[str | None, typer.Option("--outlet", "-b", help="Who published it.")]
Via = Annotated[str | None, typer.Option("--via", help="The outlet that it repeats.")]
Said = Annotated[
    str | None, typer.Option("--said", "-S", metavar="DAY", help="The day it came out.")
]
Url = Annotated[str | None, typer.Option("--url", "-u", help="Its page.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Accept every sure claim.")]
All = Annotated[
    bool,
    typer.Option("--all", help="Known claims too, and off a terminal uncertain ones."),
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help="Show each sentence with the rules that fired."),
]


@takes_output(*_FORMATS, is_drawn=False, default="jsonl off a terminal")
def command(
    ctx: typer.Context,
    sources: Sources,
    options: OutputOptions,
    production: Film = None,
    outlet: Outlet = None,
    via: Via = None,
    said: Said = None,
    url: Url = None,
    yes: Yes = False,
    everything: All = False,
    explain: Explain = False,
) -> None:
    """Propose the claims of an article.

    Each is shown with its sentence. On a terminal you choose what to record. Elsewhere
    the proposals are claims in JSON Lines, which `import -` accepts. One command is
    one write and one undo step.
    """
    session = session_of(ctx)
    report: dict[str, Typed] = {"outlet": outlet, "via": via, "said": said, "url": url}
    wanted = ReadOptions(production, report, yes, everything)
    articles = [_read(session, source, wanted) for source in sources]
    if explain:
        deliver(session, "".join(map(_explained, articles)), options)
        return
    asks = session.world.can_ask and not (options.format or options.output)
    if not (yes or asks):
        _print(session, articles, wanted, options)
        mark_items_read(session, sources)
        return
    session.require_present()
    films = [
        film for article in articles for film in _accepted(session, article, wanted)
    ]
    if films:
        from filmtrack.cli.report import record_films

        record_films(session, f"read {' '.join(sources)}", _merged(films))
    else:
        session.info("nothing was recorded")
    mark_items_read(session, sources)


def _read(session: Session, source: str, wanted: ReadOptions) -> ReadArticle:
    from filmtrack.articles.comparison import compare
    from filmtrack.articles.proposals import read_article
    from filmtrack.cli.sources import page_of

    page = page_of(session, source)
    report = _report(session, page, source, wanted)
    documents = session.documents()
    slate = [title for d in documents for title in (d.title, *d.aka)]
    reading = read_article(page, report.said, wanted.production, slate)
    proposed = compare(
        reading.proposals,
        report,
        documents,
        is_certain_film=reading.attributed.is_sure,
    )
    article = ReadArticle(source, report, reading, proposed)
    _tell_report(session, article)
    return article


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
    if not attributed.is_sure:
        titles = [c.title for c in attributed.candidates if c.score > 0][:5]
        named = f"; it may be {', '.join(titles)}" if titles else ""
        session.info(
            visible(f"{article.source}: not sure which film it is about{named}")
        )
        session.info("hint: --production names the film")
    elif not article.proposed:
        session.info(visible(f"{article.source}: no claims found"))


def _print(
    session: Session,
    articles: Sequence[ReadArticle],
    wanted: ReadOptions,
    options: OutputOptions,
) -> None:
    """Write the proposals as data; nothing is recorded."""
    if options.format is None and not options.to_file and not session.world.is_terminal:
        options = options._replace(format="jsonl")
    name = choose_format(session, options, _FORMATS)
    content = ""
    for article in articles:
        shown = [
            p
            for p in article.proposed
            if wanted.show_all or (p.mark is None and not p.is_known)
        ]
        if name == "jsonl":
            from filmtrack.exchange.own.jsonl_claims import proposal_line

            lines = (proposal_line(*p[:4], p.mark) for p in shown)
            content += b"".join(lines).decode()
        else:
            known = [] if wanted.show_all else _known(article)
            content += _drawn(session, shown, known, is_markdown=name == "md")
    deliver(session, content, options)


def _known(article: ReadArticle) -> "list[ProposedClaim]":
    return [p for p in article.proposed if p.is_known]


def _by_film(
    proposed: "Sequence[ProposedClaim]",
) -> "dict[str, list[ProposedClaim]]":
    films: dict[str, list[ProposedClaim]] = {}
    for one in proposed:
        films.setdefault(one.production, []).append(one)
    return films


def _drawn(
    session: Session,
    proposed: "Sequence[ProposedClaim]",
    known: "Sequence[ProposedClaim]",
    *,
    is_markdown: bool,
) -> str:
    from filmtrack.views.read import ProposalLine, film_markdown, film_text

    parts = []
    for title, claims in _by_film([*proposed, *known]).items():
        count = sum(one in known for one in claims)
        listed = [one for one in claims if one not in known]
        lines = [
            ProposalLine(n, one.claim, one.quote, one.relation)
            for n, one in enumerate(listed, 1)
        ]
        if is_markdown:
            parts.append(film_markdown(title, lines, count))
        else:
            parts.append(film_text(title, lines, count, session.world.width))
    return "".join(parts)


def _accepted(
    session: Session, article: ReadArticle, wanted: ReadOptions
) -> "Iterator[FormFilm]":
    """Yield the films with the claims that the user accepts."""
    from filmtrack.ledger.form import FormFilm

    known = [] if wanted.show_all else _known(article)
    open_ones = [p for p in article.proposed if p not in known]
    if wanted.accept_sure:
        for title, claims in _by_film([p for p in open_ones if p.is_sure]).items():
            yield FormFilm(title, tuple(one.claim for one in claims))
        return
    if known and not open_ones:
        session.info(f"{article.source}: nothing new, {len(known)} already known")
    for title, claims in _by_film(open_ones).items():
        of_film = [p for p in known if p.production == title]
        session.write(_drawn(session, claims, of_film, is_markdown=False))
        answer = (session.ask(_QUESTION) or "q")[:1].lower()
        if answer == "q":
            return
        yield from _answered(session, answer, article, claims)


def _answered(
    session: Session,
    answer: str,
    article: ReadArticle,
    claims: "Sequence[ProposedClaim]",
) -> "Iterator[FormFilm]":
    """Yield the claims of one film that an answer accepts."""
    from filmtrack.cli.editor import edit_until_right, editing
    from filmtrack.ledger.form import FormFilm, FormLine, filled_form, read_form

    title = claims[0].production
    if answer == "a":
        yield FormFilm(title, tuple(one.claim for one in claims))
    elif answer == "c":
        numbers = _numbers(session.ask("Numbers, as in 1 3-5: ") or "", len(claims))
        chosen = [one.claim for n, one in enumerate(claims, 1) if n in numbers]
        if chosen:
            yield FormFilm(title, tuple(chosen))
    elif answer == "e":
        lines = [FormLine(one.production, one.claim, one.quote) for one in claims]
        form = filled_form(article.report, lines)
        with editing(session, "report") as editor:
            films = edit_until_right(
                session, editor, form, lambda text: read_form(text, article.report)
            )
        yield from read_form(form, article.report) if films is None else films


def _numbers(text: str, most: int) -> set[int]:
    """Read numbers and ranges; raises NotUnderstoodError."""
    numbers: set[int] = set()
    for part in text.replace(",", " ").split():
        first, dash, last = part.partition("-")
        if not first.isdigit() or (dash and not last.isdigit()):
            raise NotUnderstoodError(f'"{part}" is no number', hint="as in 1 3-5")
        numbers.update(range(int(first), min(int(last or first), most) + 1))
    return numbers


def _merged(films: "Sequence[FormFilm]") -> "list[FormFilm]":
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


def _explained(article: ReadArticle) -> str:
    """List each sentence with its mentions and the rules that fired."""
    from filmtrack.sanitize import visible

    lines = []
    for sentence, rules in article.reading.explained:
        lines.append(visible(sentence.quote))
        mentions = "; ".join(m.text for m in sentence.shadow.mentions.values())
        lines.append(visible(f"    mentions: {mentions or 'none'}"))
        lines.append(visible(f"    film: {sentence.film or 'none'}"))
        lines += [f"    rule: {rule}" for rule in rules]
        if not rules:
            lines.append("    no rule fired")
    return "".join(f"{line}\n" for line in lines)

"""`filmtrack read`: the claims of an article, proposed with their sentences."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.fact_options import Typed
from filmtrack.cli.options import takes_output
from filmtrack.cli.output import OutputOptions, choose_format, deliver
from filmtrack.cli.reading import (
    ReadArticle,
    ReadOptions,
    merged,
    read_again,
    read_source,
)
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.sources import mark_items_read
from filmtrack.errors import NotUnderstoodError

if TYPE_CHECKING:
    from filmtrack.articles.comparison import ProposedClaim
    from filmtrack.ledger.form import FormFilm

_FORMATS = ("table", "md", "jsonl")
_ANSWERS = "aecsq"
_QUESTION = "Accept all (a), edit (e), choose (c), skip this film (s), quit (q)? "


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
    articles = [read_source(session, source, wanted) for source in sources]
    if explain:
        deliver(session, "".join(map(_explained, articles)), options)
        return
    asks = session.world.can_ask and not (options.format or options.output)
    if not (yes or asks):
        _print(session, articles, wanted, options)
        mark_items_read(session, sources)
        return
    session.require_present()
    films: list[FormFilm] = []
    for article in articles:
        # What was accepted of the articles before is known to the next one.
        known = read_again(session, article, wanted, films) if films else article
        if not _accept(session, known, wanted, films):
            break
    if films:
        from filmtrack.cli.report import record_films

        record_films(session, f"read {' '.join(sources)}", merged(films))
    else:
        session.info("nothing was recorded")
    mark_items_read(session, sources)


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


def _accept(
    session: Session,
    article: ReadArticle,
    wanted: ReadOptions,
    films: "list[FormFilm]",
) -> bool:
    """Add the films with the claims that the user accepts; false when he quits."""
    from filmtrack.ledger.form import FormFilm

    known = [] if wanted.show_all else _known(article)
    open_ones = [p for p in article.proposed if p not in known]
    if wanted.accept_sure:
        for title, claims in _by_film([p for p in open_ones if p.is_sure]).items():
            films.append(FormFilm(title, tuple(one.claim for one in claims)))
        return True
    if known and not open_ones:
        session.info(f"{article.source}: nothing new, {len(known)} already known")
    for title, claims in _by_film(open_ones).items():
        of_film = [p for p in known if p.production == title]
        session.write(_drawn(session, claims, of_film, is_markdown=False))
        answer = "?"
        while answer not in _ANSWERS:  # a slip of the finger skips nothing
            answer = (session.ask(_QUESTION) or "q")[:1].lower()
        if answer == "q":
            return False
        films += _answered(session, answer, article, claims)
    return True


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
        numbers = _ask_numbers(session, len(claims))
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


def _ask_numbers(session: Session, most: int) -> set[int]:
    """Ask for numbers until they are understood."""
    while True:
        try:
            return _numbers(session.ask("Numbers, as in 1 3-5: ") or "", most)
        except NotUnderstoodError as error:
            session.info(str(error))


def _numbers(text: str, most: int) -> set[int]:
    """Read numbers and ranges; raises NotUnderstoodError."""
    numbers: set[int] = set()
    for part in text.replace(",", " ").split():
        first, dash, last = part.partition("-")
        if not first.isdigit() or (dash and not last.isdigit()):
            raise NotUnderstoodError(f'"{part}" is no number', hint="as in 1 3-5")
        numbers.update(range(int(first), min(int(last or first), most) + 1))
    return numbers


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

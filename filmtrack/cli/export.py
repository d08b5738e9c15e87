"""`filmtrack export`: productions in a file for others, or for another slate."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.deliver import choose_format, deliver
from filmtrack.cli.options import Force, Format, Output
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import UsageError
from filmtrack.exchange.formats import (
    CITATION_WRITERS,
    CLAIM_WRITERS,
    ENDINGS,
    WRITERS,
    writer,
)
from filmtrack.exchange.writing import Writing
from filmtrack.ledger.belief import believe

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document


Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE] [QUERY]...", help="What FILE ends in is the format."
    ),
]
Claims = Annotated[
    bool, typer.Option("--claims", help="A row for each claim (csv, tsv, jsonl).")
]
Citations = Annotated[
    bool, typer.Option("--citations", help="The reports, to be cited (wiki, bib).")
]
Excel = Annotated[
    bool, typer.Option("--excel", help="CSV with the mark that Excel looks for.")
]
Delimiter = Annotated[
    str, typer.Option(metavar="CHAR", help="Between the cells of CSV.")
]
Raw = Annotated[bool, typer.Option("--raw", help="CSV whose formulas are not guarded.")]


def command(
    ctx: typer.Context,
    words: Words = None,
    output: Output = None,
    told: Format = None,
    claims: Claims = False,
    citations: Citations = False,
    excel: Excel = False,
    delimiter: Delimiter = ",",
    raw: Raw = False,
    force: Force = False,
) -> None:
    """Write productions to a file.

    csv, json and jsonl are read back by `import`; ics, html, md, jsonld, imdb and
    letterboxd are for others. Without FILE the data go to stdout, as CSV.
    """
    session = session_of(ctx)
    file, query = _file_first(words or [], output)
    writers = _writers(claims=claims, citations=citations)
    default = None if file else next(iter(writers))
    chosen = choose_format(session, told or default, file, list(writers))
    writing = Writing(
        session.today, _separator(delimiter, chosen), is_raw=raw, has_mark=excel
    )
    content = writer(chosen, writers)(_documents(session, query), writing)
    deliver(session, content, file, force=force)


def _file_first(words: list[str], output: str | None) -> tuple[str | None, list[str]]:
    """Take the first word as FILE where it ends as a file of some format does."""
    if output is not None or not words:
        return output, words
    ending = Path(words[0]).suffix.lower().removeprefix(".")
    is_file = words[0] == "-" or ending in ENDINGS
    return (words[0], words[1:]) if is_file else (None, words)


def _writers(*, claims: bool, citations: bool) -> dict[str, str]:
    if claims and citations:
        raise UsageError("--claims and --citations are two things; ask for one")
    if citations:
        return CITATION_WRITERS
    return CLAIM_WRITERS if claims else WRITERS


def _separator(delimiter: str, chosen: str) -> str:
    """Read the delimiter of a table; raises UsageError for what cannot be one."""
    character = "\t" if chosen == "tsv" or delimiter in ("tab", "\\t") else delimiter
    if len(character) != 1 or character in "\"\r\n'" or character.isalnum():
        raise UsageError(
            f'"{delimiter}" cannot stand between cells', hint="as in --delimiter ';'"
        )
    return character


def _documents(session: Session, query: list[str]) -> "list[Document]":
    """Give the productions that are meant, with their claims, by number."""
    meant = {facts.number for facts in session.select(query)}
    known = (p for p in session.productions() if p.number in meant)
    return [believe(production) for production in known]

"""`filmtrack export`: productions in a file for others, or for another slate."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from filmtrack.cli.options import takes_output
from filmtrack.cli.output import OutputOptions, choose_format, deliver
from filmtrack.cli.session import session_of
from filmtrack.errors import NotUnderstoodError, UsageError
from filmtrack.exchange.formats import (
    CITATION_WRITERS,
    CLAIM_WRITERS,
    ENDINGS,
    WRITERS,
    ExportOptions,
    writer,
)

# What looks like a path: a separator, an ending, or a folder by its dots.
_PATH = re.compile(r"[/\\]|\.[A-Za-z]\w*$|^\.{1,2}$")
# field:value, whose value may be a span of days; one letter would be a drive.
_TERM = re.compile(r"\^?\w{2,}:")
_OF_PRODUCTIONS = {**WRITERS, **CITATION_WRITERS}
_FORMATS = tuple(_OF_PRODUCTIONS)

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE] [QUERY]...", help="FILE's extension chooses the format."
    ),
]
Claims = Annotated[
    bool, typer.Option("--claims", help="A row for each claim (csv, tsv, jsonl).")
]
Citations = Annotated[
    bool, typer.Option("--citations", help="Citations of the reports (wiki, bib).")
]
Excel = Annotated[
    bool, typer.Option("--excel", help="CSV with a byte order mark, for Excel.")
]
Delimiter = Annotated[str, typer.Option(metavar="CHAR", help="The separator of CSV.")]
Raw = Annotated[
    bool, typer.Option("--raw", help="CSV without protection against formulas.")
]


def _writers(given: Mapping[str, object]) -> Mapping[str, str]:
    """Give the writers of what is exported: productions, claims or citations."""
    if given.get("claims"):
        return CLAIM_WRITERS
    return CITATION_WRITERS if given.get("citations") else _OF_PRODUCTIONS


@takes_output(*_FORMATS, is_drawn=False, default="CSV", narrow=_writers)
def command(
    ctx: typer.Context,
    words: Words = None,
    claims: Claims = False,
    citations: Citations = False,
    excel: Excel = False,
    delimiter: Delimiter = ",",
    raw: Raw = False,
    *,
    options: OutputOptions,
) -> None:
    """Write productions to a file.

    `import` reads csv, json and jsonl back; ics, html, md, jsonld, imdb and
    letterboxd are for other programs. Without FILE, CSV goes to stdout.
    """
    session = session_of(ctx)
    file, query = options.output, words or []
    if query and file is None:
        ending = Path(query[0]).suffix.lower().removeprefix(".")
        if query[0] == "-" or ending in ENDINGS:
            file, *query = query
    if claims and citations:
        raise UsageError("give --claims or --citations, not both")
    writers = _writers({"claims": claims, "citations": citations})
    to_stdout = file in (None, "-")
    name = options.format or (next(iter(writers)) if to_stdout else None)
    options = options._replace(format=name, output=file)
    chosen = choose_format(session, options, list(writers))
    writing = ExportOptions(
        session.today,
        _separator(delimiter, chosen),
        is_raw=raw,
        has_mark=excel,
        aliases=session.slate.aliases,
    )
    documents = session.select_whole(query)
    if not documents:
        _refuse_paths(query, list(writers))
        session.info("nothing to export")
    content = writer(chosen, writers)(documents, writing)
    deliver(session, content, options)


def _refuse_paths(query: list[str], formats: list[str]) -> None:
    """Refuse what was meant as FILE; raises NotUnderstoodError.

    Only a query that finds nothing comes here, as a title may look like a path, too.
    """
    for word in query:
        if _PATH.search(word) and not _TERM.match(word):
            raise NotUnderstoodError(
                f'"{word}" is neither a FILE of a known format nor a known production',
                hint=f"formats: {', '.join(formats)}",
            )


def _separator(delimiter: str, chosen: str) -> str:
    """Read the delimiter of a table; raises UsageError for what cannot be one."""
    character = "\t" if chosen == "tsv" or delimiter in ("tab", "\\t") else delimiter
    if len(character) != 1 or character in "\"\r\n'" or character.isalnum():
        raise UsageError(
            f'"{delimiter}" cannot stand between cells', hint="as in --delimiter ';'"
        )
    return character

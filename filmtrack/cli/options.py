"""The options and arguments that several commands share, each said once."""

from typing import Annotated

import typer

from filmtrack.cli import complete

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="The output format; else what FILE ends in, else a table.",
        autocompletion=complete.formats,
    ),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file."),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite FILE where it exists.")]
Query = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[QUERY]...",
        help="Words of titles, field:value, ^term to negate.",
        autocompletion=complete.terms,
    ),
]
ProductionName = Annotated[
    str,
    typer.Argument(
        metavar="PRODUCTION",
        help="An id, a number as listed, or a title or the start of one.",
        autocompletion=complete.productions,
    ),
]
ProductionNames = Annotated[
    list[str],
    typer.Argument(
        metavar="PRODUCTION...",
        help="Ids, numbers as listed, or titles or the starts of them.",
        autocompletion=complete.productions,
    ),
]

"""The options and arguments that several commands share."""

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer

from filmtrack.cli import complete
from filmtrack.cli.output import OutputOptions

# The formats of every list, and those of lists of productions.
LISTS = ("table", "plain", "json", "jsonl", "csv", "tsv", "md")
FILES = ("ics", "html", "jsonld")

Command = Callable[..., None]


def takes_output(
    *formats: str,
    is_drawn: bool = True,
    default: str = "a table",
    narrow: complete.Narrow | None = None,
) -> Callable[[Command], Command]:
    """Give a command the output options; it gets them as `options`.

    `formats` are those that the command can write. A command that does not draw has
    no --ascii and no --no-pager. `narrow` gives the formats that other options leave.
    """

    def decorate(function: Command) -> Command:
        @functools.wraps(function)
        def command(*args: Any, **given: Any) -> None:
            names = [name for name in OutputOptions._fields if name in given]
            options = OutputOptions(**{name: given.pop(name) for name in names})
            function(*args, options=options, **given)

        own = inspect.signature(function).parameters.values()
        kept = [parameter for parameter in own if parameter.name != "options"]
        added = _output_parameters(formats, default, narrow, is_drawn=is_drawn)
        return with_signature(command, [*kept, *added])

    return decorate


def _output_parameters(
    formats: tuple[str, ...],
    default: str,
    narrow: complete.Narrow | None,
    *,
    is_drawn: bool,
) -> list[inspect.Parameter]:
    known = ", ".join(formats)

    def option(*flags: str, **more: Any) -> Any:
        return typer.Option(*flags, rich_help_panel="Output", **more)

    options = {
        "format": (
            str | None,
            option(
                "--format",
                "-f",
                metavar="FORMAT",
                help=f"{known} (default: by FILE's extension, else {default}).",
                autocompletion=complete.one_of(formats, narrow),
            ),
        ),
        "output": (
            str | None,
            option("--output", "-o", metavar="FILE", help="Write to a file."),
        ),
        "force": (bool, option("--force", help="Overwrite FILE if it exists.")),
    }
    if is_drawn:
        ascii_only = option("--ascii", help="Draw with ASCII characters only.")
        no_pager = option("--no-pager", help="Do not use a pager.")
        options |= {"ascii": (bool, ascii_only), "no_pager": (bool, no_pager)}
    return [parameter(name, kind, option) for name, (kind, option) in options.items()]


def parameter(name: str, kind: Any, option: Any) -> inspect.Parameter:
    """Make the parameter of an option; a flag is off by default."""
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        default=False if kind is bool else None,
        annotation=Annotated[kind, option],
    )


def with_signature(
    function: Command, parameters: Iterable[inspect.Parameter]
) -> Command:
    """Give a function the parameters from which Typer makes its options."""
    signature = inspect.Signature(
        [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in parameters]
    )
    function.__signature__ = signature  # type: ignore[attr-defined]
    function.__annotations__ = {
        name: one.annotation for name, one in signature.parameters.items()
    }
    return function


Query = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[QUERY]...",
        help="Words of titles, field:value, ^term to exclude.",
        autocompletion=complete.terms,
    ),
]
Production = Annotated[
    list[str],
    typer.Argument(
        metavar="PRODUCTION",
        help="An id, a number as listed, a title, or words that only its title has.",
        autocompletion=complete.productions,
    ),
]
Productions = Annotated[
    list[str],
    typer.Argument(
        metavar="PRODUCTION...",
        help="Ids, numbers as listed, titles, or words that only one title has.",
        autocompletion=complete.productions,
    ),
]

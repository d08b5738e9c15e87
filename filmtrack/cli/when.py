"""`filmtrack when`: explain a date phrase, or read a file of them."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli import when_output
from filmtrack.cli.options import takes_output
from filmtrack.cli.output import OutputOptions, choose_format, deliver, encoded
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import BadFileError, UsageError

if TYPE_CHECKING:
    from filmtrack.when import DateMention

_ONE: dict[str, Callable[[when_output.Asked], str]] = {
    "table": when_output.explained,
    "plain": when_output.explained,
    "json": when_output.explained_json,
    "jsonl": lambda asked: when_output.as_jsonl(
        map(when_output.answer, when_output.each_release(asked))
    ),
}
_FOUND: dict[str, Callable[[Iterable["DateMention"]], str]] = {
    "table": when_output.mentions_lines,
    "plain": when_output.mentions_lines,
    "json": lambda found: when_output.as_json(when_output.mentions_rows(found)),
    "jsonl": lambda found: when_output.as_jsonl(when_output.mentions_rows(found)),
}
_BATCH: dict[str, Callable[[Iterable[when_output.Answer]], str]] = {
    "table": when_output.as_tsv,
    "plain": when_output.as_tsv,
    "tsv": when_output.as_tsv,
    "json": when_output.as_json,
    "jsonl": when_output.as_jsonl,
}


@takes_output("table", "plain", "json", "jsonl", "tsv", is_drawn=False)
def command(
    ctx: typer.Context,
    phrase: Annotated[
        list[str] | None, typer.Argument(metavar="PHRASE...", help="The words.")
    ] = None,
    said: Annotated[
        str | None, typer.Option(metavar="DAY", help="When it was said; else today.")
    ] = None,
    past: Annotated[bool, typer.Option("--past", help="It has happened.")] = False,
    wrap: Annotated[bool, typer.Option("--wrap", help="It is about a wrap.")] = False,
    release: Annotated[
        bool, typer.Option("--release", help="It is about a release.")
    ] = False,
    find: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Find the dates in a text (- for stdin)."),
    ] = None,
    batch: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="A TSV of phrases (- for stdin)."),
    ] = None,
    read_as: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Its language, as in fr; else the words'."),
    ] = None,
    languages: Annotated[
        bool, typer.Option("--languages", help="List the languages that are read.")
    ] = False,
    *,
    options: OutputOptions,
) -> None:
    """Explain a date phrase.

    Gives the window in words, in days and in EDTF, and how each part was read.
    """
    session = session_of(ctx)
    if languages:
        deliver(session, encoded(when_output.languages_lines(), "plain"), options)
        return
    _check_question(phrase, batch, find, read_as)
    if wrap and release:
        raise UsageError("--wrap and --release contradict each other")
    day = _day(session, said)
    field = "wrap" if wrap else "release" if release else "shoot"
    if batch:
        chosen = choose_format(session, options, tuple(_BATCH))
        text = _BATCH[chosen](when_output.answers(_text(session, batch), day))
    elif find:
        from filmtrack.when import find as find_dates

        chosen = choose_format(session, options, tuple(_FOUND))
        text = _FOUND[chosen](find_dates(_text(session, find), day))
    else:
        chosen = choose_format(session, options, tuple(_ONE))
        language = _language(read_as)
        asked = when_output.Asked(" ".join(phrase or ()), day, past, field, language)
        text = _ONE[chosen](asked)
    deliver(session, encoded(text, chosen), options)


def _check_question(
    phrase: list[str] | None, batch: str | None, find: str | None, read_as: str | None
) -> None:
    """Refuse more than one thing to read, or none; raises UsageError."""
    if [bool(phrase), bool(batch), bool(find)].count(True) != 1:
        raise UsageError(
            "give one phrase, --batch FILE or --find FILE",
            hint='as in `filmtrack when "late 2024 or early 2025"`',
        )
    if read_as and not phrase:
        raise UsageError("--read-as goes with one phrase")


def _language(code: str | None) -> str:
    """Check the code of a language, if one is given; raises UsageError."""
    if code is None:
        return ""
    from filmtrack.when.language.tables import check_code

    return check_code(code)


def _day(session: Session, said: str | None) -> date:
    if said is None:
        return session.today
    from filmtrack.cli.past_days import past_day

    return past_day("--said", said, session.today)


def _text(session: Session, batch: str) -> str:
    """Read a file within the limit of any import; its lines end in LF then."""
    data, _ = session.read_input(batch)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFileError(f"cannot read {batch}: {error}") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")

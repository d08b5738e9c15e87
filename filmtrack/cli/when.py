"""`filmtrack when`: explain a date phrase, or read a file of them."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated

import typer

from filmtrack.cli import explained
from filmtrack.cli.options import takes_output
from filmtrack.cli.output import OutputOptions, choose_format, deliver, encoded
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import BadFileError, UsageError

_ONE: dict[str, Callable[[explained.Asked], str]] = {
    "table": explained.explained,
    "plain": explained.explained,
    "json": explained.explained_json,
    "jsonl": lambda asked: explained.as_jsonl([explained.answer(asked)]),
}
_BATCH: dict[str, Callable[[Iterable[explained.Answer]], str]] = {
    "table": explained.as_tsv,
    "plain": explained.as_tsv,
    "tsv": explained.as_tsv,
    "json": explained.as_json,
    "jsonl": explained.as_jsonl,
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
    batch: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="A TSV of phrases (- for stdin)."),
    ] = None,
    *,
    options: OutputOptions,
) -> None:
    """Explain a date phrase.

    Gives the window in words, in days and in EDTF, and how each part was read.
    """
    session = session_of(ctx)
    if bool(phrase) is bool(batch):
        raise UsageError(
            "say one phrase, or name a --batch FILE",
            hint='as in `filmtrack when "late 2024 or early 2025"`',
        )
    day = _day(session, said)
    if batch:
        chosen = choose_format(session, options, tuple(_BATCH))
        text = _BATCH[chosen](explained.answers(_text(session, batch), day))
    else:
        words, field = " ".join(phrase or ()), "wrap" if wrap else "shoot"
        chosen = choose_format(session, options, tuple(_ONE))
        text = _ONE[chosen](explained.Asked(words, day, past, field))
    deliver(session, encoded(text, chosen), options)


def _day(session: Session, said: str | None) -> date:
    if said is None:
        return session.today
    from filmtrack.cli.past_days import past_day

    return past_day("--said", said, session.today)


def _text(session: Session, batch: str) -> str:
    """Read the batch within the limit of any import; its lines end in LF then."""
    data, _ = session.read_input(batch)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFileError(f"cannot read {batch}: {error}") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")

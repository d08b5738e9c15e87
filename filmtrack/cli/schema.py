"""`filmtrack schema`: the JSON Schema of what is exported."""

import typer

from filmtrack.cli.session import session_of


def command(ctx: typer.Context) -> None:
    """Print the JSON Schema of the exports."""
    import msgspec

    from filmtrack.exchange.own.json_schema import schema

    text = msgspec.json.format(msgspec.json.encode(schema()), indent=2)
    session_of(ctx).write(f"{text.decode()}\n")

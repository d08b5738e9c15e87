"""`filmtrack where`: the store, what is in it, and the configuration."""

import json
from datetime import datetime

import typer

from filmtrack.cli.options import takes_output
from filmtrack.cli.output import OutputOptions, choose_format, deliver, encoded
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.user_data import inbox_of
from filmtrack.sanitize import visible

_FORMATS = ("table", "plain", "json")


@takes_output(*_FORMATS, is_drawn=False)
def command(
    ctx: typer.Context,
    *,
    options: OutputOptions,
) -> None:
    """Show where the store is and what is in it.

    The configuration is an optional TOML file. Its keys are store, outlet, columns and
    sort (or both in [list] and [upcoming]), long, pager, and [queries], in which
    mine = "status:filming" saves the query @mine.
    """
    session = session_of(ctx)
    found = _found(session)
    chosen = choose_format(session, options, _FORMATS)
    text = json.dumps(found) + "\n" if chosen == "json" else _text(found)
    deliver(session, encoded(text, chosen), options)
    if not found["exists"]:
        session.info("there is no slate yet; `filmtrack add Heat 2` begins one")


def _found(session: Session) -> dict[str, object]:
    """Give the path, and the counts as of the day that is looked at."""
    slate, path = session.slate, session.place.path
    server = session.store.server
    productions = session.productions()
    claims = [claim for production in productions for claim in production.claims]
    last = max((claim.said for claim in claims), default=None)
    steps = slate.steps()
    newest = steps[0] if steps else None
    return {
        "path": str(session.place),
        "inbox": str(inbox_of(session).path),
        "config": str(session.config.path),
        "configured": session.config.exists,
        "exists": slate.exists,
        "productions": len(productions),
        "claims": len(claims),
        "last_said": last.isoformat() if last else None,
        "bytes": path.stat().st_size if slate.exists and path else 0,
        "server": server.version if server else None,
        "revision": server.revision if server else None,
        "steps": len(steps),
        "changed": f"{newest.at:%Y-%m-%dT%H:%M:%SZ}" if newest else None,
        "by": newest.by if newest else None,
    }


def _text(found: dict[str, object]) -> str:
    config = visible(str(found["config"]))
    last = f"configuration: {config}{'' if found['configured'] else ' (none)'}\n"
    path = visible(str(found["path"]))
    if not found["exists"]:
        return f"{path}\n{last}"
    said = f", the last said on {found['last_said']}" if found["last_said"] else ""
    size = f"bytes: {found['bytes']:,}"
    if found["revision"] is not None:
        size = f"server: {found['server'] or 'not asked'}, revision {found['revision']}"
    changed = ""
    if found["by"]:
        at = datetime.fromisoformat(str(found["changed"])).astimezone()
        by = visible(str(found["by"]))
        changed = f"last changed: {at:%Y-%m-%d %H:%M}, by {by}\n"
    return (
        f"{path}\n"
        f"productions: {found['productions']}, claims: {found['claims']}{said}\n"
        f"{size}, commands that can be undone: {found['steps']}\n"
        f"{changed}"
        f"inbox: {visible(str(found['inbox']))}\n"
        f"{last}"
    )

"""Help pages: one sentence, options in groups, lists of words, and examples.

Imported only when a help page is shown.
"""

import inspect
from typing import Any

from filmtrack.errors import ExitCode

# Groups in the order of the page; options of no group come first.
_GROUPS = ("What it is", "People", "Dates", "The report", "Ids", "Output")
_NOTES = {
    "People": "Write NAME [as ROLE] [(STANDING)]. Separate several people by commas, "
    "& or and, and several companies by commas.",
    "Dates": "PHRASE is a date in the report's words; `filmtrack when` explains it.",
}
_DEALS = "and deal words: eyed, circling, offered, tapped, signed, dropped out, …"
_QUERY = (
    "words of a title, FIELD:VALUE, ^TERM or -FIELD:VALUE to exclude, @NAME for a "
    "saved query. All terms must match; a comma in a value means or. As in: "
    "director:mann status:filming,wrapped shoot:2026-05..2026-09 is:overdue"
)
_COMMON = (
    "--store, --as-of, --wait and --offline go with every command: `filmtrack --help`."
)

# The tests run every example on the sample slate.
EXAMPLES: dict[str, tuple[str, ...]] = {
    "add": (
        "add The Glass Hotel -d 'Jane Roe' -w 'early 2027' -b Deadline",
        "add Marty 2 -a 'Ann Roe as Eve (in talks), Bo Li' -S monday",
    ),
    "update": (
        "update heat-2 -w 'late 2026 or early 2027' -b Variety",
        "update heat-2 -a 'Ann Roe (dropped out)' --status script",
    ),
    "move": ("move heat 2 early 2027 -b Deadline", "move bond 26 'spring 2027'"),
    "start": ("start heat 2 -b Variety", "start bond 26 4 January"),
    "wrap": ("wrap heat 2 -b Variety", "wrap bond 26 last friday"),
    "confirm": (
        "confirm heat 2 stephen graham -b Deadline",
        "confirm heat-2 driver graham -S yesterday",
    ),
    "cancel": ("cancel heat 2 -b Deadline", "cancel bond 26 -S yesterday"),
    "hold": ("hold heat 2", "hold heat 2 --why 'actors on strike' -b Variety"),
    "resume": ("resume heat 2 -b Variety", "resume deeper -S yesterday"),
    "retract": ("retract heat-2 5 --why 'about another film'", "history heat-2"),
    "remove": ("remove heat-2 --yes", "remove 3 5 --yes"),
    "edit": ("edit heat 2", "edit bond-26"),
    "report": ("report", "report -b Deadline -S yesterday"),
    "read": (
        "read article.txt -b Deadline -S yesterday",
        "read article.txt -b Variety --said 2026-02-20 --yes",
    ),
    "merge": ("merge oceans-14 oceans-prequel",),
    "alias": (
        "alias 'Dan Craig' 'Daniel Craig'",
        "alias --list",
        "alias --split 'Focus Features' 'Focus' --studio",
    ),
    "undo": ("undo", "undo --list", "undo --anyone"),
    "redo": ("redo",),
    "upcoming": (
        "upcoming",
        "upcoming director:mann,nolan --within '6 months'",
        "upcoming --long -o upcoming.html",
    ),
    "list": (
        "list status:filming studio:netflix",
        "list 'person:adam driver' -c title,shoot,report",
        "list is:overdue -o overdue.csv",
    ),
    "show": ("show heat 2", "show heat-2 bond-26 -f md"),
    "history": ("history heat 2", "history heat 2 --field shoot"),
    "timeline": ("timeline director:mann", "timeline --by studio -o plan.html"),
    "slips": ("slips", "slips director:mann -f csv"),
    "person": ("person christian bale", "person villeneuve -f json"),
    "when": (
        "when this fall",
        "when late 2024 or early 2025 --said 2024-07-16",
    ),
    "review": ("review", "review --kind overdue --top 3"),
    "outlets": ("outlets", "outlets deadline"),
    "digest": ("digest --since monday", "digest --since November -f md"),
    "follow": ("follow michael mann", "follow --list"),
    "news": ("news", "news --since monday -f md"),
    "inbox": ("inbox", "inbox --all", "inbox -o inbox.atom"),
    "feeds": ("feeds list", "feeds list -o feeds.csv"),
    "export": ("export slate.csv", "export calendar.ics status:pre-production"),
    "import": ("import films.csv --dry-run", "import films.csv"),
    "check": ("check", "check --repair"),
    "transfer": ("transfer slate.json copy.json",),
    "where": ("where", "where -f json"),
}


SETTINGS = {
    "FILMTRACK_STORE": "a path or URL, if --store does not name one",
    "FILMTRACK_OUTLET": "the outlet of reports that name none",
    "FILMTRACK_USER": "your name in a team, which `undo` and `history` show",
    "FILMTRACK_CONFIG": "the configuration (default: config.toml, see `where`)",
    "FILMTRACK_TODAY": "a day to take for today",
    "PAGER, EDITOR": "the programs for long output, and for `edit` and `report`",
    "NO_COLOR": "write without colors",
}
EXIT_CODES = {
    ExitCode.DONE: "done; an empty list is not an error",
    ExitCode.BUG: "a bug",
    ExitCode.USAGE: "wrong usage, or an output that cannot be written",
    ExitCode.NOT_FOUND: "no such production, claim or person",
    ExitCode.AMBIGUOUS: "a name that matches several productions",
    ExitCode.NOT_UNDERSTOOD: "a phrase or value that is not understood",
    ExitCode.STORE_BUSY: "the store is busy, unreachable or was changed; try again",
    ExitCode.STORE_DAMAGED: "the store is damaged, newer, or cannot be written",
    ExitCode.BAD_FILE: "a bad input file, or rows in it that failed",
    ExitCode.SETTING: "an invalid setting, a missing extra, or no access to a database",
    ExitCode.HANGUP: "terminated by SIGHUP",
    ExitCode.INTERRUPTED: "interrupted by Ctrl-C",
    ExitCode.BROKEN_PIPE: "the output was closed",
    ExitCode.TERMINATED: "terminated by SIGTERM",
}


def format_settings(formatter: Any) -> None:
    """Write the end of the first help page: the environment and the exit codes."""
    with formatter.section("Environment"):
        formatter.write_dl(list(SETTINGS.items()))
    with formatter.section("Exit codes"):
        formatter.write_dl(
            [(str(int(code)), text) for code, text in EXIT_CODES.items()]
        )


def format_help(command: Any, ctx: Any, formatter: Any) -> None:
    """Write the help page of a command."""
    params = [param for param in command.get_params(ctx) if not param.hidden]
    arguments = [param for param in params if param.param_type_name == "argument"]
    options = [param for param in params if param.param_type_name == "option"]
    rows = [(arg.metavar or arg.name.upper(), arg.help or "") for arg in arguments]
    command.format_usage(ctx, formatter)
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(inspect.cleandoc(command.help or ""))
    if rows:
        with formatter.section("Arguments"):
            formatter.write_dl(rows)
    for group in (None, *_GROUPS):
        records = [
            _record(one, ctx)
            for one in options
            if getattr(one, "rich_help_panel", None) == group
        ]
        if records:
            with formatter.section(group or "Options"):
                if group in _NOTES:
                    formatter.write_text(_NOTES[group])
                formatter.write_dl(records)
    words = _words({param.name for param in params}, [name for name, _ in rows], ctx)
    if words:
        with formatter.section("Words"):
            formatter.write_dl(words)
    if ctx.info_name in EXAMPLES:
        with formatter.section("Examples"):
            for example in EXAMPLES[ctx.info_name]:
                formatter.write(f"  filmtrack {example}\n")
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(_COMMON)


def _record(option: Any, ctx: Any) -> tuple[str, str]:
    """Give an option with the word for its value, and its help."""
    names = sorted(option.opts, key=len)
    record = option.get_help_record(ctx)
    text = record[1] if record else ""
    if option.is_flag or option.name == "help":
        return ", ".join(names), text
    value = option.metavar or ("N" if option.get_default(ctx) == 0 else "TEXT")
    return f"{', '.join(names)} {value}", text


def _words(params: set[str], arguments: list[str], ctx: Any) -> list[tuple[str, str]]:
    """List the words that the options and arguments of a command take."""
    from filmtrack.ledger.vocabulary import KINDS, STANDINGS, STATUSES

    words = []
    if "cast" in params:
        words += [
            ("STANDING", f"{', '.join(STANDINGS)}; {_DEALS}"),
            ("--status", f"{', '.join(STATUSES)}; and other services' words"),
            ("--kind", ", ".join(KINDS)),
        ]
    if any("QUERY" in name for name in arguments):
        from filmtrack.slate.query import STATES, TERMS

        words += [
            ("QUERY", _QUERY),
            ("FIELD", ", ".join(TERMS)),
            ("is:", ", ".join(STATES)),
        ]
    if "columns" in params:
        from filmtrack.views.columns import COLUMNS

        words.append(("--columns", ", ".join(COLUMNS)))
    if "field" in params:
        from filmtrack.ledger.fields import FIELDS

        words.append(("--field", ", ".join(field.term for field in FIELDS.values())))
    if ctx.info_name == "review":
        from filmtrack.slate.review import KINDS as REVIEW_KINDS

        words.append(("--kind", ", ".join(REVIEW_KINDS)))
    if ctx.info_name == "import":
        from filmtrack.exchange.formats import READERS

        words.append(("--format", ", ".join(READERS)))
    return words

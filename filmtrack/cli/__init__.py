"""The command line: thin commands over the ledger, the store and the views.

`COMMANDS` is the one table of what there is; a command's module is imported only
when that command is asked for, so that `--help` and the others do not pay for it.
"""

from filmtrack.cli.app import CommandLine, CommandSpec

COMMANDS = (
    CommandSpec(
        "add", "add", "Record", "A new production, with any facts and their report."
    ),
    CommandSpec("update", "update", "Record", "More claims about a production."),
    CommandSpec("retract", "retract", "Record", "Strike a wrong claim through."),
    CommandSpec("remove", "remove", "Record", "Take productions out of the slate."),
    CommandSpec("edit", "edit", "Record", "Edit a production's claims in $EDITOR."),
    CommandSpec("merge", "merge", "Record", "Join two productions that are one."),
    CommandSpec(
        "rename-person",
        "rename_person",
        "Record",
        "Give a person one name in all productions.",
    ),
    CommandSpec("undo", "undo", "Record", "Take back the last command that wrote."),
    CommandSpec("upcoming", "upcoming", "Look", "What shoots next, by earliest start."),
    CommandSpec("list", "list_", "Look", "Any productions, any columns."),
    CommandSpec(
        "show", "show", "Look", "The card: every believed field with its report."
    ),
    CommandSpec("history", "history", "Look", "A production's claims in order."),
    CommandSpec("timeline", "timeline", "Look", "A chart of when productions shoot."),
    CommandSpec("slips", "slips", "Look", "How far starts have moved."),
    CommandSpec("when", "when", "Look", "Explain a date phrase."),
    CommandSpec("review", "review", "Judge", "What wants a look, most useful first."),
    CommandSpec("outlets", "outlets", "Judge", "Each outlet's record: what came true."),
    CommandSpec(
        "digest", "digest", "Judge", "What changed since a day, with its reports."
    ),
    CommandSpec(
        "person", "person", "Judge", "Everything with one person, and what overlaps."
    ),
    CommandSpec("export", "export", "Exchange", "Write productions to a file."),
    CommandSpec(
        "import", "import_", "Exchange", "Read productions or claims from files."
    ),
    CommandSpec("schema", "schema", "Exchange", "The JSON Schema of what is exported."),
    CommandSpec(
        "check",
        "check",
        "Keep",
        "Hold the file, the ledger and the facts against each other.",
    ),
    CommandSpec(
        "merge-driver",
        "merge_driver",
        "Keep",
        "Merge two versions of a store claim by claim, for git.",
    ),
    CommandSpec("where", "where", "Keep", "Where the store is, and what is in it."),
)

app = CommandLine(COMMANDS)

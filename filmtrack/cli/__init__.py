"""The command line: thin commands over the ledger, the store and the views.

`COMMANDS` is the one table of what there is; a command's module is imported only
when that command is asked for, so that `--help` and the others do not pay for it.
"""

from filmtrack.cli.app import CommandLine, Entry

COMMANDS = (
    Entry("add", "add", "Record", "A new production, with any facts and their report."),
    Entry("update", "update", "Record", "More claims about a production."),
    Entry("retract", "retract", "Record", "Strike a wrong claim through."),
    Entry("remove", "remove", "Record", "Take productions out of the slate."),
    Entry("edit", "edit", "Record", "Edit a production's claims in $EDITOR."),
    Entry("merge", "merge", "Record", "Join two productions that are one."),
    Entry(
        "rename-person",
        "rename_person",
        "Record",
        "Give a person one name in all productions.",
    ),
    Entry("undo", "undo", "Record", "Take back the last command that wrote."),
    Entry("upcoming", "upcoming", "Look", "What shoots next, by earliest start."),
    Entry("list", "list_", "Look", "Any productions, any columns."),
    Entry("show", "show", "Look", "The card: every believed field with its report."),
    Entry("history", "history", "Look", "A production's claims in order."),
    Entry("timeline", "timeline", "Look", "A chart of when productions shoot."),
    Entry("slips", "slips", "Look", "How far starts have moved."),
    Entry("when", "when", "Look", "Explain a date phrase."),
    Entry("review", "review", "Judge", "What wants a look, most useful first."),
    Entry("outlets", "outlets", "Judge", "Each outlet's record: what came true."),
    Entry("digest", "digest", "Judge", "What changed since a day, with its reports."),
    Entry(
        "person", "person", "Judge", "Everything with one person, and what overlaps."
    ),
    Entry("export", "export", "Exchange", "Write productions to a file."),
    Entry("import", "import_", "Exchange", "Read productions or claims from files."),
    Entry("schema", "schema", "Exchange", "The JSON Schema of what is exported."),
    Entry(
        "check",
        "check",
        "Keep",
        "Hold the file, the ledger and the facts against each other.",
    ),
    Entry(
        "merge-driver",
        "merge_driver",
        "Keep",
        "Merge two versions of a store claim by claim, for git.",
    ),
    Entry("where", "where", "Keep", "Where the store is, and what is in it."),
)

app = CommandLine(COMMANDS)

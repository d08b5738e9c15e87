"""The command line: thin commands over the ledger, the store and the views.

`COMMANDS` is the one table of commands. A command's module is imported only when the
command runs, so that `--help` and the other commands stay fast.
"""

from filmtrack.cli.app import CommandLine, CommandSpec

COMMANDS = (
    CommandSpec(
        "add", "add", "Record", "Add a production, with any facts and their report."
    ),
    CommandSpec("update", "update", "Record", "Add claims to a production."),
    CommandSpec(
        "move", "verbs:move", "Record", "Record a new date for the start of shooting."
    ),
    CommandSpec("start", "verbs:start", "Record", "Record that shooting has started."),
    CommandSpec("wrap", "verbs:wrap", "Record", "Record that shooting has wrapped."),
    CommandSpec(
        "confirm",
        "verbs:confirm",
        "Record",
        "Record that people on the card are confirmed.",
    ),
    CommandSpec(
        "cancel", "verbs:cancel", "Record", "Record that a production is cancelled."
    ),
    CommandSpec(
        "hold",
        "verbs:hold",
        "Record",
        "Record that a production is on hold; its stage stays.",
    ),
    CommandSpec(
        "resume",
        "verbs:resume",
        "Record",
        "Record that a production is no longer on hold.",
    ),
    CommandSpec("retract", "retract", "Record", "Strike a wrong claim through."),
    CommandSpec("remove", "remove", "Record", "Remove productions from the slate."),
    CommandSpec(
        "read",
        "read",
        "Record",
        "Propose the claims of an article.",
    ),
    CommandSpec("report", "report", "Record", "Enter one report about several films."),
    CommandSpec("edit", "edit", "Record", "Edit a production's claims in $EDITOR."),
    CommandSpec(
        "merge", "merge", "Record", "Merge two productions that are the same film."
    ),
    CommandSpec(
        "alias", "alias", "Record", "Join two names of one person, studio or outlet."
    ),
    CommandSpec("undo", "undo", "Record", "Undo the last command that wrote."),
    CommandSpec(
        "redo", "undo:redo", "Record", "Reapply the command that was undone last."
    ),
    CommandSpec(
        "upcoming", "upcoming", "View", "List what shoots next, by earliest start."
    ),
    CommandSpec("list", "list_", "View", "List any productions, with any columns."),
    CommandSpec("show", "show", "View", "Show the card: every fact with its report."),
    CommandSpec("history", "history", "View", "List a production's claims in order."),
    CommandSpec(
        "timeline", "timeline", "View", "Draw a chart of when productions shoot."
    ),
    CommandSpec("slips", "slips", "View", "Show how far starts have moved."),
    CommandSpec(
        "person", "person", "View", "Show everything with one person, and overlaps."
    ),
    CommandSpec("when", "when", "View", "Explain a date phrase."),
    CommandSpec(
        "review", "review", "Assess", "List what needs attention, most useful first."
    ),
    CommandSpec(
        "outlets", "outlets", "Assess", "Show each outlet's record: what came true."
    ),
    CommandSpec(
        "digest", "digest", "Assess", "List what changed since a day, with its reports."
    ),
    CommandSpec(
        "news",
        "news",
        "Follow",
        "Show what is new about followed names since the last look.",
    ),
    CommandSpec(
        "follow", "follow", "Follow", "Follow people, studios and productions for news."
    ),
    CommandSpec(
        "inbox",
        "inbox",
        "Follow",
        "List the items that concern the slate or followed names, best first.",
    ),
    CommandSpec("skip", "skip", "Follow", "Skip items of the inbox."),
    CommandSpec("fetch", "fetch", "Follow", "Get new items from all feeds."),
    CommandSpec("feeds", "feeds", "Follow", "Add, list or remove news feeds."),
    CommandSpec("export", "export", "Exchange", "Write productions to a file."),
    CommandSpec(
        "import", "import_", "Exchange", "Import productions or claims from files."
    ),
    CommandSpec("schema", "schema", None, "Print the JSON Schema of the exports."),
    CommandSpec(
        "check", "check", "Maintain", "Check the store for damage and contradictions."
    ),
    CommandSpec(
        "transfer",
        "transfer",
        "Maintain",
        "Transfer a whole slate from a file to a server, or back.",
    ),
    CommandSpec(
        "merge-driver",
        "merge_driver",
        None,
        "Merge two versions of a store claim by claim, for git.",
    ),
    CommandSpec(
        "where", "where", "Maintain", "Show where the store is and what is in it."
    ),
)

app = CommandLine(COMMANDS)

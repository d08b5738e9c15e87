"""Short names of commands, and the names that other programs have for them."""

SHORT_NAMES = {"up": "upcoming"}
# What other programs call a command.
OTHER_NAMES = {
    **dict.fromkeys(("rm", "delete", "del", "drop"), "remove"),
    **dict.fromkeys(("search", "find", "ls", "query"), "list WORDS"),
    **dict.fromkeys(("new", "create", "insert"), "add TITLE"),
    **dict.fromkeys(("modify", "mod", "set", "change"), "update PRODUCTION"),
    **dict.fromkeys(("view", "info", "card"), "show PRODUCTION"),
    **dict.fromkeys(("delay", "postpone", "reschedule"), "move PRODUCTION WHEN"),
    **dict.fromkeys(("log", "claims"), "history PRODUCTION"),
    "ls": "list",
    "next": "upcoming",
    "agenda": "upcoming",
    "overdue": "list is:overdue",
    "undated": "list is:undated",
    "rename": "alias NAME OTHER",
    "repair": "check --repair",
    "config": "where",
}

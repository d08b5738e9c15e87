"""What an import did, in lines for people: what changed, what did not, and why."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from filmtrack.exchange.records import Severity
from filmtrack.when.calendar import tell

if TYPE_CHECKING:
    from filmtrack.exchange.import_report import ImportReport
    from filmtrack.exchange.records import Problem

FEW = 5
# The parts of a reason that differ from row to row.
_VALUES = re.compile(r'"[^"]*"|[0-9][0-9-]*')
_LONGEST_VALUE = 60


def tell_changes(report: ImportReport, most: int | None = FEW) -> list[str]:
    """List the productions that are new or changed, the first ones at least."""
    lines = []
    for changed in islice(report.productions.values(), most):
        what = ", ".join(
            field.replace("_", " ") + (f" ×{count}" if count > 1 else "")
            for field, count in (*changed.fields.items(), *changed.amended.items())
        )
        sign = "new" if changed.is_new else "changed"
        name = f"{sign:<8}{changed.title} ({changed.id})"
        lines.append(f"{name}: {what or 'nothing else'}")
    more = len(report.productions) - len(lines)
    if more:
        lines.append(f"… and {more:,} more; --verbose lists them all")
    return lines


def tell_problems(report: ImportReport, most: int | None = FEW) -> list[str]:
    """List what was not imported as it stands: the first of each kind, then a count.

    Films seen already are counted in the summary alone, unless all are wanted.
    """
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for problem in report.problems:
        if problem.severity is not Severity.SEEN or most is None:
            # Of one kind are problems that differ only in values and places.
            kind = (problem.severity.value, _VALUES.sub("…", problem.why))
            kinds.setdefault(kind, []).append(problem)
    lines = []
    for problems in kinds.values():
        for problem in problems[:most]:
            severity = f"{problem.severity.value}: "
            severity = "" if problem.severity is Severity.NOTICE else severity
            value = f' – "{_shortly(problem.value)}"' if problem.value else ""
            lines.append(f"{problem.place}: {severity}{problem.why}{value}")
        more = 0 if most is None else len(problems) - most
        if more > 0:
            lines.append(f"… and {more:,} more of this kind; --verbose lists them all")
    return lines


def _shortly(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1]}…"


def tell_unread(report: ImportReport) -> list[str]:
    """List the date phrases that no rule reads, each with the day and the reason."""
    return [
        f'{phrase.title}: {phrase.field} "{_shortly(phrase.words)}",'
        f" said {tell(phrase.said)}: not read ({phrase.reason})"
        for phrase in report.unread
    ]


def tell_summary(report: ImportReport, *, is_kept: bool, is_dry: bool) -> list[str]:
    """Summarize the import: counts of changes, of phrases not read, of rows skipped."""
    done = "would change" if is_dry else "imported" if is_kept else "nothing imported"
    changed = len(report.productions) - report.begun
    counts = [
        (report.begun, "new production"),
        (changed, "changed production"),
        (report.claims, "new claim"),
        (report.retractions, "retraction"),
        (report.aliases, "new alias"),
    ]
    told = ", ".join(_counted(*count) for count in counts if count[0])
    known = report.already_there
    if known:
        told = f"{told or 'nothing new'}, {_counted(known, 'claim')} already there"
    lines = [f"{done}: {told or 'nothing'}"]
    if report.languages:
        from filmtrack.when.language.tables import load

        by_name = ", ".join(
            f"{load(code).name} {count}"
            for code, count in report.languages.most_common()
        )
        phrases = _counted(report.languages.total(), "date phrase")
        lines.append(f"{phrases} read in other languages: {by_name}")
    if report.by_outlet:
        dates = _counted(report.by_outlet, "date")
        lines.append(f"{dates} in digits alone read as their outlet's earlier dates")
    if report.skipped:
        phrases = _counted(report.skipped, "date phrase")
        lines.append(f"{phrases} read with some words skipped")
    if report.unread:
        reasons = Counter(phrase.reason for phrase in report.unread)
        why = ", ".join(f"{reason} {n}" for reason, n in reasons.most_common())
        phrases = _counted(len(report.unread), "date phrase")
        lines.append(
            f"{phrases} kept as words that no rule reads (by reason: {why});"
            " `filmtrack list unread:` lists them"
        )
    for severity in (Severity.SEEN, Severity.LEFT_OUT, Severity.KEPT):
        count = report.rows(severity)
        if count:
            lines.append(f"{severity.value}: {_counted(count, 'row')}")
    return lines


def _counted(count: int, noun: str) -> str:
    plural = "es" if noun.endswith("s") else "s"
    return f"{count:,} {noun}{'' if count == 1 else plural}"

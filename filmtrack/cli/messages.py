"""The answers of commands that write: what was understood, and old → new."""

from itertools import groupby
from typing import TYPE_CHECKING

from filmtrack.ledger.aliases import Aliases
from filmtrack.ledger.claim import Claim
from filmtrack.ledger.credits import names_alike
from filmtrack.ledger.facts import Document
from filmtrack.ledger.fields import FIELDS, LABEL_WIDTH, FieldKind
from filmtrack.ledger.people import say_person
from filmtrack.ledger.summary import tell_believed, tell_report, tell_value
from filmtrack.names import fold
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from filmtrack.ledger.production import Production
    from filmtrack.store.journal import Row, Step

# Of a command that is undone, so many claims of a production are listed in words.
_FEW = 2
_LISTED_BY_CLAIM = (FieldKind.PEOPLE, FieldKind.MANY)


def tell_added(document: Document) -> str:
    """List the claims of a new production; the people of a field are counted."""
    head = f"added {visible(document.title)} ({document.id}, number {document.number})"
    lines = _by_field(document.claims, lambda claim: [tell_value(claim)])
    reports = dict.fromkeys(tell_report(claim) for claim in document.claims)
    lines += [_line("report", report) for report in reports]
    return "".join(f"{line}\n" for line in (head, *lines))


def tell_updated(before: Document, after: Document, aliases: Aliases) -> str:
    """List what new claims changed, old → new, and what they did not."""
    new = [claim for claim in after.claims if claim.n > before.last_n]
    head = f"{visible(after.title)} ({after.id})"
    key = names_alike(after.claims, aliases)
    lines = _by_field(new, lambda claim: _change(before, after, claim, key))
    lines.append(_line("report", tell_report(new[0])))
    return "".join(f"{line}\n" for line in (head, *lines))


def notes_on_titles(
    typed: "Sequence[Claim]", kept: "Sequence[Claim]", before: Document
) -> list[str]:
    """Say which of the titles that were typed are only other titles, and why."""
    notes = []
    for one, other in zip(typed, kept, strict=True):
        if one.field != other.field:
            is_called = one.value != other.value
            why = "the report says so" if is_called else "it is in another script"
            notes.append(
                f"title: “{other.text}” is only an aka, because {why}; "
                f"`edit {before.id}` can make it the title"
            )
    return notes


def _by_field(
    claims: "Sequence[Claim]", texts_of: "Callable[[Claim], list[str]]"
) -> list[str]:
    """List claims under the names of their fields; several people are counted."""
    lines: list[str] = []
    for field, group in groupby(claims, key=lambda claim: claim.field):
        of_field = list(group)
        count = len({fold(claim.text) for claim in of_field})
        if FIELDS[field].kind is FieldKind.PEOPLE and count > 1:
            noun = "people" if FIELDS[field].names == "person" else "companies"
            texts = [f"{count} {noun}", *(t for c in of_field for t in texts_of(c))]
            lines += _labelled(field, texts)
        else:
            lines += [line for c in of_field for line in _labelled(field, texts_of(c))]
    return lines


def tell_retracted(before: Document, after: Document, n: int) -> str:
    """Describe a claim that was retracted or reinstated, and what that changed."""
    claim = next(claim for claim in after.claims if claim.n == n)
    done = "retracted" if claim.retracted else "reinstated"
    head = f"{visible(after.title)} ({after.id}): claim {n} {done}"
    lines = [_line(claim.field, tell_value(claim)), _line("report", tell_report(claim))]
    if claim.retracted:
        lines.append(_line("why", claim.retracted.why))
    lines += _labelled("now", _moved(before, after, claim.field))
    return "".join(f"{line}\n" for line in (head, *lines))


def tell_undone(step: "Step", done: str = "undone", *, with_author: bool) -> str:
    """List what undoing a command changed, one line per production."""
    by = f", by {visible(step.by)}" if with_author and step.by else ""
    lines = [f"{done}: {visible(step.command)}{by}"]
    for undone in step.changes:
        whole = undone.production
        gone, back = ({c.n: c for c in cs} for cs in (undone.gone, undone.back))
        changed = [_restored(gone[n], back[n]) for n in gone if n in back]
        removed = _counted("removed", [c for n, c in gone.items() if n not in back])
        restored = _counted("restored", [c for n, c in back.items() if n not in gone])
        parts = ", ".join([*changed, *removed, *restored])
        lines.append(visible(f"  {whole.first_title} ({whole.id}): {parts}"))
    if step.rows:
        lines += _told_rows("removed", step.rows.added)
        lines += _told_rows("restored", step.rows.removed)
    return "".join(f"{line}\n" for line in lines)


def _told_rows(done: str, tables: "Mapping[str, Sequence[Row]]") -> list[str]:
    """List a few rows of each table beside the productions, or count them."""
    from filmtrack.web import is_address, without_credentials

    lines = []
    for table, rows in tables.items():
        if len(rows) > _FEW:
            lines.append(f"  {len(rows)} {table} {done}")
            continue
        for row in rows:
            values = (str(value) for value in row.values() if value)
            # The address of a feed may hold a password, which is not shown.
            shown = [without_credentials(v) if is_address(v) else v for v in values]
            if "alias" in row:
                shown = [f"{row['alias']} {'is not' if row.get('split') else 'is'}"]
                shown[0] += f" {row['is']} ({row['kind']})"
            lines.append(visible(f"  {done}: {', '.join(shown)}"))
    return lines


def _restored(gone: Claim, back: Claim) -> str:
    """Describe a claim that becomes what it was before."""
    if gone.value == back.value and bool(gone.retracted) is not bool(back.retracted):
        return f"claim {back.n} {'retracted' if back.retracted else 'reinstated'}"
    return f"claim {back.n} is {_describe(back)}"


def _counted(what: str, claims: "Sequence[Claim]") -> list[str]:
    """List a few claims, or count them by their fields."""
    if not claims:
        return []
    if len(claims) <= _FEW:
        return [f"{what} {'; '.join(map(_describe, claims))}"]
    fields = dict.fromkeys(FIELDS[claim.field].label for claim in claims)
    return [f"{len(claims)} claims {what} ({', '.join(fields)})"]


def tell_edited(before: "Production", after: Document) -> str:
    """List the claims that an edit removed or added; a changed claim is both."""
    old, new = ({claim.n: claim for claim in of.claims} for of in (before, after))
    lines = [f"{visible(after.title)} ({after.id})"]
    lines += [_line("gone", _describe(c)) for n, c in old.items() if new.get(n) != c]
    lines += [_line("new", _describe(c)) for n, c in new.items() if old.get(n) != c]
    return "".join(f"{line}\n" for line in lines)


def _describe(claim: Claim) -> str:
    struck = " (retracted)" if claim.retracted else ""
    return f"{FIELDS[claim.field].label}: {tell_value(claim)}{struck}"


def _change(
    before: Document, after: Document, claim: Claim, key: "Callable[[str, str], str]"
) -> list[str]:
    """Describe one claim as old → new, as new, or as no change, and why."""
    if FIELDS[claim.field].kind is FieldKind.PEOPLE:
        return [_credit_change(before, after, claim, key)]
    moved = _moved(before, after, claim.field)
    if moved:
        return moved
    text = tell_value(claim)
    elsewhere = claim.field == "release" and _scopes(before) != _scopes(after)
    if elsewhere or FIELDS[claim.field].kind in _LISTED_BY_CLAIM:
        return [text]
    newer = after.last_said and after.last_said > claim.said
    why = "a later report is believed" if newer else "as before"
    return [f"{text} ({why})"]


def _scopes(document: Document) -> set[tuple[str | None, str | None]]:
    """Gather the territories and media of the releases that are believed."""
    return {(release.territory, release.medium) for release in document.releases}


def _credit_change(
    before: Document, after: Document, claim: Claim, key: "Callable[[str, str], str]"
) -> str:
    """Describe a claim about somebody: "Christian Bale: rumored → confirmed"."""
    name = key(claim.field, claim.text)
    old, new = (
        next(
            (
                (credit.standing, getattr(credit, "role", None))
                for credit in (
                    *getattr(document, claim.field),
                    *(out for out in document.out if out.field == claim.field),
                )
                if key(claim.field, credit.name) == name
            ),
            None,
        )
        for document in (before, after)
    )
    if old is None or new is None:
        return tell_value(claim)
    who = say_person(claim.text, claim.role)
    if old == new:
        return f"{who}: {new[0]} (as before)"
    if old[0] == new[0]:  # only the role is new
        return f"{who}: {new[0]}"
    return f"{who}: {old[0]} → {new[0]}"


def _moved(before: Document, after: Document, field: str) -> list[str]:
    """Describe how the belief in a field of one value changed, if it did."""
    if FIELDS[field].kind in _LISTED_BY_CLAIM:
        return []
    old, new = tell_believed(before, field), tell_believed(after, field)
    if old == new:
        return []
    none = "no longer on hold" if field == "hold" else "nothing"
    return [*([old] if old else []), f"→ {new or none}"]


def _labelled(label: str, texts: list[str]) -> list[str]:
    """Format lines of which only the first has the label."""
    return [_line("" if i else label, text) for i, text in enumerate(texts)]


def _line(label: str, text: str) -> str:
    name = FIELDS[label].label if label in FIELDS else label
    return f"  {name:<{LABEL_WIDTH}}{visible(text)}"

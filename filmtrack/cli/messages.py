"""What a command that writes answers: what it understood, and old → new."""

from typing import TYPE_CHECKING

from filmtrack.ledger.claim import Claim
from filmtrack.ledger.facts import Document
from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.summary import tell_believed, tell_report, tell_value
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from filmtrack.ledger.production import Production
    from filmtrack.store.journal import Step

_LABEL = 16
_TOLD_BY_CLAIM = (FieldKind.PEOPLE, FieldKind.MANY)


def tell_added(document: Document) -> str:
    """Say what a new production holds, claim by claim."""
    head = f"added {visible(document.title)} ({document.id}, number {document.number})"
    lines = [_line(claim.field, tell_value(claim)) for claim in document.claims]
    reports = dict.fromkeys(tell_report(claim) for claim in document.claims)
    lines += [_line("report", report) for report in reports]
    return "".join(f"{line}\n" for line in (head, *lines))


def tell_updated(before: Document, after: Document) -> str:
    """Say what new claims changed, old → new, and what they did not."""
    new = [claim for claim in after.claims if claim.n > before.last_n]
    head = f"{visible(after.title)} ({after.id})"
    lines = [line for claim in new for line in _change(before, after, claim)]
    lines.append(_line("report", tell_report(new[0])))
    return "".join(f"{line}\n" for line in (head, *lines))


def tell_retracted(before: Document, after: Document, n: int) -> str:
    """Say which claim was struck through, or stands again, and what it changed."""
    claim = next(claim for claim in after.claims if claim.n == n)
    done = "retracted" if claim.retracted else "standing again"
    head = f"{visible(after.title)} ({after.id}): claim {n} {done}"
    lines = [_line(claim.field, tell_value(claim)), _line("report", tell_report(claim))]
    if claim.retracted:
        lines.append(_line("why", claim.retracted.why))
    lines += _labelled("now", _moved(before, after, claim.field))
    return "".join(f"{line}\n" for line in (head, *lines))


def tell_undone(step: "Step") -> str:
    """Say what taking a command back took out and brought back, claim by claim."""
    lines = [f"took back: {visible(step.command)}"]
    for undone in step.changes:
        whole = undone.production
        lines.append(f"  {visible(whole.first_title)} ({whole.id})")
        lines += [_line("  gone", _told(claim)) for claim in undone.gone]
        lines += [_line("  back", _told(claim)) for claim in undone.back]
    return "".join(f"{line}\n" for line in lines)


def tell_edited(before: "Production", after: Document) -> str:
    """Say which claims an edit took out or made new; one that it changed is both."""
    old, new = ({claim.n: claim for claim in of.claims} for of in (before, after))
    lines = [f"{visible(after.title)} ({after.id})"]
    lines += [_line("gone", _told(c)) for n, c in old.items() if new.get(n) != c]
    lines += [_line("new", _told(c)) for n, c in new.items() if old.get(n) != c]
    return "".join(f"{line}\n" for line in lines)


def _told(claim: Claim) -> str:
    struck = " (retracted)" if claim.retracted else ""
    return f"{claim.field.replace('_', ' ')}: {tell_value(claim)}{struck}"


def _change(before: Document, after: Document, claim: Claim) -> list[str]:
    """Say one claim as old → new, as new, or as changing nothing, and why."""
    told = visible(tell_value(claim))
    moved = _moved(before, after, claim.field)
    if moved:
        return _labelled(claim.field, moved)
    if FIELDS[claim.field].kind in _TOLD_BY_CLAIM:
        return [_line(claim.field, told)]
    newer = after.last_said and after.last_said > claim.said
    why = "a later report is believed" if newer else "as before"
    return [_line(claim.field, f"{told} ({why})")]


def _moved(before: Document, after: Document, field: str) -> list[str]:
    """Say how the belief in a field of one value changed; nothing when it did not."""
    if FIELDS[field].kind in _TOLD_BY_CLAIM:
        return []
    old, new = tell_believed(before, field), tell_believed(after, field)
    if old == new:
        return []
    return [*([old] if old else []), f"→ {new or 'nothing'}"]


def _labelled(label: str, texts: list[str]) -> list[str]:
    """Give lines of which the first alone has the label."""
    return [_line("" if i else label, text) for i, text in enumerate(texts)]


def _line(label: str, text: str) -> str:
    return f"  {label.replace('_', ' '):<{_LABEL}}{visible(text)}"

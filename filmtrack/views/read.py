"""What `read` shows: proposed claims, film by film, with their sentences."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.fields import FIELDS
from filmtrack.ledger.summary import tell_value
from filmtrack.sanitize import escape_markdown, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.ledger.claim import Claim
    from filmtrack.slate.relation import Relation

_LABEL = 16
_INDENT = 6


class ProposalLine(NamedTuple):
    """One proposed claim, under the number by which it is chosen."""

    number: int
    claim: Claim
    quote: str
    relation: Relation


def film_text(title: str, lines: Sequence[ProposalLine], known: int, width: int) -> str:
    """Draw the proposals about a film."""
    is_new = any(line.relation.kind == "new production" for line in lines)
    parts = [f"{visible(title)}{'  (new production)' if is_new else ''}"]
    for line in lines:
        label = FIELDS[line.claim.field].label
        value = visible(tell_value(line.claim))
        relation = _relation(line.relation)
        parts.append(f"{line.number:>3}  {label:<{_LABEL}}{value}{relation}")
        parts += textwrap.wrap(
            f"“{marked(visible(line.quote), line.claim)}”",
            max(width, 40),
            initial_indent=" " * _INDENT,
            subsequent_indent=" " * _INDENT,
        )
    if known:
        parts.append(f"  {known} already known")
    return "".join(f"{part}\n" for part in parts)


def _relation(relation: Relation) -> str:
    if relation.kind == "new production":
        return ""
    before = f" from {visible(relation.before)}" if relation.before else ""
    return f"  [{relation.kind}{before}]"


def marked(quote: str, claim: Claim) -> str:
    """Put the words of a claim between ‹ and › in its sentence.

    A name that the sentence shortens is marked by its last word.
    """
    for words in (claim.text, claim.text.rpartition(" ")[2]):
        if len(words) > 1:
            found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", quote, re.IGNORECASE)
            if found:
                start, end = found.span()
                return f"{quote[:start]}‹{quote[start:end]}›{quote[end:]}"
    return quote


def film_markdown(title: str, lines: Sequence[ProposalLine], known: int) -> str:
    """Write the proposals about a film as a Markdown list."""
    parts = [f"## {escape_markdown(title)}", ""]
    for line in lines:
        label = FIELDS[line.claim.field].label
        value = escape_markdown(tell_value(line.claim))
        relation = escape_markdown(_relation(line.relation))
        parts.append(f"- {label}: {value}{relation}")
        parts.append(f"  > {escape_markdown(marked(line.quote, line.claim))}")
    if known:
        parts.append(f"\n{known} already known")
    return "\n".join([*parts, "", ""])

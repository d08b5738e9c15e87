"""Proposals as claims of a report, each with its relation to the slate."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.names import fold_title
from filmtrack.slate.relation import Relation, relation_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filmtrack.articles.firing import Proposal
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document
    from filmtrack.ledger.input import ReportDetails


class ProposedClaim(NamedTuple):
    """A claim that an article makes, and what it would do to the slate.

    `production` is the first title of one in the slate, else the title of a new one;
    `is_sure` says whether `--yes` accepts it.
    """

    production: str
    claim: Claim
    quote: str
    rule: str
    relation: Relation
    is_sure: bool
    is_certain_film: bool

    @property
    def mark(self) -> str | None:
        """Why `import` refuses the claim unless told otherwise; None if it does not."""
        if self.relation.kind == "contradicts":
            return "contradicts"
        return None if self.is_certain_film else "uncertain"

    @property
    def is_known(self) -> bool:
        """Whether the slate has or believes it already."""
        return self.relation.kind == "known"


def compare(
    proposals: Sequence[Proposal],
    report: ReportDetails,
    documents: Iterable[Document],
    *,
    is_certain_film: bool,
) -> list[ProposedClaim]:
    """Turn proposals into claims and compare each with its production."""
    index = _index(documents)
    found = []
    for proposal in proposals:
        document = index.get(fold_title(proposal.production))
        is_default = proposal.field == "title" and document is not None
        if is_default:  # the slate's own title is no news
            continue
        claim = _claim(proposal, report)
        relation = relation_of(claim, document)
        found.append(
            ProposedClaim(
                document.first_title if document else proposal.production,
                claim,
                proposal.quote,
                proposal.rule,
                relation,
                proposal.is_sure and is_certain_film and relation.kind != "contradicts",
                is_certain_film or document is not None,
            )
        )
    return found


def _index(documents: Iterable[Document]) -> dict[str, Document]:
    """List productions by every folded title; one that two have is neither's."""
    index: dict[str, Document] = {}
    twice: set[str] = set()
    for document in documents:
        titles = (document.title, document.first_title, *document.aka)
        for key in {fold_title(title) for title in titles}:
            if key in index:
                twice.add(key)
            index[key] = document
    return {key: found for key, found in index.items() if key not in twice}


def _claim(proposal: Proposal, report: ReportDetails) -> Claim:
    value: str | SourceMaterial = proposal.value
    if proposal.source is not None:
        value = msgspec.convert(proposal.source, SourceMaterial)
    own = report._replace(via=report.via or proposal.via)
    return own.claim(
        proposal.field,
        value,
        standing=proposal.standing,
        role=proposal.role,
        actual=proposal.actual,
    )

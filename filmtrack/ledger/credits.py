"""What is believed of the people and companies of a production, name by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.aliases import NO_ALIASES, PERSON, STUDIO
from filmtrack.ledger.claim import Claim, precedence, valid_claims
from filmtrack.ledger.facts import CastCredit, Credit, OutCredit
from filmtrack.ledger.fields import COMPANIES, PEOPLE
from filmtrack.ledger.vocabulary import OUT
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from filmtrack.ledger.aliases import Aliases
    from filmtrack.ledger.claim import Ledger

# From the surest standing down, as people are listed.
_SUREST = {s: i for i, s in enumerate(("confirmed", "attached", "in talks", "rumored"))}


def company_keys(ledger: Ledger, aliases: Aliases) -> dict[str, str]:
    """Give the key under which each printed name of a company counts."""
    companies = [c.text for name in COMPANIES if name in ledger for c in ledger[name]]
    return aliases.companies(companies) if companies else {}


def name_keys(ledger: Ledger, aliases: Aliases) -> dict[str, dict[str, str]]:
    """Give, for each field of people, the key under which each printed name counts."""
    keys = company_keys(ledger, aliases)
    return {
        name: keys
        if name in COMPANIES
        else {claim.text: aliases.key(PERSON, claim.text) for claim in ledger[name]}
        for name in PEOPLE
        if name in ledger
    }


def names_alike(
    claims: Iterable[Claim], aliases: Aliases = NO_ALIASES
) -> Callable[[str, str], str]:
    """Return what compares names in a field of one production, as belief does."""
    keys = name_keys(valid_claims(claims), aliases)

    def key(field: str, name: str) -> str:
        kind = STUDIO if field in COMPANIES else PERSON
        return keys.get(field, {}).get(name) or aliases.key(kind, name)

    return key


def credits_of(
    claims: list[Claim], companies: Mapping[str, str], aliases: Aliases
) -> dict[str, CastCredit]:
    """What is believed of each name: its last standing and its last role.

    `companies` gives the key under which each printed name of a company counts.
    A claim without a standing leaves the standing as it was; a name that nobody gave
    one, or that had left, is attached. A report that merely names somebody, attached
    after confirmed, changes nothing.
    """
    found: dict[str, CastCredit] = {}
    spelled: dict[str, list[str]] = {}
    kind = STUDIO if claims[0].field in COMPANIES else PERSON
    for claim in claims:
        name = claim.text
        key = companies[name] if kind == STUDIO else aliases.key(PERSON, name)
        if key in found:
            spelled[key].append(name)
            found[key] = _credit(claim, found[key])
        else:
            spelled[key] = [name]
            standing = claim.standing or "attached"
            found[key] = CastCredit(name, claim.role, standing, claim.n)
    # Every name is there once and no alias applies: each is spelled as printed.
    if len(spelled) == len(claims) and not aliases:
        return found
    for key, names in spelled.items():
        name = aliases.common(kind, names)
        if name != found[key].name:
            found[key] = msgspec.structs.replace(found[key], name=name)
    return found


def _credit(claim: Claim, before: CastCredit) -> CastCredit:
    """Return what is believed of a name after one more claim about it."""
    if before.standing in OUT:
        standing = claim.standing or "attached"
        return CastCredit(claim.text, claim.role or before.role, standing, claim.n)
    # To name somebody is routine; it does not weaken a confirmed deal.
    names_only = claim.standing in (None, "attached") and before.standing == "confirmed"
    return CastCredit(
        claim.text,
        _fuller_role(before.role, claim.role),
        before.standing if names_only else claim.standing or before.standing,
        before.claim if names_only else claim.n,
    )


def _fuller_role(before: str | None, after: str | None) -> str | None:
    """Return the later role, unless it only says less of the earlier one."""
    if not (before and after):
        return after or before
    words, fuller = fold(after).split(), fold(before).split()
    says_less = len(words) < len(fuller) and set(words) <= set(fuller)
    return before if says_less else after


def current(
    field: str, found: dict[str, CastCredit]
) -> tuple[CastCredit | Credit, ...]:
    """Those who are on it, the surest first, else in the order first named."""
    on_it = [credit for credit in found.values() if credit.standing not in OUT]
    # The sort is stable, so that equal standings keep the order of the reports.
    if len(on_it) > 1:
        on_it.sort(key=lambda credit: _SUREST[credit.standing])
    if field == "cast":
        return tuple(on_it)
    return tuple([Credit(c.name, c.standing, c.claim) for c in on_it])


def out(
    found_of: dict[str, dict[str, CastCredit]], ledger: Ledger
) -> tuple[OutCredit, ...]:
    """Those who are out, in the order of the reports that said so."""
    left = {
        credit.claim: credit
        for found in found_of.values()
        for credit in found.values()
        if credit.standing in OUT
    }
    if not left:
        return ()
    told = (c for field in found_of for c in ledger[field] if c.n in left)
    return tuple(_gone(left[c.n], c) for c in sorted(told, key=precedence))


def _gone(credit: CastCredit, claim: Claim) -> OutCredit:
    return OutCredit(
        name=credit.name,
        role=credit.role,
        field=claim.field,
        standing=credit.standing,
        said=claim.said,
        claim=claim.n,
    )

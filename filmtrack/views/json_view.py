"""JSON: a production as the stable object, with every key always present."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.claim import Claim
from filmtrack.ledger.facts import Facts
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.sanitize import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Object = dict[str, object]


def production_object(
    facts: Facts,
    claims: Iterable[Claim] | None = None,
    more: Mapping[str, object] | None = None,
) -> Object:
    """Return a production's object, with what a view adds to it and with its claims."""
    found: Object = {name: getattr(facts, name) for name in Facts.__struct_fields__}
    found.update(more or {})
    if claims is not None:
        found["claims"] = [claim_object(claim) for claim in claims]
    return found


def claim_object(claim: Claim) -> Object:
    """Return the object of a claim, with its null keys too."""
    found: Object = {name: getattr(claim, name) for name in Claim.__struct_fields__}
    if isinstance(claim.value, SourceMaterial):
        found["value"] = msgspec.structs.asdict(claim.value)
    return found


def json(objects: list[Object]) -> str:
    """Write an array, an object a line."""
    if not objects:
        return "[]\n"
    lines = ",\n".join(_encoded(found) for found in objects)
    return f"[\n{lines}\n]\n"


def json_one(found: Object) -> str:
    """Write a single object, indented for reading."""
    return msgspec.json.format(_encoded(found), indent=2) + "\n"


def jsonl(objects: list[Object]) -> str:
    """Write JSON Lines: an object a line, nothing for none."""
    return "".join(f"{_encoded(found)}\n" for found in objects)


def _encoded(found: Object) -> str:
    return escaped(msgspec.json.encode(found).decode())

"""Keys of productions and claims that this version does not know.

A newer version or another program has written them. They are no damage: they are
ignored, named by `check`, and kept through every write.
"""

from __future__ import annotations

from contextlib import suppress
from types import GenericAlias
from typing import Any, NamedTuple

import msgspec

from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.ledger.facts import Document
from filmtrack.ledger.source_material import SourceMaterial

KNOWN = frozenset(Document.__struct_fields__)
KNOWN_OF_CLAIM = frozenset(Claim.__struct_fields__)
# The parts of a claim that may be objects, with the keys that they have here.
KNOWN_OF_PARTS = {
    "value": frozenset(SourceMaterial.__struct_fields__),
    "retracted": frozenset(Retraction.__struct_fields__),
}

Keys = dict[str, msgspec.Raw]


def _type_of(keys: frozenset[str], **types: Any) -> Any:  # noqa: ANN401 (a type)
    """Make a type that allows these keys alone, and decodes none of their values."""
    fields = [(key, types.get(key, msgspec.Raw), msgspec.UNSET) for key in sorted(keys)]
    return msgspec.defstruct("Known", fields, forbid_unknown_fields=True)


# Nearly every document has known keys alone: to see that takes a fraction of the time
# of decoding it.
_parts = {
    "value": str | _type_of(KNOWN_OF_PARTS["value"]),
    "retracted": _type_of(KNOWN_OF_PARTS["retracted"]) | None,
}
_claims = GenericAlias(list, (_type_of(KNOWN_OF_CLAIM, **_parts),))
_keys = msgspec.json.Decoder(_type_of(KNOWN, claims=_claims))


class UnknownKeys(NamedTuple):
    """The unknown keys of a production with their values, and those of its claims.

    `of_parts` has those inside the value or the retraction of a claim.
    """

    own: Keys
    of_claims: dict[int, Keys]
    of_parts: dict[tuple[int, str], Keys]

    def names(self) -> list[str]:
        """List the names of the keys, each once."""
        found = [self.own, *self.of_claims.values(), *self.of_parts.values()]
        return list(dict.fromkeys(key for keys in found for key in keys))


def unknown_in(raw: msgspec.Raw) -> UnknownKeys | None:
    """Find the unknown keys of a stored production; None if there are none.

    A document that is damaged, which only `check` looks for, has none.
    """
    try:
        _keys.decode(raw)
    except ValueError:
        with suppress(ValueError, KeyError):
            document, claims = _taken_apart(raw)
            numbered = {int(bytes(claim["n"])): claim for claim in claims}
            own = _without(document, KNOWN)
            of_claims = {n: _without(c, KNOWN_OF_CLAIM) for n, c in numbered.items()}
            of_parts = {
                (n, part): _without(_object(claim[part]), known)
                for n, claim in numbered.items()
                for part, known in KNOWN_OF_PARTS.items()
                if part in claim
            }
            of_claims = {n: keys for n, keys in of_claims.items() if keys}
            of_parts = {at: keys for at, keys in of_parts.items() if keys}
            if own or of_claims or of_parts:
                return UnknownKeys(own, of_claims, of_parts)
    return None


def _without(keys: Keys, known: frozenset[str]) -> Keys:
    return {key: keys[key] for key in keys.keys() - known}


def _object(raw: msgspec.Raw) -> Keys:
    """Return the keys of an object; none of a text or of null."""
    is_object = bytes(raw).lstrip().startswith(b"{")
    return msgspec.json.decode(raw, type=Keys) if is_object else {}


def with_unknown(raw: msgspec.Raw, unknown: UnknownKeys | None) -> msgspec.Raw:
    """Put unknown keys back into a production, and into those of its claims it has."""
    if unknown is None:
        return raw
    document, claims = _taken_apart(raw)
    for claim in claims:
        number = int(bytes(claim["n"]))
        for part in KNOWN_OF_PARTS:
            inside = _object(claim[part]) if part in claim else {}
            more = unknown.of_parts.get((number, part))
            if inside and more:
                claim[part] = msgspec.Raw(msgspec.json.encode(inside | more))
        claim.update(unknown.of_claims.get(number, {}))
    if claims:
        document["claims"] = msgspec.Raw(msgspec.json.encode(claims))
    return msgspec.Raw(msgspec.json.encode(document | unknown.own))


def _taken_apart(raw: msgspec.Raw) -> tuple[Keys, list[Keys]]:
    """Return the keys of a production and of its claims, no value decoded."""
    document = msgspec.json.decode(raw, type=Keys)
    claims = document.get("claims")
    return document, msgspec.json.decode(claims, type=list[Keys]) if claims else []

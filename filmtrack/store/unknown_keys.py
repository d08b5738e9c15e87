"""Keys of productions and claims that this version does not know.

A newer version or another program has written them. They are no damage: they are
ignored, named by `check`, and kept through every write.
"""

from __future__ import annotations

from contextlib import suppress
from types import GenericAlias
from typing import Any, NamedTuple

import msgspec

from filmtrack.ledger.claim import Claim
from filmtrack.ledger.facts import Document

KNOWN = frozenset(Document.__struct_fields__)
KNOWN_OF_CLAIM = frozenset(Claim.__struct_fields__)

Keys = dict[str, msgspec.Raw]


def _type_of(keys: frozenset[str], **types: Any) -> Any:  # noqa: ANN401 (a type)
    """Make a type that allows these keys alone, and decodes none of their values."""
    fields = [(key, types.get(key, msgspec.Raw), msgspec.UNSET) for key in sorted(keys)]
    return msgspec.defstruct("Known", fields, forbid_unknown_fields=True)


# Nearly every document has known keys alone: to see that takes a fraction of the time
# of decoding it.
_claims = GenericAlias(list, (_type_of(KNOWN_OF_CLAIM),))
_keys = msgspec.json.Decoder(_type_of(KNOWN, claims=_claims))


class UnknownKeys(NamedTuple):
    """The unknown keys of a production with their values, and those of its claims."""

    own: Keys
    of_claims: dict[int, Keys]

    def names(self) -> list[str]:
        """List the names of the keys, each once."""
        found = [self.own, *self.of_claims.values()]
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
            of_claims = {
                int(bytes(claim["n"])): {
                    key: claim[key] for key in claim.keys() - KNOWN_OF_CLAIM
                }
                for claim in claims
            }
            own = {key: document[key] for key in document.keys() - KNOWN}
            of_claims = {n: keys for n, keys in of_claims.items() if keys}
            return UnknownKeys(own, of_claims) if own or of_claims else None
    return None


def with_unknown(raw: msgspec.Raw, unknown: UnknownKeys | None) -> msgspec.Raw:
    """Put unknown keys back into a production, and into those of its claims it has."""
    if unknown is None:
        return raw
    document, claims = _taken_apart(raw)
    more = unknown.of_claims
    if claims:
        whole = [claim | more.get(int(bytes(claim["n"])), {}) for claim in claims]
        document["claims"] = msgspec.Raw(msgspec.json.encode(whole))
    return msgspec.Raw(msgspec.json.encode(document | unknown.own))


def _taken_apart(raw: msgspec.Raw) -> tuple[Keys, list[Keys]]:
    """Return the keys of a production and of its claims, no value decoded."""
    document = msgspec.json.decode(raw, type=Keys)
    claims = document.get("claims")
    return document, msgspec.json.decode(claims, type=list[Keys]) if claims else []

"""Convert the tables of an older version; readers do so in memory, writers for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.production import Production
from filmtrack.store.documents import Documents, encoded, raws_of
from filmtrack.store.header import HEADER, MARKS, PRODUCTIONS, VERSION, Header
from filmtrack.store.unknown_keys import unknown_in, with_unknown

if TYPE_CHECKING:
    from filmtrack.store.documents import Tables

_production = msgspec.json.Decoder(Production)
_header = msgspec.json.Decoder(Header)
_MARKS_OF_VERSION_1 = "desk"


def migrated(tables: Tables) -> Tables:
    """Return the tables of version 1 in the present version."""
    header = _header.decode(raws_of(tables[HEADER])[1])
    found = dict(tables)
    if _MARKS_OF_VERSION_1 in found:
        found[MARKS] = found.pop(_MARKS_OF_VERSION_1)
    productions = raws_of(tables[PRODUCTIONS])
    # Version 2 believes otherwise: of names, titles and releases.
    found[PRODUCTIONS] = Documents({n: _anew(raw) for n, raw in productions.items()})
    header = msgspec.structs.replace(header, version=VERSION)
    found[HEADER] = Documents({1: encoded(header)})
    return found


def _anew(raw: msgspec.Raw) -> msgspec.Raw:
    """Derive the facts of a production again; one that is damaged stays as it is."""
    try:
        production = _production.decode(raw)
    except ValueError:
        return raw
    return with_unknown(encoded(believe(production)), unknown_in(raw))

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
    raws = dict(raws_of(tables[PRODUCTIONS]))
    for number, raw in raws_of(tables[PRODUCTIONS]).items():
        try:
            production = _production.decode(raw)
        except ValueError:
            continue  # a damaged production stays as it is
        # Version 2 derives names, titles and releases by other rules.
        raws[number] = with_unknown(encoded(believe(production)), unknown_in(raw))
    found[PRODUCTIONS] = Documents(raws)
    header = msgspec.structs.replace(header, version=VERSION)
    found[HEADER] = Documents({1: encoded(header)})
    return found

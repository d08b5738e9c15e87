"""The header of a store: format version, counts, and the names of the tables."""

from __future__ import annotations

import msgspec

# Raised only where the meaning of a key changes. New keys have defaults, and unknown
# ones are kept, so that older and newer versions read each other's stores otherwise.
VERSION = 1
HEADER, PRODUCTIONS, JOURNAL = "filmtrack", "productions", "journal"
MARKS = "desk"


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a store says of itself; `next` is the first number never given out."""

    version: int = VERSION
    productions: int = 0
    next: int = 1

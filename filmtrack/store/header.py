"""The header of a store: format version, counts, and the names of the tables."""

from __future__ import annotations

import msgspec

# Raised only where the meaning of a key changes (see `migrations`). A new key has a
# default and an unknown one is kept, so that neither needs a new version.
VERSION = 2
HEADER, PRODUCTIONS, JOURNAL = "filmtrack", "productions", "journal"
# What the slate itself holds beside its productions, a row each, and its journal.
ALIASES, FOLLOWS, FEEDS = "aliases", "follows", "feeds"
ROW_TABLES = (ALIASES, FOLLOWS, FEEDS)
SLATE_JOURNAL = "slate_journal"
# The line of the journal of a production that no step has changed.
NO_STEPS = msgspec.Raw(b'{"steps":[]}')
MARKS = "marks"


class Header(msgspec.Struct, frozen=True):
    """What a store says of itself; `next` is the first number never given out."""

    version: int = VERSION
    productions: int = 0
    next: int = 1


def unknown_in_header(raw: msgspec.Raw | None) -> dict[str, msgspec.Raw]:
    """Find the keys of a header that this version does not know.

    Bytes that are not text, which only a damaged header has, are none.
    """
    try:
        found = msgspec.json.decode(raw, type=dict[str, msgspec.Raw]) if raw else {}
    except ValueError:
        return {}
    return {k: v for k, v in found.items() if k not in Header.__struct_fields__}


def encoded_header(header: Header, before: msgspec.Raw | None) -> msgspec.Raw:
    """Encode a header, with the unknown keys of the one before it."""
    encoded = msgspec.Raw(msgspec.json.encode(header))
    unknown = unknown_in_header(before)
    if not unknown:
        return encoded
    known = msgspec.json.decode(encoded, type=dict[str, msgspec.Raw])
    return msgspec.Raw(msgspec.json.encode(known | unknown))

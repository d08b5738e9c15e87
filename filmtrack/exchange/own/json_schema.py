"""The JSON Schema of what is exported, made from the types themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.exchange.own.json_productions import VERSION, ProductionLine
from filmtrack.ledger.aliases import Alias
from filmtrack.ledger.facts import Facts
from filmtrack.ledger.fields import FIELDS
from filmtrack.ledger.vocabulary import STANDINGS, STATUSES

if TYPE_CHECKING:
    from filmtrack.strict_json import Object

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID = f"urn:filmtrack:production:{VERSION}"
# A whole export has these; the lists of other commands leave them out.
_OF_WHOLE_PRODUCTIONS = {*ProductionLine.__struct_fields__} - {*Facts.__struct_fields__}


def schema() -> Object:
    """Give the schema: of one production, or of an array of them.

    More keys than it names are allowed: keys are added, but never removed.
    """
    _, defs = msgspec.json.schema_components(
        [ProductionLine, Alias], ref_template="#/$defs/{name}"
    )
    production, claim = defs.pop("ProductionLine"), defs["Claim"]
    production["required"] = [
        name for name in production["properties"] if name not in _OF_WHOLE_PRODUCTIONS
    ]
    production["properties"] |= {
        "v": {"const": VERSION},
        "status": {"enum": [*STATUSES, None]},
    }
    claim["properties"] |= {
        "field": {"enum": list(FIELDS)},
        "standing": {"enum": [*STANDINGS, None]},
        "recorded": {"type": "string", "format": "date-time"},
    }
    one: Object = {"$ref": "#/$defs/production"}
    alias: Object = {"$ref": "#/$defs/Alias"}
    return {
        "$schema": DIALECT,
        "$id": ID,
        "title": "A film production, or several, as filmtrack writes them",
        "oneOf": [one, alias, {"type": "array", "items": {"anyOf": [one, alias]}}],
        "$defs": {"production": production, **defs},
    }

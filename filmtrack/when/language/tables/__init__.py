"""The tables of words, one module per language, loaded when first used."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filmtrack.when.language.table import Language

MODULES = {  # by ISO 639-1 code, in the order in which they are tried
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "de": "german",
    "it": "italian",
    "pt": "portuguese",
    "pl": "polish",
}


@cache
def load(code: str) -> Language:
    """Load the table of a language; raises KeyError for a language without one."""
    module = import_module(f"filmtrack.when.language.tables.{MODULES[code]}")
    table: Language = module.TABLE
    return table

"""The tables of words, one module per language, loaded when first used."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from filmtrack.errors import UsageError

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
    "ru": "russian",
    "tr": "turkish",
    "nl": "dutch",
    "ja": "japanese",
    "ko": "korean",
    "zh": "chinese",
}
# The letters of a language that is not written in Latin ones: they show it alone.
# Chinese characters without kana are Japanese or Chinese.
SCRIPTS = {
    "ru": "[а-яё]",
    "ja": "(?s)^(?!.*[가-힣]).*[ぁ-ゖァ-ヺ一-鿿]",
    "ko": "[가-힣]",
    "zh": "(?s)^(?!.*[가-힣ぁ-ゖァ-ヺ]).*[一-鿿㐀-䶿]",
}
# Months and weekdays that are also English words, in another sense.
SECOND_SENSES = {
    "ago": ("es", "it", "pt"),
    "mar": ("es", "fr", "it"),
    "set": ("it", "pt"),
}


def second_senses(phrase: str) -> set[str]:
    """Return the languages in which an English word of a phrase has another sense.

    >>> sorted(second_senses("12 Set. 2026")), second_senses("12 May 2026")
    (['it', 'pt'], set())
    """
    words = phrase.lower().replace(".", " ").replace(",", " ").split()
    return {code for word in words for code in SECOND_SENSES.get(word, ())}


@cache
def load(code: str) -> Language:
    """Load the table of a language; raises KeyError for a language without one."""
    module = import_module(f"filmtrack.when.language.tables.{MODULES[code]}")
    table: Language = module.TABLE
    return table


def check_code(code: str) -> str:
    """Return the code of a language that has a table; raises UsageError for another."""
    if code.lower() in MODULES:
        return code.lower()
    raise UsageError(f'unknown language "{code}"', hint=f"known: {', '.join(MODULES)}")

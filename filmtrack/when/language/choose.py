"""Choose the language of a phrase: by its words, without loading tables in vain.

English comes first. Another language is tried when English does not know each word,
and only when a word of the phrase shows that language.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from filmtrack.when.language.hints import HINTS
from filmtrack.when.language.lexer import lex
from filmtrack.when.language.parsed import Parsed, parse
from filmtrack.when.language.tables import MODULES, SCRIPTS, second_senses

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEW_HINTS = 2  # one word may be a name
_SHARE_OF_HINTS = 0.2  # of the words of a sentence; in English ones it is next to none
_WORD = re.compile(r"[^\W_]+['’]?")


@cache
def _hints() -> dict[str, tuple[str, ...]]:
    """Map each hint to the languages that it shows."""
    found: dict[str, list[str]] = {}
    for language, words in HINTS.items():
        for word in words.split():
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


def shown(phrase: str) -> Sequence[str]:
    """Return the languages that a word of a phrase shows, in the order of `HINTS`.

    >>> shown("printemps 2026"), shown("otoño 2026"), shown("early May 2026")
    (['fr'], ['es'], [])
    """
    lower = phrase.lower()
    words = {word.replace("’", "'") for word in _WORD.findall(lower)}
    words |= {word.rstrip("'") for word in words}
    found = {language for word in words for language in _hints().get(word, ()) if word}
    found |= {code for code, letters in SCRIPTS.items() if re.search(letters, lower)}
    return [language for language in MODULES if language in found]


@lru_cache(maxsize=256)
def spoken(text: str) -> str | None:
    """Return the language that a text is written in, if its words show one.

    >>> spoken("Zdjęcia do filmu ruszyły w maju"), spoken("Filming begins in May")
    ('pl', None)
    """
    words = _WORD.findall(text.lower())
    cyrillic = sum(bool(re.match(SCRIPTS["ru"], word)) for word in words)
    if cyrillic > len(words) / 2:
        return "ru"
    told = [code for word in words for code in _hints().get(word, ())]
    best = max(dict.fromkeys(told), key=told.count, default=None)
    if best and told.count(best) >= max(_FEW_HINTS, len(words) * _SHARE_OF_HINTS):
        return best
    return None


def is_word_of(word: str, text: str) -> bool:
    """Check for a word that shows the language of its text, and so is no name there.

    >>> is_word_of("Zdjęcia", "Zdjęcia do filmu ruszyły")
    True
    """
    language = spoken(text)
    if language is None:
        return False
    from filmtrack.when.language.lexicon import lexicon

    return word.lower() in lexicon(language)


def candidates(phrase: str, field: str, english: Parsed) -> list[Parsed]:
    """Parse a phrase by the languages that fit it best, if not by English alone.

    A language that knows each word fits; if none does, the one that knows the most.
    English is the first of those that fit equally well.
    """
    in_sight = shown(phrase)
    senses = second_senses(phrase).difference(in_sight)
    codes = [*in_sight, *(code for code in MODULES if code in senses)]
    if not english.unknown:  # only a language that knows each word, too, fits as well
        release = field == "release"
        codes = [
            c for c in codes if not lex(phrase, release=release, language=c).unknown
        ]
    tried = [parse(phrase, field, code) for code in codes]
    whole = [it for it in (english, *tried) if it.node is not None and not it.unknown]
    if whole or not english.unknown:
        return whole or [english]
    parsed = [one for one in tried if one.language in in_sight]
    fewest = min((one.unknown for one in parsed), default=english.unknown)
    if english.unknown <= fewest and not any(p.language in SCRIPTS for p in parsed):
        return [english]
    best = [one for one in parsed if one.unknown == fewest]
    return [one for one in best if one.node is not None] or best[:1]

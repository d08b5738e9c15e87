"""Names: folded for comparison, shown as printed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Letters that Unicode does not take apart into a base letter and a mark.
_PLAIN_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_DASHES = str.maketrans(dict.fromkeys("-‐‑‒–—−/_", " "))
# ASCII punctuation as Unicode has it: "$" and "+" are signs, which tell titles apart.
_ASCII_PUNCTUATION = str.maketrans("", "", r"""!"#%&'()*,-./:;?@[\]_{}""")
_LATIN_MARKS = range(0x300, 0x370)
# Less alike than this, a suggestion misleads: "ankled" is not "wanted".
_CLOSE = 0.75
_ARTICLES = ("the ", "a ", "an ")
# Scripts that one title mixes, and forms of Latin letters.
_SCRIPTS = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "FULLWIDTH": "LATIN"}
# The space between two letters that stand alone.
_INITIALS = re.compile(r"(?<=\b[^\W\d_]) (?=[^\W\d_]\b)")
# Scripts without spaces, where any character may begin a word.
_UNSPACED = (("ぁ", "ヿ"), ("㐀", "䶿"), ("一", "鿿"))


def begins_anywhere(words: str) -> bool:
    """Check for words of a script that writes no spaces between them.

    >>> begins_anywhere("神隠し"), begins_anywhere("heat"), begins_anywhere("호프")
    (True, False, False)
    """
    return any(first <= words[:1] <= last for first, last in _UNSPACED)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return the form of a name under which spellings of it are equal.

    Case, accents, punctuation and double spaces do not count; a dash counts as a
    space. A name of nothing but punctuation stays what it is.

    >>> fold("Clément  Cogitore") == fold("clement cogitore")
    True
    >>> fold("J.J. Abrams"), fold("Spider-Man"), fold("???")
    ('jj abrams', 'spider man', '???')
    """
    text = name.casefold().translate(_DASHES)
    if not text.isascii():
        taken_apart = unicodedata.normalize("NFKD", text.translate(_PLAIN_LETTERS))
        bare = "".join(c for c in taken_apart if ord(c) not in _LATIN_MARKS)
        text = unicodedata.normalize("NFC", bare).casefold().translate(_DASHES)
    if text.isascii():
        kept = text.translate(_ASCII_PUNCTUATION)
    else:
        kept = "".join(c for c in text if c.isalnum() or not _is_punctuation(c))
    return " ".join(kept.split()) or " ".join(name.split())


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Fold the name of a person or company; initials match however they are spaced.

    >>> {fold_name(name) for name in ("S S Mann", "S. S. Mann", "S.S. Mann", "SS Mann")}
    {'ss mann'}
    """
    folded = fold(name)
    return _INITIALS.sub("", folded) if " " in folded else folded


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char).startswith("P")


def fold_title(title: str) -> str:
    """Fold a title as a name, without a leading article.

    >>> fold_title("The Brigands of Rattlecreek")
    'brigands of rattlecreek'
    """
    folded = fold(title)
    for article in _ARTICLES:
        if folded.startswith(article):
            return folded.removeprefix(article)
    return folded


def slug(title: str) -> str:
    """Return the id that a title makes, in the title's own script.

    >>> slug("Heat 2"), slug("[REC]"), slug("Квартет И"), slug("???")
    ('heat-2', 'rec', 'квартет-и', 'untitled')
    """
    kept = (c if c.isalnum() or unicodedata.combining(c) else " " for c in fold(title))
    return "-".join("".join(kept).split()) or "untitled"


def scripts(text: str) -> frozenset[str]:
    """Return the scripts of the letters in a text; Chinese and Japanese count as one.

    >>> sorted(scripts("Heat 2")), sorted(scripts("Схватка 2")), sorted(scripts("1917"))
    (['LATIN'], ['CYRILLIC'], [])
    """
    first = (unicodedata.name(c, "").partition(" ")[0] for c in text if c.isalpha())
    return frozenset(_SCRIPTS.get(name, name) for name in first)


def closest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return the known words most like one that was not understood, best first."""
    from difflib import get_close_matches  # only an error needs it

    by_fold = {fold(name): name for name in known}
    return [by_fold[f] for f in get_close_matches(fold(word), by_fold, most, _CLOSE)]

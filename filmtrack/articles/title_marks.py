"""Quoted titles: told from quoted speech by their shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNMARK = str.maketrans("", "", "⟪⟫")
_QUOTED = re.compile(
    r"“([^“”]{1,80})”|(?<!\w)\"([^\"]{1,80})\"(?!\w)"
    r"|(?<!\w)‘([^‘’]{1,80}(?:’\w[^‘’]{0,60})*)’(?!\w)"
    r"|(?<!\w)'([^'\"]{1,60}(?:'\w[^'\"]{0,60})*)'(?!\w)"
)
_SMALL = frozenset(
    "a an the of in on at to for and or but nor by with from as into vs v de la le "
    "du des et der das und y el los las e".split()
)
_MOST_WORDS = 12
_LONG = 3


def is_title_like(text: str) -> bool:
    """Return whether words are written as a title: capitals, no sentence.

    >>> is_title_like("The Long Dusk,"), is_title_like("entirely amicable.")
    (True, False)
    """
    words = text.strip(" ,.").split()
    if not words or len(words) > _MOST_WORDS or text.rstrip().endswith((";", ":")):
        return False
    first = words[0].lstrip("#[(¡¿'’")
    if not (first[:1].isupper() or first[:1].isdigit() or not first[:1].isascii()):
        return False
    if text.rstrip().endswith(".") and len(words) > _LONG:
        return False
    weighty = [word for word in words if word.lower() not in _SMALL]
    capital = [word for word in weighty if not word[:1].islower()]
    return len(capital) == len(weighty) or (
        len(weighty) > _LONG and len(capital) >= len(weighty) - 1
    )


def mark_quotes(text: str) -> str:
    """Put marks around every quoted title.

    >>> mark_quotes("He left “Dusk,” she said, “for good.”")
    'He left ⟪“Dusk,”⟫ she said, “for good.”'
    """

    def mark(found: re.Match[str]) -> str:
        inner = next(group for group in found.groups() if group is not None)
        return f"⟪{found[0]}⟫" if is_title_like(inner) else found[0]

    return _QUOTED.sub(mark, text.replace("⟪", "").replace("⟫", ""))


# A run of capitals in a text of small letters: "boards THE LONG DUSK for Northway".
_CAPITALS = re.compile(
    r"(?<![\w⟪])[A-Z][A-Z’'-]+"
    r"(?:(?: (?:of|the|and|a|in|to))* [A-Z][A-Z’'&-]*| \d+)*(?![\w⟫]|:)"
)
_NO_TITLE = frozenset(
    "EXCLUSIVE BREAKING UPDATE UPDATED IMAX COVID NATO UNESCO BAFTA RELATED READ MORE "
    "WATCH CASTING EXTRAS NOTE TITLE ALSO STOP".split()
)
_LEAST_CAPITALS = 4


def mark_capitals(texts: Sequence[str]) -> list[str]:
    """Put marks around titles that an article sets in capitals.

    What stands elsewhere in small letters is a name, and a whole text in capitals
    sets nothing off.

    >>> mark_capitals(["Ann Lee will direct the thriller NIGHT FALLS for Northway."])
    ['Ann Lee will direct the thriller ⟪NIGHT FALLS⟫ for Northway.']
    """
    small = " ".join(texts).translate(_UNMARK)

    def mark(found: re.Match[str]) -> str:
        run = found[0]
        words = [word for word in run.split() if word.isupper()]
        letters = max(map(len, words))
        is_named = run.title() in small or not _NO_TITLE.isdisjoint(words)
        is_short = letters < _LEAST_CAPITALS or (len(words) == 1 and letters < 5)
        return run if is_named or is_short else f"⟪{run}⟫"

    marked = []
    for text in texts:
        capitals = sum(map(str.isupper, text))
        is_mixed = capitals * 2 < sum(map(str.isalpha, text))
        marked.append(_CAPITALS.sub(mark, text) if is_mixed else text)
    return marked


def title_of(marked: str) -> str:
    """Return the title inside marks and quotes, without punctuation that follows it.

    >>> title_of("⟪“The Long Dusk,”⟫")
    'The Long Dusk'
    """
    inner = marked.strip("⟪⟫ ").strip("“”\"‘’' ") if marked[:1] == "⟪" else marked
    return inner.rstrip(",.;: ").strip()

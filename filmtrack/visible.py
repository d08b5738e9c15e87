"""Text from outside is data: what would act on a terminal is made visible instead."""

from __future__ import annotations

import unicodedata

_CONTROL_PICTURES = 0x2400
_SPACE = 0x20
_DELETE = 0x7F
_ACTING = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
# Bidirectional controls and invisible marks that can reorder or forge a line;
# joiners, variation selectors and the like belong to scripts and emoji, and stay.
_FORGING = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\ufeff\u00ad\u180e\u2060\ufff9\ufffa\ufffb"
)


def visible(text: str) -> str:
    r"""Replace every control character, bidi control and lone surrogate by a sign.

    The result has no line break and no escape sequence, whatever the text held.

    >>> visible("Heat\x1b[31m 2\n"), visible("Am\u202eélie")
    ('Heat␛[31m 2␊', 'Am<U+202E>élie')
    """
    if text.isprintable():
        return text
    return "".join(map(_sign, text))


def _sign(char: str) -> str:
    code = ord(char)
    if code < _SPACE:
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return "\u2421"
    if char in _FORGING or unicodedata.category(char) in _ACTING:
        return f"<U+{code:04X}>"
    return char

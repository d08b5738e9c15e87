"""Text from outside is data: what would act on a terminal is made visible instead."""

from __future__ import annotations

import re
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


def inert(text: str) -> str:
    """Make visible what would act on a terminal, and leave lines and tabs as they are.

    For what is data, and is written to a terminal all the same; a line ends in a line
    feed alone.
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "".join(c if c in "\n\t" else _sign(c) for c in text.replace("\r\n", "\n"))


def escaped(text: str) -> str:
    r"""Escape in a JSON text what would act on a terminal; the values stay the same.

    >>> escaped('"Am\u202eélie"')
    '"Am\\u202eélie"'
    """
    if text.isprintable():
        return text
    return "".join(c if c == "\n" or _sign(c) == c else _escape(c) for c in text)


# What Markdown or GitHub would act on: marks, links, HTML and its entities, mentions,
# issue numbers, :shortcodes:; at the beginning of a line also headings and lists.
# Compiled when first used, as most commands write no Markdown.
_MARKDOWN = (
    r"[\\`*_{}\[\]<>|~@$]|&(?=#?\w+;)|#(?=\d)|:(?=[\w+-]+:)|^[-+#=](?=[-+#=]*(\s|$))"
)
_LIST_NUMBER = r"^(\d+)([.)])(?=\s|$)"
_ENDS_A_LINK = r"[\s<>()\[\]\\\"`]"


def escape_markdown(text: str) -> str:
    r"""Escape a text so that Markdown shows it as it is: no link, mark or HTML.

    >>> escape_markdown("[REC] | <b> :smile: #1"), escape_markdown("Ocean's 14: #hash")
    ('\\[REC\\] \\| \\<b\\> \\:smile: \\#1', "Ocean's 14: #hash")
    >>> escape_markdown("Marty & Sons &amp;"), escape_markdown("1. April")
    ('Marty & Sons \\&amp;', '1\\. April')
    """
    marked = re.sub(_MARKDOWN, r"\\\g<0>", visible(text))
    return re.sub(_LIST_NUMBER, r"\1\\\2", marked)


def escape_address(url: str) -> str:
    """Escape an address so that it cannot end the Markdown link that it is in."""
    return re.sub(_ENDS_A_LINK, lambda found: f"%{ord(found[0]):02X}", visible(url))


def _escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _sign(char: str) -> str:
    code = ord(char)
    if code < _SPACE:
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return "\u2421"
    if char in _FORGING or unicodedata.category(char) in _ACTING:
        return f"<U+{code:04X}>"
    return char

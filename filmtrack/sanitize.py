"""Text from outside is data: what would act on a terminal is made visible instead."""

from __future__ import annotations

import re
import unicodedata

_CONTROL_PICTURES = 0x2400
_SPACE = 0x20
_DELETE = 0x7F
_ACTING = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
# Bidirectional controls, and marks and fillers that nobody sees: they reorder, forge or
# hide a line wherever they are.
_FORGING = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\ufeff\u00ad\u180e\u2060\u2061\u2062\u2063\u2064\ufff9\ufffa\ufffb"
    "\u206a\u206b\u206c\u206d\u206e\u206f\u034f\u115f\u1160\u3164\uffa0"
)
# Others belong to scripts and emoji where they stand between the right characters.
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d")
_VARIATION = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_TAGS = frozenset(map(chr, range(0xE0000, 0xE0080)))
_HIDDEN = _FORGING | _ZERO_WIDTH | _VARIATION | _TAGS
# The flags of England, Scotland and Wales are spelled in tags behind a black flag.
_FLAG = "(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)"
# Latin, Greek, Cyrillic and punctuation need no joiner; Thai to Khmer need spaces of no
# width, as they write no others between words.
_JOINED_FROM, _LATIN_MORE = 0x590, range(0x1E00, 0x20D0)
_SPACED = (range(0xE00, 0xF00), range(0x1000, 0x10A0), range(0x1780, 0x1800))
_IDEOGRAPHS_FROM, _KEYCAP = 0x3400, "\u20e3"


def visible(text: str) -> str:
    r"""Replace what acts on a terminal or hides text by a sign that people see.

    The result has no line break and no escape sequence, whatever the text held. Joiners
    and variation selectors stay where a script or an emoji needs them.

    >>> visible("Heat\x1b[31m 2\n"), visible("Am\u202eélie"), visible("👩‍🚀 ❤️")
    ('Heat␛[31m 2␊', 'Am<U+202E>élie', '👩‍🚀 ❤️')
    >>> visible("He\u200bat\U000e0041"), visible("a\ufe0f")
    ('He<U+200B>at<U+E0041>', 'a<U+FE0F>')
    """
    if text.isprintable() and (text.isascii() or _HIDDEN.isdisjoint(text)):
        return text
    return "".join(_signs(text))


def inert(text: str) -> str:
    """Make visible what would act on a terminal, and leave lines and tabs as they are.

    For what is data, and is written to a terminal all the same; a line ends in a line
    feed alone.
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    text = text.replace("\r\n", "\n")
    pairs = zip(text, _signs(text), strict=True)
    return "".join(char if char in "\n\t" else sign for char, sign in pairs)


def escaped(text: str) -> str:
    r"""Escape in a JSON text what would act on a terminal; the values stay the same.

    >>> escaped('"Am\u202eélie"')
    '"Am\\u202eélie"'
    """
    if text.isprintable() and (text.isascii() or _HIDDEN.isdisjoint(text)):
        return text
    return "".join(
        char if char in ("\n", sign) else _escape(char)
        for char, sign in zip(text, _signs(text), strict=True)
    )


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


def _signs(text: str) -> list[str]:
    """Return each character, or the sign for one that acts or hides."""
    # Every second part is a flag.
    parts = [text] if _TAGS.isdisjoint(text) else re.split(_FLAG, text)
    found: list[str] = []
    for at, part in enumerate(parts):
        if at % 2:
            found += part
            continue
        around = zip(part, ("", *part), (*part[1:], ""), strict=False)
        found += [_sign(char, before, after) for char, before, after in around]
    return found


def _sign(char: str, before: str, after: str) -> str:
    code = ord(char)
    if code < _SPACE:
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return "\u2421"
    if (char in _HIDDEN and not _is_needed(char, before, after)) or (
        unicodedata.category(char) in _ACTING
    ):
        return f"<U+{code:04X}>"
    return char


def _is_needed(char: str, before: str, after: str) -> bool:
    """Whether a script or an emoji needs a character that nobody sees."""
    if char in _FORGING or char in _TAGS or not before:
        return False
    code = ord(before)
    if char == "\u200b":
        return after not in _ZERO_WIDTH and any(code in script for script in _SPACED)
    if char in _ZERO_WIDTH:
        is_alone = bool(after) and after not in _ZERO_WIDTH
        return is_alone and code >= _JOINED_FROM and code not in _LATIN_MORE
    if char in "\ufe0e\ufe0f":
        is_key = before in "#*0123456789" and after == _KEYCAP
        is_emoji = before in "‼⁉〰ℹ" or unicodedata.category(before) in ("So", "Sm")
        return is_key or is_emoji
    return code >= _IDEOGRAPHS_FROM or unicodedata.category(before) == "Sm"

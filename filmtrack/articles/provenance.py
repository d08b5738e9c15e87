"""Whom an article repeats: the source of a sentence, or of all of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.articles.outlet_names import outlet_named
from filmtrack.articles.rules.rule import OUT
from filmtrack.names import fold

if TYPE_CHECKING:
    from filmtrack.articles.mentions import Shadow
    from filmtrack.articles.persons import People

_SAYS = r"(?:reports?|reported|says|said|confirms|confirmed|reveals|revealed|learned|has learned|writes|wrote|broke|adds|claims|understands|noted?|notes|first|exclusively|is reporting|was first|had the news|has the news|calls|called|states|announced)"
_CITATIONS = (
    re.compile(
        rf"(?:according to|per|as per|via|courtesy of|citing|reported (?:by|on|in)|revealed (?:by|to)|confirmed (?:by|to)|(?:told|tells?|telling|informed) (?:the )?|interview (?:with|in|for)|speaking (?:to|with)|spoke (?:to|with)|talk(?:ed|ing)? (?:to|with)|conversation with|statement to|report (?:by|from|in)|first (?:appeared|reported) (?:on|in|by)|news (?:from|via)|sources? (?:at|for)|said (?:to|in)|exclusive (?:to|from)) (?:the |an? |with |by |outlet |site |website |trade |trade paper |magazine )*({OUT})"
    ),
    re.compile(
        rf"({OUT})(?:'s [a-z ]{{1,30}})?,? (?:first |exclusively |also |now |has |have |had |which )*{_SAYS}"
    ),
    re.compile(
        rf"(?:says|reports|writes|notes|reported|hears) (?:the )?({OUT})(?=[.,;]|$)"
        rf"|(?:comes?|came|hails?|arrives?|is) (?:from|via|courtesy of) (?:the )?({OUT})"
        rf"|({OUT}) (?:is |are )?(?:tells|telling|told|reporting|hears) (?:us |that )"
    ),
    re.compile(
        rf"\[(?:via )?({OUT})\]|\((?:via |source: |h/t )?({OUT})\)\.?$|(?:source|via|h/t): ({OUT})"
    ),
)
# A source that the table does not know: "told Filmwire", "the Filmwire portal reports".
_N = "[\ue000-\ue3ff]"
_UNKNOWN = re.compile(
    rf"(?:according to|as per|per|told|tells|(?:interview|conversation) with|reported (?:by|on|in)|posted on|speaking to|spoke to) (?:the )?(?:outlet |portal |site |newspaper |magazine )?(?P<a>{_N})(?! that the)|(?:the )?(?P<b>{_N}|\d+) (?:portal|newspaper|magazine|website|news agency|outlet) (?:reports|says|reported)|(?:says|reports) (?:the )?(?P<c>{_N})\.?$"
)
BACKWARDS = re.compile(
    rf"({OUT}) (?:had|has|broke|got) (?:the |this )?(?:news|story|scoop)|(?:told|tells) (?:the )?({OUT}) as much"
)


CONTINUES = re.compile(
    r"(?:according to|as|in|per) (?:that|the|this) (?:article|report|outlet|piece|story|site|publication|paper|interview)"
    r"|(?:the|that) (?:report|outlet|publication|trade|site|portal|paper|article|source) (?:also |then |further )?(?:says|said|adds|added|notes|noted|reports|claims|states|reported|continues)"
)
_OF_ALL = re.compile(
    rf"^(?:source|via|h/t|\(?via):? (?:the )?({OUT})(?: news)?\)?\.?$|\[({OUT})\]\.?$|({OUT}) was (?:the )?first (?:with|to)|(?:first|originally) reported (?:by|on|in) (?:the )?({OUT}|[\ue000-\ue3ff])\.?$|\((?:via|source:?) ({OUT})\)\.?$"
)


def cited_for_all(shadow: Shadow) -> str | None:
    """Return the outlet that a closing line names as the source of all."""
    found = _OF_ALL.search(shadow.text)
    return shadow.mentions[next(g for g in found.groups() if g)].text if found else None


def cited(shadow: Shadow, own: str | None, people: People) -> str | None:
    """Return the outlet that a sentence repeats, in the form that it prints.

    The article's own outlet is no source of it.
    """
    for pattern in _CITATIONS:
        for found in pattern.finditer(shadow.text):
            symbol = next(group for group in found.groups() if group)
            name = shadow.mentions[symbol].text
            if not _same(name, own):
                return name
    for found in _UNKNOWN.finditer(shadow.text):
        part = found["a"] or found["b"] or found["c"]
        name = shadow.mentions[part].text if part in shadow.mentions else part
        if not people.may_be_person(name) and not _same(name, own):
            return name
    return None


def _same(name: str, own: str | None) -> bool:
    if own is None:
        return False
    a, b = outlet_named(name) or name, outlet_named(own) or own
    return fold(a) == fold(b)

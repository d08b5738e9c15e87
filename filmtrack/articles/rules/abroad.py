"""Rules for sentences in other languages, made of the words of their tables.

They tell that filming has begun or is over, and how surely somebody is in the film.
Dates in running text are found in English only.
"""

from __future__ import annotations

import re
from functools import cache

from filmtrack.articles.rules.rule import ClaimRule
from filmtrack.when.language.choose import spoken
from filmtrack.when.language.lexicon import forms
from filmtrack.when.language.tables import load

# Words between the parts of a form, none of which denies it.
_NO = r"(?!(?:no|ne|pas|non|nicht|kein\w*|não|nie|не|niet|geen|если|jeśli|si|se|wenn|als)\b)"
_GAP = rf"(?: {_NO}[^\s.,;:]+){{0,5}}?"
_STAGES = ("filming", "wrapped")


def rules_of(sentence: str) -> tuple[ClaimRule, ...]:
    """Return the rules of the language that a sentence is written in; English has none.

    >>> [rule.label for rule in rules_of("Zdjęcia do filmu ruszyły w maju")][0]
    'status: filming in Polish'
    """
    language = spoken(sentence)
    return _rules_in(language) if language else ()


@cache
def _rules_in(language: str) -> tuple[ClaimRule, ...]:
    table = load(language)
    found = []
    for stage in _STAGES:
        parts = [form.split(" ", 1) for form in forms(table.stages.get(stage, ""))]
        told = [
            rf"{re.escape(part[0])}{_GAP} {re.escape(part[1])}"
            for part in parts
            if len(part) > 1
        ]
        if told:
            name = f"{stage} in {table.name}"
            found.append(ClaimRule(name, "status", "|".join(told), "", (stage,), stage))
    for standing, text in table.standings.items():
        told = [re.escape(form) for form in forms(text) if " " in form]
        if told:
            pattern = rf"{{who}}{_GAP} (?:{'|'.join(told)})\b"
            name = f"{standing} in {table.name}"
            found.append(ClaimRule(name, "cast", pattern, "", (), standing=standing))
    return tuple(found)

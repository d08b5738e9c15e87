"""Write a word once with its endings, for languages that inflect their words."""

from __future__ import annotations


def inflect(text: str) -> str:
    """Give every form of words that are written as `stem: ending ending`, one a line.

    `-` is the stem alone. A line without a colon is a list of forms as it stands.

    >>> inflect("мартовск: ий ая; а также")
    'мартовский; мартовская; а также'
    >>> inflect("май: -")
    'май'
    """
    forms = []
    for line in text.replace("\n", ";").split(";"):
        stem, colon, endings = line.strip().partition(":")
        if colon:
            forms += [stem + ending.strip("-") for ending in endings.split()]
        elif stem:
            forms.append(stem)
    return "; ".join(forms)


def each(forms: str, name: str) -> dict[str, str]:
    """Give every form of inflected words the same name.

    >>> each("год: - а", "year")
    {'год': 'year', 'года': 'year'}
    """
    return dict.fromkeys(inflect(forms).split("; "), name)


def numbered(words: dict[str, int]) -> dict[str, int]:
    """Give every form of inflected words its number.

    >>> numbered({"втор: ой ая": 2})
    {'второй': 2, 'вторая': 2}
    """
    return {
        form: number
        for forms, number in words.items()
        for form in inflect(forms).split("; ")
    }

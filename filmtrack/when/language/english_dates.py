"""The words that say something about a date, as tables.

A table maps a phrase to what it says; the kind of token it becomes is the table's
name in `NAMED_TABLES` or `NUMBERED_TABLES`.
"""

from __future__ import annotations

MONTHS = {
    "january jan": 1,
    "february feb febr": 2,
    "march mar": 3,
    "april apr": 4,
    "may": 5,
    "june jun": 6,
    "july jul": 7,
    "august aug": 8,
    "september sept sep": 9,
    "october oct": 10,
    "november nov": 11,
    "december dec": 12,
}

WEEKDAYS = {
    "monday mon": 0,
    "tuesday tues tue": 1,
    "wednesday weds wed": 2,
    "thursday thurs thur thu": 3,
    "friday fri": 4,
    "saturday sat": 5,
    "sunday sun": 6,
}

SEASONS = {
    "spring springtime": 1,
    "summer summertime": 2,
    "fall autumn falltime": 3,
    "winter wintertime": 4,
}

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
}

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "final": -1,
}

HALVES = {
    "front half": 1,
    "former half": 1,
    "back half": 2,
    "latter half": 2,
}

UNITS = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "calendar year": "year",
}

PLURALS = {
    "days": "day",
    "weeks": "week",
    "months": "month",
    "years": "year",
    "fortnights": "fortnight",
}

# `early` / `mid` / `late`; `beginning`, `start`, `top` = early; `end`, `close` = late
PARTS = {
    "early": "early",
    "early on": "early",
    "early into": "early",
    "early part of": "early",
    "first part of": "early",
    "mid": "mid",
    "mid part of": "mid",
    "late": "late",
    "late into": "late",
    "late part of": "late",
    "latter part of": "late",
    "later part of": "late",
    "beginning of": "beginning",
    "beginnings of": "beginning",
    "start of": "beginning",
    "top of": "beginning",
    "top end of": "beginning",
    "end of": "end",
    "ends of": "end",
    "close of": "end",
    "back end of": "end",
    "tail end of": "end",
    "tail of": "end",
    "end": "bare end",  # a part before a date, else a verb
    "middle of": "middle",
}

WHICH = {
    "this": "this",
    "this very": "this",
    "next": "next",
    "last": "last",
    "coming": "coming",
    "upcoming": "coming",
    "this coming": "coming",
    "this upcoming": "coming",
    "next coming": "coming",
    "past": "past",
    "this past": "past",
    "previous": "last",
    "following": "following",
    "the same": "same",
    "that same": "same",
}

HOLIDAYS = {
    "thanksgiving": "thanksgiving",
    "thanksgiving day": "thanksgiving",
    "turkey day": "thanksgiving",
    "turkey is served": "thanksgiving",
    "christmas": "christmas",
    "christmas day": "christmas",
    "christmastime": "christmas",
    "christmas time": "christmas",
    "xmas": "christmas",
    "christmas eve": "christmas eve",
    "boxing day": "boxing day",
    "new year's": "new year",
    "new years": "new year",
    "new year's day": "new year",
    "new years day": "new year",
    "new year's eve": "new year's eve",
    "new years eve": "new year's eve",
    "easter": "easter",
    "easter sunday": "easter",
    "good friday": "good friday",
    "easter monday": "easter monday",
    "memorial day": "memorial day",
    "labor day": "labor day",
    "labour day": "labor day",
    "fourth of july": "fourth of july",
    "4th of july": "fourth of july",
    "july fourth": "fourth of july",
    "independence day": "fourth of july",
    "halloween": "halloween",
    "hallowe'en": "halloween",
    "valentine's day": "valentine's day",
    "holidays": "holidays",
    "holiday season": "holidays",
    "holiday break": "holidays",
    "christmas holidays": "holidays",
    "winter holidays": "holidays",
}

TODAY = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "yesterday": -1,
    "last night": -1,
}

NUMBERED_TABLES: dict[str, dict[str, int]] = {
    "month": MONTHS,
    "weekday": WEEKDAYS,
    "season": SEASONS,
    "number": NUMBERS,
    "ordinal": ORDINALS,
    "shifted day": TODAY,
    "half": HALVES,
}

NAMED_TABLES: dict[str, dict[str, str]] = {
    "unit": UNITS,
    "units": PLURALS,
    "part": PARTS,
    "which": WHICH,
    "holiday": HOLIDAYS,
}

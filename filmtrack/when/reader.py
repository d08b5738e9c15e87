"""A phrase to its window: words, tokens, grammar, tree, days, and back to the asker.

Nothing but PhraseError leaves here, whatever the phrase is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import PhraseError
from filmtrack.when.language.ast import Happened, Unknown
from filmtrack.when.language.parsed import MOST_TOKENS, Parsed, parse
from filmtrack.when.language.resolve import resolve
from filmtrack.when.language.resolve.extent import Extent, Setting, Trace
from filmtrack.when.language.table import BEGUN
from filmtrack.when.language.tables import MODULES, load, second_senses
from filmtrack.when.window import Window

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.when.language.lexicon import Lexed
    from filmtrack.when.window import Bounds

LONGEST = 300
# Why a phrase is refused where another spelling or order may be what is meant.
_MENDABLE = frozenset({"words", "clash", "no date", "day"})
_TBD = ("tbd:", "tba:", "tbc:")


class PhrasePart(NamedTuple):
    """A part of the phrase, what it was taken for, and why where words do not say."""

    words: str
    meaning: str
    why: str | None


class Reading(NamedTuple):
    """A window and how it was read."""

    window: Window
    parts: tuple[PhrasePart, ...]
    skipped: tuple[str, ...]  # words in no table
    remarks: tuple[str, ...]
    territories: tuple[str, ...] = ()  # of a release
    media: tuple[str, ...] = ()
    language: str = ""  # ISO 639-1; empty if no words were read


def read(
    phrase: str,
    said: date,
    *,
    past: bool = False,
    field: str = "shoot",
    language: str = "",
) -> Window:
    """Read a phrase, or EDTF, as said on a day; raises PhraseError.

    Without a language, the words decide.

    >>> from datetime import date
    >>> read("as early as next summer", date(2024, 10, 23)).earliest
    datetime.date(2025, 6, 1)
    >>> read("starts when it starts", date(2024, 10, 23))
    Traceback (most recent call last):
    ...
    filmtrack.errors.PhraseError: 'when it starts' has no date
    """
    phrase = _composed(phrase)
    return _read(phrase, Setting(phrase, said, past, field, language=language))[0]


def read_again(
    phrase: str, said: date, *, past: bool, field: str, language: str
) -> Window:
    """Read a stored phrase in the language that is stored with it; raises PhraseError.

    English is not stored. A phrase without a language is English if English reads it,
    also with words skipped, so that a table that is added later changes no reading.
    """
    if not language and parse(phrase, field).node is not None:
        language = "" if second_senses(phrase) else "en"
    return read(phrase, said, past=past, field=field, language=language)


def explain(
    phrase: str,
    said: date,
    *,
    past: bool = False,
    field: str = "shoot",
    language: str = "",
) -> Reading:
    """Read a phrase and says how; a refusal names the nearest phrases that are read.

    >>> from datetime import date
    >>> explain("this fall", date(2025, 8, 14)).parts[0][:2]
    ('this fall', '1 September – 30 November 2025')
    """
    trace: list[Trace] = []
    phrase = _composed(phrase)
    setting = Setting(phrase, said, past, field, language=language, trace=trace)
    try:
        window, lexed = _read(phrase, setting)
    except PhraseError as error:
        from filmtrack.when.language.suggest import nearest

        if error.reason in _MENDABLE and setting.language in ("", "en"):
            error.nearest = nearest(
                phrase, lambda words: _is_read(words, said, past=past, field=field)
            )
        raise
    from filmtrack.when.phrasing import say_period

    parts = []
    for at, bounds, why in sorted(trace, key=lambda seen: seen.at):
        part = PhrasePart(phrase[slice(*at)], say_period(bounds), why)
        if part not in parts:
            parts.append(part)
    if lexed is None:
        own = (PhrasePart(phrase.strip(), say_period(_ends(window)), None),)
        return Reading(window, () if window.unknown else own, (), ())
    return Reading(
        window,
        tuple(parts),
        tuple(phrase[slice(*at)] for at in lexed.skipped),
        tuple(dict.fromkeys(setting.remarks)),
        tuple(scope.name for scope in lexed.scopes if scope.kind == "territory"),
        tuple(scope.name for scope in lexed.scopes if scope.kind == "medium"),
        setting.language,
    )


def language_of(
    phrase: str, said: date, *, past: bool = False, field: str = "shoot"
) -> str | None:
    """Return the language in which a phrase is read, if it is read and not English.

    >>> from datetime import date
    >>> language_of("fin mai", date(2026, 1, 13))
    'fr'
    """
    phrase = _composed(phrase)
    setting = Setting(phrase, said, past, field)
    try:
        _read(phrase, setting)
    except PhraseError:
        return None
    return setting.language if setting.language not in ("", "en") else None


def skipped_words(phrase: str, field: str = "shoot", language: str = "") -> int:
    """Count the runs of words that are skipped where the grammar reads a phrase.

    >>> skipped_words("May in Marfa, Texas")
    1
    """
    return len(parse(phrase, field, language or "en").lexed.skipped)


def _composed(phrase: str) -> str:
    """Put letters and their marks together, as the tables write them."""
    if phrase.isascii():
        return phrase
    import unicodedata

    return unicodedata.normalize("NFC", phrase)


def _ends(window: Window) -> Bounds:
    """Return the first and the last day of a window with its wrap."""
    wrap = window.wrap
    return window.earliest, window.latest if wrap is None else wrap.latest


def is_phrase(phrase: str, field: str = "shoot") -> bool:
    """Check that a phrase says when, whatever day it was said."""
    if len(phrase) > LONGEST:
        return False
    return not isinstance(parse(phrase, field).node, Happened | None)


def _is_read(phrase: str, said: date, *, past: bool, field: str) -> bool:
    """Check that a phrase is read to its last word."""
    try:
        _, lexed = _read(phrase, Setting(phrase, said, past, field))
    except PhraseError:
        return False
    return lexed is None or not lexed.skipped


def read_day(text: str, today: date) -> date:
    """Read one calendar day: `today`, `2025-03-11`, `March 11, 2025`, `last Monday`.

    >>> from datetime import date
    >>> read_day("11 March 2025", date(2026, 1, 1))
    datetime.date(2025, 3, 11)
    """
    window = read(text, today)
    if window.earliest is None or window.days != 1 or window.wrap:
        raise PhraseError(
            f"{_short(text)!r} is not one day",
            phrase=text,
            hint="a day such as 2025-03-11, `March 11, 2025` or `yesterday`",
            reason="day",
        )
    return window.earliest


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _read(phrase: str, setting: Setting) -> tuple[Window, Lexed | None]:
    """Read by the first way that fits: words kept, EDTF, the grammar."""
    text = phrase.strip()
    if text[:4].lower() in _TBD:
        return Window(phrase, setting.said, unknown=True), None
    if len(text) > LONGEST:
        raise setting.refuse(f"a phrase has at most {LONGEST} characters", None, "long")
    try:
        if not text[:1].isalpha() or text[:1] in "XY":  # words need no EDTF
            from filmtrack.when.edtf.read import edtf_window

            window = edtf_window(phrase, text, setting)
            if window:
                return window, None
        return _worded(phrase, setting)
    except (OverflowError, ValueError) as error:
        what = "that reaches beyond the calendar"
        raise setting.refuse(what, None, "day") from error


def _worded(phrase: str, setting: Setting) -> tuple[Window, Lexed]:
    """Read a phrase in the language given, else in the one that its words show."""
    # A claim may come from a version that reads more languages.
    if setting.language and setting.language not in MODULES:
        what = f'no dates are read in the language "{setting.language}"'
        raise setting.refuse(what, None, "language")
    parsed = parse(phrase, setting.field, setting.language or "en")
    refused = parsed.node is None and not parsed.unknown  # set in 1977
    if setting.language or refused or not (parsed.unknown or second_senses(phrase)):
        return _made(parsed, setting)  # what English knows is no other language
    from filmtrack.when.language.choose import candidates

    found = candidates(phrase, setting.field, parsed)
    if len(found) == 1:
        return _made(found[0], setting)
    return _agreed(found, setting)


def _agreed(found: list[Parsed], setting: Setting) -> tuple[Window, Lexed]:
    """Read a phrase in several languages; raises PhraseError if they disagree."""
    read_by: list[tuple[Setting, Window, Lexed]] = []
    refused: list[PhraseError] = []
    for parsed in found:
        trace: list[Trace] | None = None if setting.trace is None else []
        asked = setting.phrase, setting.said, setting.past, setting.field
        own = Setting(*asked, language=setting.language, trace=trace)
        try:
            read_by.append((own, *_made(parsed, own)))
        except PhraseError as error:
            refused.append(error)
    if not read_by:
        raise refused[0]
    first, window, lexed = read_by[0]
    for other, differing, _ in read_by[1:]:
        if _ends(differing) != _ends(window) or differing.flags != window.flags:
            raise _disagreement((first, window), (other, differing))
    setting.language, setting.past = first.language, first.past
    setting.remarks += first.remarks
    if setting.trace is not None:
        setting.trace += first.trace or []
    return window, lexed


def _disagreement(
    one: tuple[Setting, Window], two: tuple[Setting, Window]
) -> PhraseError:
    """Make the error that shows two readings."""
    from filmtrack.when.phrasing import say_period

    both = " and ".join(
        f"{load(setting.language).name} for {say_period(_ends(window))}"
        for setting, window in (one, two)
    )
    hint = f"choose one with `--read-as {one[0].language}` or `{two[0].language}`"
    return one[0].refuse(f"that may be {both}", None, "language", hint)


def _made(parsed: Parsed, setting: Setting) -> tuple[Window, Lexed]:
    """Make the window of a parsed phrase, or say why it has none."""
    from filmtrack.when.language import diagnose

    phrase, lexed, node = setting.phrase, parsed.lexed, parsed.node
    setting.language = parsed.language
    if len(lexed.tokens) > MOST_TOKENS:
        what = f"a phrase has at most {MOST_TOKENS} words that say something"
        raise setting.refuse(what, None, "long")
    if node is None and parsed.language == "en":
        node = diagnose.or_undated(phrase, lexed, setting)
    if node is None:
        raise diagnose.explained(phrase, lexed, parsed.blocked, setting)
    diagnose.check_field(node, lexed, setting)
    diagnose.check_places(node, lexed, setting)
    happened = lexed.marks & BEGUN or any(
        token.kind in ("ended", "since") for token in lexed.tokens
    )
    if happened and not isinstance(node, Unknown):
        setting.past = True
    diagnose.check_length(node, lexed, setting)
    extent = resolve(node, setting)
    diagnose.check_outcome(node, extent, lexed, setting)
    return make_window(extent, setting), lexed


def make_window(extent: Extent, setting: Setting) -> Window:
    """Make the window: of a span its wrap in the wrap field, all of it in release."""
    from filmtrack.when.edtf.write import write

    if extent.wrap is not None and setting.field == "wrap":
        extent = extent.wrap
        setting.remarks.append("of a span the end is taken")
    if extent.wrap is not None and setting.field == "release":
        latest = extent.wrap.latest  # a release is one event, it does not wrap
        extent = extent._replace(latest=latest, wrap=None, alternatives=())
    wrap = None
    if extent.wrap is not None:
        wrap = _window(extent.wrap, setting, None, write(extent.wrap))
    return _window(extent, setting, wrap, write(extent))


def _window(
    extent: Extent, setting: Setting, wrap: Window | None, edtf: str | None
) -> Window:
    return Window(
        setting.phrase,
        setting.said,
        extent.earliest,
        extent.latest,
        extent.alternatives,
        extent.approximate,
        extent.uncertain,
        extent.unknown,
        wrap,
        edtf,
    )

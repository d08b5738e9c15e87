"""Words of languages that write without spaces between words: the longest known forms.

A run of letters and digits becomes the fewest unknown characters, then the fewest
words, that the forms of a table allow. Numbers become what the other languages print:
`二〇二七年` the year 2027, `27年` the year '27, `令和9年` the year 2027, `十月` the
month `10月`. Where spaces part words (Korean), a word is known as a whole or not at
all. A title in its own quotation marks is one piece.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when.calendar import FIRST_YEAR, LAST_YEAR
from filmtrack.when.language.lexicon import (
    FILLER,
    Piece,
    lexicon,
    release_lexicon,
)
from filmtrack.when.language.table import ABOUT
from filmtrack.when.language.tables import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.when.language.senses import Words
    from filmtrack.when.language.table import Unspaced

HAN = "一-鿿㐀-䶿"
KANA = "ぁ-ゖァ-ヺー"
HANGUL = "가-힣"
TITLE = "《》"
_TITLED = frozenset("《『〈")
_QUOTES = frozenset("《》『』〈〉「」“”‘’【】'")
_RUN = re.compile(rf"[0-9]*[a-z][a-z0-9]*(?:'[a-z]+)*|[{HAN}{KANA}{HANGUL}々〆〇○0-9]+")
_LATIN = re.compile("[a-z]")
_QUOTED = re.compile(
    "《[^》]*》|『[^』]*』|〈[^〉]*〉|「[^」]*」|“[^”]*”|‘[^’]*’|'[^']*'"
)
_DAY = re.compile(r"([0-9]{4})([-/.]) ?([0-9]{1,2})(?:\2 ?([0-9]{1,2}))?\.?(?![0-9])")
_WEEKDAY = re.compile(r"\((?:周|週|星期)?(\w)曜?日?(?:요일)?(?:[,/](?:祝|休|祭))?\)")
# a time of day says nothing of the day; 3時間 is a length
_TIME = re.compile(
    "(?:午前|午後|오전 ?|오후 ?|上午|下午|晚上?)?[0-9]{1,2}"
    "(?::[0-9]{2}|[時时](?![間间期代点])|시(?![간기작]))(?:[0-9]{1,2}[分분])?"
)
_SIGNS = dict.fromkeys("~〜–—―−", "-") | {
    "、": ",",
    "・": ",",
    "·": ",",
    "。": ".",
    "=": ":",
}
_DIGIT = {sign: i % 10 for i, sign in enumerate("〇一二三四五六七八九")}
_DIGIT |= {"○": 0, "零": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_NUMERAL = rf"(?:[0-9]+|[{''.join([*_DIGIT, *_TENS])}]+)"
_TIMED = frozenset({"season", "unit", "units", "part", "which", "phrase"})
# Words of one syllable that particles are glued to: 봄에, 말부터.
_STEMS = _TIMED | {"number", "ordinal", "soon", "few"}
_FIRST_SHORT, _LAST_SHORT = 20, 49  # years that are written with two digits


def split_unspaced(phrase: str, language: str, *, release: bool = False) -> list[Piece]:
    """Take a phrase apart by the forms of a language.

    >>> [word.text for word in split_unspaced("二〇二七年三月下旬から撮影開始", "ja")]
    ['2027', '3月', '下旬', 'から', '撮影開始']
    """
    return _Splitter(phrase, language, release=release).run()


class _Splitter:
    """Reads one phrase; `at` has the place in it of each character of `text`."""

    def __init__(self, phrase: str, language: str, *, release: bool) -> None:
        rules = load(language).unspaced
        assert rules is not None
        self.rules: Unspaced = rules
        self.words = vocabulary(language, release=release)
        self.lexicon = lexicon(language)
        self.numbers, self.lengths = _patterns(language)
        self.ordinal = load(language).ordinals[0]
        letters = [_plain(sign, rules) for sign in phrase]
        for i, sign in enumerate(phrase):
            both = phrase[i - 1 : i + 1] if sign in "ﾞﾟ" else ""
            joined = unicodedata.normalize("NFKC", both)
            if len(joined) == 1:  # half width: ﾄﾞ is ド
                letters[i - 1 : i + 1] = joined, ""
        # a space between a number and its sign means nothing: `2027 年 3 月`
        kept = [
            i
            for i, sign in enumerate(letters)
            if sign and not (sign == " " and self.is_loose(letters, i))
        ]
        self.text = "".join(letters[i] for i in kept)
        self.at = [*kept, len(phrase)]
        quoted = _QUOTED.match(self.text)
        self.is_quoted_whole = bool(quoted and quoted[0] == self.text.strip(" ."))

    def is_loose(self, letters: list[str], i: int) -> bool:
        """Check for a space between a digit and the sign of a year, month or day."""
        after = letters[i + 1] if i + 1 < len(letters) else ""
        return i > 0 and letters[i - 1].isdigit() and after in self.rules.signs

    def run(self) -> list[Piece]:
        """Return the pieces in order."""
        here, text = 0, self.text
        pieces: list[Piece] = []
        while here < len(text):
            quoted = None if self.is_quoted_whole else _QUOTED.match(text, here)
            weekday = _WEEKDAY.match(text, here)
            day, run = _DAY.match(text, here), _RUN.match(text, here)
            time = _TIME.match(text, here)
            if quoted:
                # 「来春」 may be the date, 『来春の恋』 is a title
                named = quoted[0][0] in _TITLED or self.has_unknown(here, quoted.end())
                name = TITLE if named else quoted[0]
                pieces.append(self.piece(name, here, quoted.end()))
                here = quoted.end()
            elif time:
                here = time.end()
            elif weekday and weekday[1] in self.rules.weekdays:
                form = self.rules.weekdays[weekday[1]]
                pieces.append(self.piece(form, here, weekday.end()))
                here = weekday.end()
            elif day:
                iso = "-".join(filter(None, (day[1], day[3], day[4])))
                pieces.append(self.piece(iso, here, day.end()))
                here = day.end()
            elif run and _LATIN.search(run[0]):
                pieces.append(self.piece(run[0], here, run.end()))
                here = run.end()
            elif run:
                time = _TIME.search(text, here + 1, run.end() + 3)
                end = run.end()
                if time and not text[time.start() - 1].isdigit():
                    end = min(end, time.start())  # 11日19:00
                pieces += self.parted(here, end)
                here = end
            else:
                if not text[here].isspace() and text[here] not in _QUOTES:
                    pieces.append(self.piece(text[here], here, here + 1))
                here += 1
        return pieces

    def has_unknown(self, start: int, end: int) -> bool:
        """Check whether a part of the text has characters that no form has."""
        runs = _RUN.finditer(self.text, start, end)
        parts = (self.cheapest(run.start(), run.end()) for run in runs)
        return any(not known for part in parts for _, _, known in part)

    def piece(self, text: str, start: int, end: int) -> Piece:
        """Make a piece with its place in the phrase itself."""
        return Piece(text, self.at[start], self.at[end - 1] + 1)

    def parted(self, start: int, end: int) -> Iterator[Piece]:
        """Part a run into words, where a chain of unknown characters is one word."""
        found = self.cheapest(start, end)
        if self.rules.whole_words and not self.is_word(found):
            # 봄날 is no spring: a word that is not known to its end is unknown
            tail = next(
                (n for n in self.rules.after_name if self.text.endswith(n, start, end)),
                "",
            )
            middle = end - len(tail) if end - len(tail) - start > 1 else end
            found = [(self.text[start:middle], start, False)]
            found += [(tail, middle, True)] if middle < end else []
        stops = [begin for _, begin, _ in found[1:]] + [end]
        for (text, begin, _), stop in zip(found, stops, strict=True):
            yield self.piece(text, begin, stop)

    def is_word(self, found: list[tuple[str, int, bool]]) -> bool:
        """Check for a word that is known to its end and does not begin with a particle.

        경주에서 is the town Gyeongju, and not `about a week from`.
        """
        first = found[0][0]
        glued = len(found) > 1 and len(first) == 1 and not first.isdigit()
        glued = glued and not found[1][0][0].isdigit()  # 약3개월
        is_stem = any(entry.kind in _STEMS for entry in self.lexicon.get(first))
        return all(known for _, _, known in found) and (not glued or is_stem)

    def cheapest(self, start: int, end: int) -> list[tuple[str, int, bool]]:
        """Return words, their places and whether each is known, by the least cost."""
        best: dict[int, tuple[int, int]] = {end: (0, 0)}
        step: dict[int, tuple[str, int, bool]] = {}
        for here in range(end - 1, start - 1, -1):
            options = [(text, after, True) for text, after in self.known(here, end)]
            if not options or not self.text[here].isdigit():
                options.append((self.text[here], here + 1, False))
            for text, after, known in options:
                unknown, count = best[after]
                cost = unknown + (not known), count + 1
                if here not in best or cost < best[here]:
                    best[here], step[here] = cost, (text, after, known)
        found: list[tuple[str, int, bool]] = []
        here = start
        while here < end:
            text, after, known = step[here]
            if found and not known and not found[-1][2]:
                found[-1] = (found[-1][0] + text, found[-1][1], False)
            else:
                found.append((text, here, known))
            here = after
        return found

    def known(self, here: int, end: int) -> Iterator[tuple[str, int]]:
        """Yield the words and numbers that start at a place, and the place after."""
        text = self.text
        inside = here > 0 and text[here].isdigit() and text[here - 1].isdigit()
        if not inside:
            number = self.dated_number(here)
            if number and number[1] <= end:
                yield number
        for after in range(min(end, here + self.words.longest), here, -1):
            cut = text[here:after]
            split = after < end and cut[-1].isdigit() and text[after].isdigit()
            if cut in self.words.forms and not split and not inside:
                yield cut, after
        if text[here].isdigit():
            after = here
            while after < end and text[after].isdigit():
                after += 1
            yield text[here:after], after

    def dated_number(self, here: int) -> tuple[str, int] | None:
        """Read a number with the sign of a year, month or day, or one that counts.

        In `3～5月` and `10、11日` the sign of the second number is that of the first.
        """
        found = self.numbers.match(self.text, here)
        if found is None or found.lastgroup is None:
            return None
        digits, end = found["number"], found.end("number")
        listed = len(digits) > 1 and _DIGIT.keys() >= set(digits)
        if listed and found.lastgroup != "year":
            return None  # 三四月 is March or April
        kind = found.lastgroup.removesuffix("s")
        number = 1 if digits == "元" else _value(digits)
        full = kind == "year" and (len(digits) == 4 or found["era"])
        in_month = self.text[:here].rstrip().endswith(self.rules.month)
        counts = self.lengths.match(self.text, end) and not full
        if not counts or (kind == "day" and in_month):
            text = self.dated(kind, digits, number, found["era"])
            if text:
                return text, found.end()
        return None if found["era"] or digits == "元" else (str(number), end)

    def dated(self, kind: str, digits: str, number: int, era: str | None) -> str | None:
        """Write a year, month or day as the lexer reads it; None if it is not one."""
        if kind == "year":
            if era:
                return str(self.rules.eras[era] + number)
            if len(digits) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
                return str(number)
            short = len(digits) == 2 and _FIRST_SHORT <= number <= _LAST_SHORT
            return f"'{number}" if short else None
        if kind == "month":
            return f"{number}{self.rules.month}" if 0 < number <= 12 else None
        return f"{number}{self.ordinal}" if kind == "day" and number <= 31 else None


def end_of_name(words: Words, here: int) -> int:
    """Return the word after a title or name, or 0 for another word.

    A name stands between quotation marks, before a word such as *監督* (the director)
    or *で* (in), or between *在* (in) and a verb of shooting. It has no character of a
    word that carries time or reverses a meaning.
    """
    rules = words.table.unspaced
    assert rules is not None
    text, texts = words.texts[here], words.texts
    if text == TITLE:
        return here + 1
    closed = closed_signs(words.table.code)
    found = [words.match(i) for i in range(len(texts))]
    about = [
        i
        for i, sense in enumerate(found)
        if sense and sense.entry.kind == FILLER and sense.entry.number & ABOUT
    ]
    if len(text) < 2 or not about or closed & set(text):
        return 0
    if texts[here + 1 : here + 2] and texts[here + 1] in rules.after_name:
        return here + 2
    led = here > 0 and texts[here - 1] in rules.before_name
    return here + 1 if led and here + 1 in about else 0


@cache
def closed_signs(language: str) -> frozenset[str]:
    """Gather the characters of words that are never skipped; of Korean, syllables."""
    kana = re.compile(f"[{KANA}]")
    whole = load(language).unspaced
    return frozenset(
        sign
        for first, entries in lexicon(language).items()
        for entry in entries
        if entry.kind in _TIMED
        for sign in first
        if not kana.match(sign) and whole and not whole.whole_words
    )


class _Vocabulary(NamedTuple):
    """All words of a language, and the length of the longest."""

    forms: frozenset[str]
    longest: int


@cache
def vocabulary(language: str, *, release: bool) -> _Vocabulary:
    """Gather each word of each form of a language, with those of a release."""
    forms = frozenset(lexicon(language).words())
    if release:
        forms |= frozenset(release_lexicon(language).words())
    return _Vocabulary(forms, max(map(len, forms)))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Build the pattern of a number with its sign, and that of a length behind it.

    The last group that matches names the sign; `months` and `days` are signs that
    stand behind the next number.
    """
    table = load(language)
    rules = table.unspaced
    assert rules is not None
    units = "|".join(
        re.escape(unit) for unit in sorted(table.names["units"], key=len, reverse=True)
    )
    following = rf"(?=\s*[-,]\s*{_NUMERAL}(?:%s))"
    numbers = (
        rf"(?P<era>{'|'.join(rules.eras) or '(?!)'})?"
        rf"(?P<number>{_NUMERAL}|元(?={rules.years}))"
        rf"(?:(?P<year>{rules.years})|(?P<month>{rules.months})|(?P<day>{rules.days})"
        rf"|(?P<months>{following % rules.months})|(?P<days>{following % rules.days})"
        rf"|(?P<count>(?={units})))"
    )
    return re.compile(numbers), re.compile(rules.lengths)


def _plain(sign: str, rules: Unspaced) -> str:
    """Return a character as the tables write it: half width, simplified, lower case."""
    plain = unicodedata.normalize("NFKC", sign)
    plain = plain if len(plain) == 1 else sign
    plain = _SIGNS.get(plain, plain)
    plain = " " if plain.isspace() else plain.lower()
    return rules.spelling.get(plain, plain if len(plain) == 1 else sign)


def _value(numeral: str) -> int:
    """Return the number that a numeral writes.

    >>> _value("二〇二七"), _value("十二"), _value("二十一"), _value("12")
    (2027, 12, 21, 12)
    """
    if numeral[0].isascii():
        return int(numeral)
    if not _TENS.keys() & set(numeral):
        return int("".join(str(_DIGIT[sign]) for sign in numeral))
    total, digit = 0, 0
    for sign in numeral:
        if sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _DIGIT[sign]
    return total + digit

"""Phrases of the trade press in other languages, and phrases that must be refused.

`printed.tsv` holds phrases as printed, with their windows; `refused.tsv` negations,
conditions, lengths and other events; `month-names.tsv` the names of months and weekdays
by dateparser 1.5 (BSD licence), a second source beside CLDR.
"""

from __future__ import annotations

import os
import textwrap
import unicodedata
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import PhraseError
from filmtrack.when import explain, read
from filmtrack.when.language import hints
from filmtrack.when.language.choose import shown
from filmtrack.when.language.lexicon import (
    FILLER,
    Lexeme,
    Lexicon,
    lexicon,
    release_lexicon,
)
from filmtrack.when.language.table import ABOUT
from filmtrack.when.language.tables import MODULES, load
from tests.when.reading import rows, told

if TYPE_CHECKING:
    from collections.abc import Callable

PRINTED = rows("languages/printed.tsv")
SAID = date(2026, 2, 1)
LANGUAGES = [code for code in MODULES if code != "en"]
every_language = pytest.mark.parametrize("language", LANGUAGES)
UNSPACED = [code for code in LANGUAGES if load(code).unspaced]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _outcome(row: dict[str, str]) -> str:
    """Compare a phrase's window with the expected one: exact, wrong or refused."""
    said = date.fromisoformat(row["said"])
    try:
        window = read(
            row["phrase"], said, past=row["tense"] == "past", field=row["field"]
        )
    except PhraseError:
        return "refused"
    wrap = window.wrap
    found = (
        window.earliest,
        window.latest,
        wrap.earliest if wrap else None,
        wrap.latest if wrap else None,
        sorted(window.flags),
    )
    expected = (
        *(_day(row[name]) for name in ("start_earliest", "start_latest")),
        *(_day(row[name]) for name in ("wrap_earliest", "wrap_latest")),
        sorted(row["flags"].split(",")) if row["flags"] else [],
    )
    return "exact" if found == expected else "wrong"


def test_printed_phrases_are_read_or_refused_but_not_wrong() -> None:
    outcomes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in PRINTED:
        outcomes[row["lang"]][_outcome(row)].append(row["phrase"])
    for language, found in outcomes.items():
        assert not found["wrong"], language
        assert len(found["exact"]) >= 0.85 * sum(map(len, found.values())), language


@pytest.mark.parametrize("field", ["shoot", "wrap", "release"])
@every_language
def test_negations_conditions_lengths_and_other_events_are_refused(
    language: str, field: str
) -> None:
    phrases = [
        r["phrase"] for r in rows("languages/refused.tsv") if r["lang"] == language
    ]
    assert len(phrases) >= 20
    for phrase in phrases:
        for past in (False, True):
            with pytest.raises(PhraseError):
                pytest.fail(str(read(phrase, SAID, past=past, field=field)))


@pytest.mark.parametrize(
    ("language", "phrase", "first", "last"),
    [
        ("es", "de mayo a julio", "2026-05-01", "2026-05-31"),
        ("es", "rodaje en Santo Domingo en mayo", "2026-05-01", "2026-05-31"),
        ("es", "retrasado de mayo a junio", "2026-06-01", "2026-06-30"),
        ("fr", "fin 2026", "2026-10-01", "2026-12-31"),
        ("fr", "dans les prochains mois", "2026-02-01", "2026-08-01"),
        ("fr", "le mois prochain", "2026-03-01", "2026-03-31"),
        ("fr", "T1 2027", "2027-01-01", "2027-03-31"),
        ("de", "Ende August 2026", "2026-08-21", "2026-08-31"),
        ("de", "Anfang bis Mitte Mai", "2026-05-01", "2026-05-20"),
        ("de", "wird im Mai gedreht", "2026-05-01", "2026-05-31"),
        ("de", "wurde im Mai gedreht", "2025-05-01", "2025-05-31"),
        ("de", "auf Juni 2026 verschoben", "2026-06-01", "2026-06-30"),
        ("de", "August Diehl dreht ab Mai", "2026-05-01", "2026-05-31"),
        ("it", "a metà maggio", "2026-05-11", "2026-05-20"),
        ("it", "nella seconda metà di maggio", "2026-05-16", "2026-05-31"),
        ("it", "entro fine anno", "2026-02-01", "2026-12-31"),
        ("pt", "adiado de maio para junho", "2026-06-01", "2026-06-30"),
        ("pt", "no Rio de Janeiro em maio", "2026-05-01", "2026-05-31"),
        ("pl", "na przełomie maja i czerwca", "2026-05-01", "2026-06-30"),
        ("es", "en el arranque de 2027", "2027-01-01", "2027-03-31"),
        ("fr", "en début d'été", "2026-06-01", "2026-06-30"),
        ("it", "in avvio di 2027", "2027-01-01", "2027-03-31"),
        ("it", "nella parte finale del 2026", "2026-09-01", "2026-12-31"),
        ("de", "zum Start des Jahres 2027", "2027-01-01", "2027-03-31"),
        ("tr", "yıl sonunda da", "2026-10-01", "2026-12-31"),
        ("pl", "przełożono z maja na czerwiec", "2026-06-01", "2026-06-30"),
    ],
)
def test_the_order_of_words_is_that_of_the_language(
    language: str, phrase: str, first: str, last: str
) -> None:
    window = explain(phrase, SAID).window
    assert (window.earliest, window.latest) == (_day(first), _day(last))
    assert read(phrase, SAID, language=language) == window


def test_an_english_word_with_another_sense_elsewhere_is_read_in_both() -> None:
    assert read("set 2026", SAID).earliest == date(2026, 9, 1)
    assert read("12 mar 2026", SAID).earliest == date(2026, 3, 12)
    with pytest.raises(PhraseError, match=r"English .* Spanish"):
        read("mar 12", date(2026, 11, 25))


@pytest.mark.parametrize(
    ("language", "phrase", "first"),
    [
        ("es", "no se rodará antes de septiembre", "2026-09-01"),
        ("fr", "ne se tournera pas avant septembre", "2026-09-01"),
        ("de", "Dreharbeiten beginnen nicht vor September", "2026-09-01"),
        ("it", "non si girerà prima di settembre", "2026-09-01"),
        ("pt", "as filmagens não começam antes de setembro", "2026-09-01"),
        ("pl", "zdjęcia nie ruszą przed wrześniem", "2026-09-01"),
        ("ru", "съемки начнутся не раньше сентября", "2026-09-01"),
        ("tr", "çekimler eylülden önce başlamayacak", "2026-09-01"),
        ("nl", "de opnames beginnen niet voor september", "2026-09-01"),
    ],
)
def test_not_before_is_open_from_then(language: str, phrase: str, first: str) -> None:
    window = read(phrase, SAID, language=language)
    assert (window.earliest, window.latest) == (_day(first), None)


@pytest.mark.parametrize(
    "phrase",
    ["aplazado en mayo", "im Mai verschoben", "przesunięto w maju", "перенесли в мае"],
)
def test_the_day_of_a_delay_is_not_the_new_date(phrase: str) -> None:
    with pytest.raises(PhraseError):
        read(phrase, SAID)


def test_two_places_with_a_release_date_each_are_not_one_window() -> None:
    with pytest.raises(PhraseError, match="two places"):
        read("8 de mayo en España y 12 de junio en México", SAID, field="release")
    assert read("8 de mayo en España", SAID, field="release").latest == date(2026, 5, 8)


def test_a_length_is_not_the_time_until_a_start() -> None:
    assert read("dans trois mois", SAID).earliest == date(2026, 5, 1)
    with pytest.raises(PhraseError):
        read("en trois mois", SAID)


def test_digits_are_read_in_the_order_of_the_language_given() -> None:
    assert read("3/4/2026", SAID).earliest == date(2026, 3, 4)
    assert read("3/4/2026", SAID, language="fr").earliest == date(2026, 4, 3)


def test_english_words_show_no_other_language() -> None:
    for phrase in ("early May", "shooting in London this fall", "set for March 2027"):
        assert shown(phrase) == []


def test_the_hints_are_the_words_of_the_tables_that_english_does_not_have() -> None:
    """`FILMTRACK_RECORD=1` writes them anew."""
    home = Path(hints.__file__)
    told = home.read_text(encoding="utf-8")
    head = told[: told.index("HINTS = {")]
    written = head + "HINTS = {\n" + "".join(map(_hints_of, LANGUAGES)) + "}\n"
    if os.environ.get("FILMTRACK_RECORD"):
        home.write_text(written, encoding="utf-8")
    assert told == written


def _hints_of(language: str) -> str:
    slices = set(load(language).slices) - set(load("en").slices)
    words = {f"{n}{s}" for s in slices for n in "1234"}
    words |= {f"{s}{n}" for s in slices for n in "1234"}
    english, of_releases = lexicon("en"), release_lexicon("en")
    words |= _showing(lexicon(language), lambda word: word not in english)
    words |= _showing(
        release_lexicon(language),
        lambda word: word not in english and word not in of_releases,
    )
    wrapped = textwrap.fill(" ".join(sorted(words)), 86, break_on_hyphens=False)
    return f'    "{language}": """\n{wrapped}\n""",\n' if words else ""


def _shows(entry: Lexeme) -> bool:
    """Check for a word of time, or of shooting: it shows the language of a phrase."""
    if entry.kind == FILLER:
        return bool(entry.number & ABOUT) and not entry.rest
    return entry.kind not in {"against", "event", "if", "not", "number", "ordinal"} | {
        *("or", "and", "now")
    }


def _showing(forms: Lexicon, is_foreign: Callable[[str], bool]) -> set[str]:
    """Return the words in Latin letters that show a language."""
    return {
        word
        for word, found in forms.items()
        if any(map(_shows, found))
        if all(sign < "Ͱ" for sign in word) and word[0].isalnum() and is_foreign(word)
    }


@every_language
def test_each_month_and_weekday_shows_its_language(language: str) -> None:
    for kind in ("month", "weekday"):
        for forms in load(language).numbers[kind]:
            for form in forms.split():
                first = form.split("-")[0]
                assert language in shown(first) or first in lexicon("en"), form


@every_language
def test_month_names_agree_with_a_second_source(language: str) -> None:
    second = {
        (row["kind"], row["form"].replace("-", " ")): int(row["number"])
        for row in rows("languages/month-names.tsv")
        if row["lang"] == language
    }
    for kind in ("month", "weekday"):
        for forms, number in load(language).numbers[kind].items():
            for form in forms.split():
                found = second.get((kind, form.replace("-", " ")), number)
                assert found == number, form


@pytest.mark.parametrize("language", UNSPACED)
def test_each_second_name_of_a_month_is_the_same_month(language: str) -> None:
    for row in rows("languages/month-names.tsv"):
        if row["lang"] == language and row["kind"] == "month":
            year = "2027년" if language == "ko" else "2027年"
            window = read(year + row["form"], SAID, language=language)
            assert window.earliest == date(2027, int(row["number"]), 1), row["form"]


@pytest.mark.parametrize(
    ("language", "phrase", "told_as"),
    [
        ("ja", "二〇二七年三月十一日", "2027-03-11"),
        ("ja", "２０２７年３月１１日", "2027-03-11"),
        ("ja", "令和9年", "2027-01-01/2027-12-31"),
        ("ja", "令和元年5月", "2019-05"),
        ("ja", "27年春", "2027-03-01/2027-05-31"),
        ("ja", "2027年3〜5月", "2027-03-01/2027-05-31"),
        ("ja", "26/3/11", "2026-03-11"),
        ("ja", "3/11", "2026-03-11"),
        ("ja", "「来春」", "2027-03-01/2027-05-31"),
        ("ja", "2027年3月11日（木）19:00公開", "2027-03-11"),
        ("ja", "2027年3月11日午後7時公開", "2027-03-11"),
        ("ja", "2027年Q1", "2027-01-01/2027-03-31"),
        ("ja", "９月にﾄﾞﾗﾏ公開", "2026-09"),
        ("ko", "2027. 3. 11. 개봉", "2027-03-11"),
        ("ko", "2027 년 3 월", "2027-03"),
        ("ko", "지난 15일", "2026-01-15"),
        ("ko", "오는 15일", "2026-02-15"),
        ("zh", "二零二七年十二月二十一号", "2027-12-21"),
        ("zh", "民國116年3月", "2027-03"),
        ("zh", "后年3月", "2028-03"),
        ("zh", "前年3月", "2024-03"),
    ],
)
def test_numbers_and_years_of_languages_without_spaces(
    language: str, phrase: str, told_as: str
) -> None:
    window = read(phrase, SAID, field="release", language=language)
    assert told(window) == told_as


@pytest.mark.parametrize(
    ("phrase", "skipped"),
    [
        ("『国宝2』は2027年秋に撮影開始", "『国宝2』"),
        ("《流浪地球4》将于2027年10月开机", "《流浪地球4》"),
        ("영화 '호프2' 2027년 봄 크랭크인", "'호프2'"),
        ("来夏に軽井沢で撮影", "軽井沢"),
        ("내년 봄 강릉에서 촬영", "강릉"),
        ("将于12月15日在象山开机", "象山"),
    ],
)
def test_a_title_or_place_is_skipped_where_the_words_beside_it_show_it(
    phrase: str, skipped: str
) -> None:
    assert explain(phrase, SAID).skipped == (skipped,)


@pytest.mark.parametrize(
    "phrase",
    [
        "青春2027年",  # 春 stands in another word
        "봄날 크랭크인",
        "2027年撮影蜜月",
        "「秋」2027年公開",  # a title, or the date
        "2027年、祭の日に撮影",
    ],
)
def test_a_word_of_time_inside_another_word_is_no_date(phrase: str) -> None:
    for field in ("shoot", "release"):
        with pytest.raises(PhraseError):
            pytest.fail(str(read(phrase, SAID, field=field)))


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("2027年3月末から撮影", "2027年3月末"),
        ("내년 3월 크랭크인", "내년 3월"),
    ],
)
def test_the_words_of_a_date_are_shown_as_printed(phrase: str, words: str) -> None:
    for printed in (phrase, unicodedata.normalize("NFD", phrase)):
        assert explain(printed, SAID).parts[0].words == words


def test_two_languages_of_one_script_that_disagree_are_refused() -> None:
    with pytest.raises(PhraseError, match=r"Japanese .* and Chinese"):
        read("2027年10月中", SAID)
    assert told(read("2027年10月中", SAID, language="ja")) == "2027-10"
    assert told(read("2027年10月中", SAID, language="zh")) == "2027-10-11/2027-10-20"

"""The HTML report, as the bytes that it is and as a real browser shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from filmtrack.exchange.out import html_report
from tests.builders import claim, document_of
from tests.exchange.browser import CHROMIUM, Browser
from tests.exchange.memory import WRITING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCRIPT = "<script>document.title = 'hacked'</script>"
DOCUMENTS = [
    document_of(
        claim("directors", "Michael Mann"),
        claim("shoot", "late 2026 or early 2027"),
        claim("status", "script", url="https://example.org/report"),
        title="Heat 2",
        number=1,
    ),
    document_of(
        claim("directors", "Pedro Almodóvar"),
        claim("shoot", "no earlier than June 2026"),
        claim("notes", SCRIPT, url="javascript:alert(1)"),
        claim("cast", "X", standing="rumored"),
        title=SCRIPT,
        number=2,
    ),
    document_of(claim("release", "2028"), title="10 Days", number=3),
    document_of(claim("tags", "\x1b[31m{{ 7 * 7 }}"), title="9 Days", number=4),
]


def page() -> str:
    """Write the report."""
    return html_report.write(DOCUMENTS, WRITING).decode()


def test_it_needs_nothing_but_itself() -> None:
    text = page()
    assert not re.search(r"<(link|img|iframe|object|embed)\b", text)
    assert not re.search(r"\bsrc=|@import|url\(", text)
    assert "default-src 'none'" in text


def test_text_is_escaped_wherever_it_stands() -> None:
    text = page()
    assert text.count("<script>") == 1
    assert "&lt;script&gt;document.title" in text
    assert "␛[31m{{ 7 * 7 }}" in text


def test_each_fact_stands_with_its_report() -> None:
    assert (
        '<dd>script</dd>\n<cite><a href="https://example.org/report"'
        ' rel="noopener noreferrer">Variety, 1 January 2026</a></cite></div>'
    ) in page()


def test_an_address_that_would_act_is_no_link() -> None:
    assert "javascript:" not in page()


def test_the_same_slate_on_the_same_day_gives_the_same_bytes() -> None:
    assert page() == page()


def test_a_slate_without_dates_has_no_timeline() -> None:
    text = html_report.write([DOCUMENTS[3]], WRITING).decode()
    assert 'id="timeline"' not in text


def test_the_page_draws_the_bars_of_the_timeline() -> None:
    text = page()
    rows = dict(
        re.findall(r'<tr tabindex="0" data-id="([^"]+)">(.*?)</tr>', text, re.DOTALL)
    )
    assert rows["heat-2"].count('<i class="start"') == 2
    assert len([row for row in rows.values() if 'class="start right"' in row]) == 1


def test_films_stand_by_date_in_their_parts() -> None:
    text = page()
    parts = re.findall(r'class="part"><td colspan="7">([^<]*)<', text)
    assert parts == ["Next (2)", "No date (2)"]
    films = re.findall(r'data-id="([^"]+)" class="(\w+)"', text)
    assert [part for _, part in films] == ["next", "next", "undated", "undated"]
    assert films[1][0] == "heat-2"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser that has the report open."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    home: Path = tmp_path_factory.mktemp("browser")
    file = home / "report.html"
    file.write_text(page(), encoding="utf-8")
    browser = Browser(home / "profile")
    browser.open(file)
    yield browser
    browser.close()


TITLES = (
    "[...document.querySelectorAll('#productions tbody tr:not([hidden]) th')]"
    ".map(e => e.innerText)"
)


def click(browser: Browser, column: int) -> list[str]:
    """Click the head of a column, and give the titles in their new order."""
    browser.run(f"document.querySelectorAll('thead button')[{column}].click()")
    found: list[str] = browser.run(TITLES)
    return found


@pytest.mark.desktop
def test_a_real_browser_shows_a_script_as_text(browser: Browser) -> None:
    assert browser.run("document.title") == "Film productions, 22 November 2026"
    assert SCRIPT in browser.run(TITLES)
    assert browser.run("document.querySelectorAll('article h2')[0].innerText") == SCRIPT


@pytest.mark.desktop
@pytest.mark.parametrize("width", [360, 500, 880, 1280])
def test_a_real_browser_needs_no_sideways_scrolling(
    browser: Browser, width: int
) -> None:
    browser.resize(width)
    assert browser.run("document.documentElement.scrollWidth") <= width
    cell = "document.querySelector('tr[data-id=heat-2] td:nth-of-type(2)')"
    assert browser.run(f"{cell}.innerText") == "Michael Mann"
    assert browser.run(f"{cell}.getBoundingClientRect().width") > 90


def test_a_real_browser_sorts_by_each_column_both_ways(browser: Browser) -> None:
    assert click(browser, 0) == [SCRIPT, "9 Days", "10 Days", "Heat 2"]
    assert click(browser, 0) == ["Heat 2", "10 Days", "9 Days", SCRIPT]
    # Films without a date come last, whichever way.
    assert click(browser, 1)[:2] == [SCRIPT, "Heat 2"]
    assert click(browser, 1)[:2] == ["Heat 2", SCRIPT]
    head = "document.querySelectorAll('thead th')[1].ariaSort"
    assert browser.run(head) == "descending"


@pytest.mark.desktop
def test_a_real_browser_filters_by_any_words_without_accents(browser: Browser) -> None:
    def filtered(words: str) -> list[str]:
        browser.run(
            f"document.querySelector('#filter').value = {words!r};"
            "document.querySelector('#filter').dispatchEvent(new Event('input'))"
        )
        found: list[str] = browser.run(TITLES)
        return found

    assert filtered("almodovar") == [SCRIPT]
    assert browser.run("document.querySelector('#count').innerText") == "1"
    assert browser.run("document.querySelectorAll('article:not([hidden])').length") == 1
    assert filtered("mann script") == ["Heat 2"]
    assert filtered("nobody") == []
    assert len(filtered("")) == 4

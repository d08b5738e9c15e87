"""`filmtrack read`: an article's claims proposed, answered, and recorded once."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Ended, Program
    from tests.loopback import Loopback

CORPUS = Path(__file__).parent.parent / "articles" / "corpus"
SEED = CORPUS / "001.html"
ARTICLE = """\
Deadline
March 3, 2025

“Saltwater” finds its lead

Mara Oakes will star in “Saltwater,” a thriller that Ingrid Solberg will direct.

Filming begins in May 2025 in Halifax. Theo Vance may join her.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def lines(ended: Ended) -> list[dict[str, Any]]:
    assert ended.code == 0, ended.err
    return [json.loads(line) for line in ended.out.splitlines()]


def values(program: Program, field: str) -> list[Any]:
    """The values of a field that the only production has claims for."""
    (shown,) = json.loads(program("list -f json --claims").out)
    return [claim["value"] for claim in shown["claims"] if claim["field"] == field]


def asking(program: Program) -> Program:
    program.can_ask = program.is_terminal = True
    return program


def test_off_a_terminal_the_proposals_are_claims_and_nothing_is_written(
    run: Program, article: Path
) -> None:
    found = lines(run(["read", str(article)]))
    by_field = {claim["field"]: claim for claim in found}
    assert {"title", "cast", "directors", "shoot", "locations"} <= by_field.keys()
    assert {claim["production"] for claim in found} == {"Saltwater"}
    assert by_field["cast"]["value"] == "Mara Oakes"
    assert by_field["cast"]["quote"].startswith("Mara Oakes will star")
    assert by_field["cast"]["rule"] == "cast: will star"
    assert (by_field["cast"]["said"], by_field["cast"]["outlet"]) == (
        "2025-03-03",
        "Deadline",
    )
    assert not (run.home / "slate.json").exists()


def test_import_takes_what_read_writes(run: Program, article: Path) -> None:
    proposals = run(["read", str(article)]).out
    ended = run("import -", stdin=proposals)
    assert ended.code == 0
    assert "1 new production" in ended.err
    assert "not known" not in ended.err
    assert values(run, "directors") == ["Ingrid Solberg"]


def test_yes_records_what_is_sure_in_one_step(run: Program, article: Path) -> None:
    assert run(["read", str(article), "--yes"]).code == 0
    assert values(run, "cast") == ["Mara Oakes"]
    assert run("undo").code == 0
    assert json.loads(run("list -f json").out) == []


def test_reading_an_article_again_proposes_nothing(run: Program, article: Path) -> None:
    run("import -", stdin=run(["read", str(article)]).out)
    assert lines(run(["read", str(article)])) == []
    again = run(["read", str(article), "--yes"])
    assert (again.code, again.out) == (0, "")
    assert "nothing was recorded" in again.err


@pytest.mark.parametrize(
    ("answers", "recorded"),
    [("a\n", True), ("q\n", False), ("s\n", False), ("", False)],
    ids=["accept", "quit", "skip", "end of input"],
)
def test_on_a_terminal_it_asks_once_per_film(
    run: Program, article: Path, answers: str, recorded: bool
) -> None:
    ended = asking(run)(["read", str(article)], stdin=answers)
    assert ended.code == 0
    assert ended.err.count("Accept all (a)") == 1
    assert "‹Mara Oakes›" in ended.out
    assert (run.home / "slate.json").exists() is recorded


def test_some_claims_can_be_chosen(run: Program, article: Path) -> None:
    asking(run)(["read", str(article)], stdin="c\n1-2\n")
    (shown,) = json.loads(run("list -f json --claims").out)
    assert len(shown["claims"]) == 2


def test_edit_opens_the_form_and_records_what_it_holds(
    run: Program, article: Path
) -> None:
    script = run.home / "editor.py"
    script.write_text(
        "import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n"
        "text = file.read_text()\nassert '# Mara Oakes will star' in text\n"
        "file.write_text(text.replace('May 2025', 'June 2025'))\n"
    )
    ended = asking(run)(
        ["read", str(article)], stdin="e\n", EDITOR=f"{sys.executable} {script}"
    )
    assert ended.code == 0, ended.err
    assert values(run, "shoot") == ["June 2025"]


def test_missing_parts_are_asked_for(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "bare.txt"
    path.write_text(ARTICLE.partition("\n\n")[2], encoding="utf-8")
    ended = asking(run)(["read", str(path)], stdin="2025-03-04\nVariety\na\n")
    assert ended.code == 0, ended.err
    (shown,) = json.loads(run("list -f json --claims").out)
    assert {(c["said"], c["outlet"]) for c in shown["claims"]} == {
        ("2025-03-04", "Variety")
    }


@pytest.mark.parametrize("option", ["--said", "--outlet"])
def test_off_a_terminal_a_missing_part_of_the_report_is_an_error(
    run: Program, tmp_path: Path, option: str
) -> None:
    path = tmp_path / "bare.txt"
    path.write_text(ARTICLE.partition("\n\n")[2], encoding="utf-8")
    report = {"--said": "2025-03-03", "--outlet": "Deadline"}
    others = [
        word for name in report.keys() - {option} for word in (name, report[name])
    ]
    ended = run(["read", str(path), *others])
    assert (ended.code, ended.out) == (5, "")
    assert option in ended.err
    assert lines(run(["read", str(path), *others, option, report[option]]))


def test_on_a_terminal_the_outlet_may_stay_empty(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "bare.txt"
    path.write_text(ARTICLE.partition("\n\n")[2], encoding="utf-8")
    ended = asking(run)(["read", str(path), "--said", "2025-03-03"], stdin="\na\n")
    assert ended.code == 0
    assert values(run, "cast") == ["Mara Oakes"]


def test_changes_and_contradictions_are_told_from_news(
    run: Program, article: Path
) -> None:
    run(
        'add Saltwater --director "Ingrid Solberg" --shoot "April 2025"'
        ' --cast "Mara Oakes (exited)" --said 2025-01-01'
    )
    table = run(["read", str(article), "-f", "table", "--all"]).out
    assert "[changes from April 2025]" in table
    assert "[contradicts from exited]" in table
    assert "Ingrid Solberg" in table
    plain = lines(run(["read", str(article)]))
    assert {claim["field"] for claim in plain} == {"shoot", "locations"}
    doubtful = run(["read", str(article), "--all"]).out
    assert '"mark":"contradicts"' in doubtful
    left_out = run("import -", stdin=doubtful)
    assert "marked" in left_out.err
    assert values(run, "cast") == ["Mara Oakes"]
    run("import - --take-marked", stdin=doubtful)
    assert values(run, "cast") == ["Mara Oakes", "Mara Oakes"]


def test_the_seed_is_complete_and_nothing_in_it_is_wrong(run: Program) -> None:
    found = lines(run(["read", str(SEED)]))
    told = {
        (c["field"], json.dumps(c["value"]), c.get("standing"))
        for c in found
        if c["field"] != "source_material"
    }
    assert told == {
        ("title", '"Heat 2"', None),
        ("directors", '"Michael Mann"', "attached"),
        ("writers", '"Michael Mann"', None),
        ("status", '"script"', None),
        ("cast", '"Adam Driver"', "rumored"),
        ("cast", '"Austin Butler"', "rumored"),
        ("shoot", '"late 2024 or early 2025"', None),
        ("shoot", '"end of this year, or early next year"', None),
        ("shoot", '"end of this year or beginning of 2025"', None),
    }
    (source,) = [c["value"] for c in found if c["field"] == "source_material"]
    assert source == {
        "type": "novel",
        "title": "Heat 2",
        "by": ["Michael Mann", "Meg Gardiner"],
        "year": 2022,
    }
    assert {c["outlet"] for c in found} == {"Collider"}
    assert {c["said"] for c in found} == {"2024-07-16"}
    assert "The Los Angeles Times" in {c.get("via") for c in found}


def test_a_page_is_fetched_and_its_address_recorded(
    run: Program, server: Loopback
) -> None:
    html = SEED.read_bytes().replace(
        b"https://collider.com/heat-2-filming-window/", b""
    )
    address = server.serve("/heat-2", html, Content_Type="text/html")
    found = lines(run(["read", address]))
    assert {claim["url"] for claim in found} == {address}


BROKEN = {
    "a page without text": b"<html><body><nav>Menu</nav></body></html>",
    "an empty file": b"",
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "bytes": bytes(range(256)),
    "six megabytes": b"word " * 1_200_000,
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_is_no_article_is_one_clear_error(
    run: Program, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "source"
    path.write_bytes(data)
    ended = run(["read", str(path), "--said", "2025-01-01"])
    assert (ended.code, ended.out) == (8, "")
    assert len(ended.err.splitlines()) <= 2
    assert not (run.home / "slate.json").exists()


def test_a_file_that_is_not_there_is_an_error(run: Program) -> None:
    ended = run("read nowhere.txt")
    assert ended.code == 8
    assert "nowhere.txt" in ended.err


@pytest.mark.parametrize(
    ("kind", "code"),
    [("pdf", 8), ("missing", 8), ("busy", 6), ("loop", 8)],
)
def test_an_address_that_gives_no_article_is_one_clear_error(
    run: Program, server: Loopback, kind: str, code: int
) -> None:
    address = {
        "pdf": lambda: server.serve("/a", b"%PDF-1.7", Content_Type="application/pdf"),
        "missing": lambda: server.fail("/a", 404),
        "busy": lambda: server.fail("/a", 503),
        "loop": lambda: server.redirect("/a", "/a"),
    }[kind]()
    ended = run(["read", address])
    assert (ended.code, ended.out) == (code, "")
    assert ended.err.startswith("filmtrack: ")


@pytest.mark.parametrize(
    "text",
    [
        "The stage is set for a revival. Jane Roe takes the lead in “The Tree.”\n",
        "Subscribe to continue reading. Already a subscriber? Log in.\n",
        "The film festival opens on Friday. Tickets are on sale now.\n",
    ],
    ids=["a play", "a paywall", "no production"],
)
def test_an_article_without_claims_proposes_nothing(
    run: Program, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "other.txt"
    path.write_text(f"Variety\nMarch 3, 2025\n\n{text}", encoding="utf-8")
    ended = run(["read", str(path)])
    assert (ended.code, ended.out) == (0, "")


def test_a_list_of_a_hundred_films_ends(run: Program, tmp_path: Path) -> None:
    films = "".join(
        f"- “Night Number {n},” a thriller directed by Ann Lee{n}, begins filming in "
        f"May 2026.\n"
        for n in range(100)
    )
    path = tmp_path / "list.txt"
    path.write_text(f"Variety\nMarch 3, 2025\n\nWhat shoots\n\n{films}", "utf-8")
    assert run(["read", str(path)]).code == 0


@pytest.mark.parametrize("name", ["latin", "utf16", "stated"])
def test_the_charset_is_found(run: Program, tmp_path: Path, name: str) -> None:
    text = ARTICLE.replace("Mara Oakes", "Zoé Müller")
    data = {
        "latin": text.replace("“", '"').replace("”", '"').encode("latin-1"),
        "utf16": text.encode("utf-16"),
        "stated": text.encode("utf-8-sig"),
    }[name]
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    found = lines(run(["read", str(path)]))
    assert "Zoé Müller" in {claim["value"] for claim in found}


def test_hostile_text_is_data(run: Program, tmp_path: Path) -> None:
    text = ARTICLE.replace("Halifax", "Halifax\x1b[31m[bold]=1+1")
    path = tmp_path / "article.txt"
    path.write_text(text, encoding="utf-8")
    ended = run(["read", str(path), "-f", "table"])
    assert ended.code == 0
    assert "\x1b" not in ended.both


def test_explain_shows_each_sentence_with_its_rules(
    run: Program, article: Path
) -> None:
    told = run(["read", str(article), "--explain"]).out
    assert "rule: cast: will star" in told
    assert "mentions: Mara Oakes" in told
    assert "no rule fired" in told


def test_a_mail_is_read_as_a_mail(run: Program, tmp_path: Path) -> None:
    body = ARTICLE.partition("\n\n")[2]
    path = tmp_path / "mail.eml"
    path.write_bytes(
        b"From: Film Wire <news@example.com>\r\n"
        b"Date: Mon, 3 Mar 2025 08:00:00 +0000\r\n"
        b"Subject: Today\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + body.encode()
    )
    found = lines(run(["read", str(path)]))
    assert {c["outlet"] for c in found} == {"Film Wire"}
    assert {c["said"] for c in found} == {"2025-03-03"}


def test_a_missing_extra_is_named_with_the_command_that_installs_it(
    run: Program, article: Path, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("trafilatura", "urllib3", "urllib3.connection"):
        monkeypatch.setitem(sys.modules, module, None)
    for source in (str(SEED), server.root):
        ended = run(["read", source])
        assert ended.code == 9
        assert "pip install 'filmtrack[web]'" in ended.err
    assert lines(run(["read", str(article)]))

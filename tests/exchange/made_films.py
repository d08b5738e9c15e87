"""Rows of lists as people have them, with the truth beside them, and how imports do.

`python -m tests.exchange.made_films 20000` imports two lists of so many rows together,
as two services would give them out, and prints the wrong merges, the missed ones and
the rows that the program left to people.

The lists hold remakes, films of one title and year, films and shows of one number,
undated films, untitled projects, titles with articles in front or behind or in two
scripts, IMDb's "(II)", numbers of entries that TMDB has merged, and films that stand
twice.
"""

from __future__ import annotations

import csv
import io
import random
import sys
from collections import Counter, defaultdict
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.exchange.formats import read
from filmtrack.exchange.importer import Import
from filmtrack.exchange.input.files import SourceFile
from filmtrack.exchange.records import ImportContext, Severity
from filmtrack.ledger.aliases import NO_ALIASES, Alias, Aliases
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.production import Production
from filmtrack.names import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filmtrack.exchange.import_report import ImportReport
    from filmtrack.ledger.facts import Document, Facts

TODAY = date(2026, 11, 25)
FIRST = ("Harbour", "Tin", "Salt", "Long", "Red", "Last", "Silent", "Iron", "Glass")
SECOND = ("Lights", "Moon", "Road", "House", "Garden", "River", "Signal", "Letter")
GIVEN = ("Ann", "Bo", "Cy", "Di", "Eva", "Finn", "Gus", "Hana", "Ivo", "Jo", "Kim")
WORDS = ("Огни", "Дорога", "Письмо", "Сад", "Дом", "Река")
ROMAN = ("Ogni", "Doroga", "Pismo", "Sad", "Dom", "Reka")
FAMILY = ("Vale", "Reed", "Orr", "Poe", "Lund", "Marsh", "Novak", "Okoro", "Park")


class MadeFilm(NamedTuple):
    """A film as it truly is."""

    truth: int
    title: str
    year: int | None
    director: str
    tmdb: str
    imdb: str
    original: str = ""


class Outcome(NamedTuple):
    """What became of the rows: productions of several films, and films in several."""

    rows: int
    wrong: list[set[int]]
    missed: list[int]
    failed: int


def films(count: int, seed: int = 1) -> list[MadeFilm]:
    """Make films: one in six has the title of another."""
    chance = random.Random(seed)
    made: list[MadeFilm] = []
    while len(made) < count:
        number = len(made) + 1
        title = (
            f"{chance.choice(FIRST)} {chance.choice(SECOND)} {chance.randrange(count)}"
        )
        year = chance.choice([None, *range(2025, 2031)])
        if made and chance.random() < 1 / 6:
            other = chance.choice(made[-50:])
            title = other.title.removeprefix("Untitled ").removesuffix(" Project")
            # A remake; now and then of the same year, or of a year that nobody knows.
            year = chance.choice([other.year, None, (other.year or 2028) - 30])
        elif chance.random() < 1 / 10:
            title = f"The {title}"
        director = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}{number}"
        original = ""
        kind = chance.random()
        if kind < 1 / 50:
            title, year = f"Untitled {director} Project", None
        elif kind < 1 / 25:
            word = chance.randrange(len(WORDS))
            title, original = f"{ROMAN[word]} {number}", f"{WORDS[word]} {number}"
        ids = (str(900_000 + number), f"tt{9_900_000 + number}")
        made.append(MadeFilm(number, title, year, director, *ids, original))
    return made


def account(made: list[MadeFilm], seed: int = 2) -> bytes:
    """Write a list of TMDB's kind: ids, dates, shows of the same numbers, repeats."""
    chance = random.Random(seed)
    header = ["TMDb ID", "IMDb ID", "Type", "Name", "Release Date", "Director", "Notes"]
    header.append("Original Title")
    rows = []
    for film in made:
        day = (
            f"{film.year}-{chance.randint(1, 12):02}-01T00:00:00Z" if film.year else ""
        )
        imdb = film.imdb if chance.random() < 1 / 2 else ""
        # Of a film in another script, one list has its own title and one the other.
        title = film.original or film.title
        row = [film.tmdb, imdb, "movie", title, day, "", f"film {film.truth}"]
        row.append(film.original)
        if chance.random() < 1 / 2:
            row[5] = film.director
        rows.append(row)
        if chance.random() < 1 / 20:
            rows.append(row)
        if chance.random() < 1 / 20:
            show = [film.tmdb, "", "tv", f"Show {film.truth}", day, "", "show", ""]
            rows.append(show)
        if imdb and chance.random() < 1 / 1000:
            # A merged entry keeps its old number in old lists.
            rows.append([f"1{film.tmdb}", *row[1:]])
    return _written(header, rows)


def watchlist(made: list[MadeFilm], seed: int = 3) -> bytes:
    """Write a list of IMDb's kind: a year one off now and then, articles behind."""
    chance = random.Random(seed)
    header = ["Const", "Title", "Title Type", "Year", "Directors", "Description"]
    header.append("Original Title")
    count = Counter((film.title, film.year) for film in made)
    rows = []
    for film in made:
        year = film.year
        if year and chance.random() < 1 / 25:
            year += 1
        title = film.title
        if title.startswith("The ") and chance.random() < 1 / 2:
            title = f"{title.removeprefix('The ')}, The"
        if count[film.title, film.year] > 1 and chance.random() < 1 / 2:
            title = f"{title} ({chance.choice(['I', 'II', 'III'])})"
        row = [film.imdb, title, "Movie", year or "", film.director]
        rows.append([*row, f"film {film.truth}", film.original])
    chance.shuffle(rows)
    return _written(header, rows)


def _written(header: list[str], rows: Sequence[Sequence[object]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([header, *rows])
    return out.getvalue().encode()


class Shelf:
    """A slate in memory, for as many productions as there may be."""

    def __init__(self) -> None:
        self.documents: dict[int, Document] = {}
        self.aliases = NO_ALIASES
        self._used: dict[str, int] = defaultdict(int)

    def set_aliases(self, rows: Iterable[Alias]) -> None:
        """Replace the aliases."""
        self.aliases = Aliases(rows)

    def facts(self) -> list[Facts]:
        """Give what is believed."""
        return list(self.documents.values())

    def production(self, number: int) -> Production:
        """Give a production with its claims."""
        return self.documents[number].production

    def new(self, title: str) -> Production:
        """Begin a production."""
        stem = slug(title)
        self._used[stem] += 1
        key = stem if self._used[stem] == 1 else f"{stem}-{self._used[stem]}"
        number = len(self.documents) + 1
        return Production(number=number, id=key, first_title=title)

    def adopt(self, production: Production) -> Production:
        """Give another slate's production a place; lists of services bring none."""
        return self.new(production.first_title)

    def put(self, production: Production) -> Document:
        """Believe and keep a production."""
        return self.keep(believe(production))

    def keep(self, document: Document, _encoded: bytes | None = None) -> Document:
        """Keep what is believed of a production."""
        self.documents[document.number] = document
        return document

    def take(self, name: str, content: bytes) -> ImportReport:
        """Import a list."""
        reading = ImportContext(name, TODAY, datetime(2026, 11, 25, tzinfo=UTC))
        found = read(SourceFile(name, content), reading)
        return Import(self).take(list(found))

    def outcome(self, rows: int, failed: int) -> Outcome:
        """Compare the productions with the truth, which each row has in its note."""
        wrong = []
        homes: dict[int, set[int]] = defaultdict(set)
        for document in self.documents.values():
            notes = {c.text for c in document.claims if c.field == "notes"}
            truths = {int(note.removeprefix("film ")) for note in notes}
            for truth in truths:
                homes[truth].add(document.number)
            if len(truths) > 1:
                wrong.append(truths)
        missed = [truth for truth, found in homes.items() if len(found) > 1]
        return Outcome(rows, wrong, missed, failed)


def measure(count: int) -> tuple[Outcome, bool]:
    """Import both lists, each twice; tell whether the second time changed anything."""
    made = films(count // 2)
    lists = {"account.csv": account(made), "watchlist.csv": watchlist(made)}
    shelf = Shelf()
    failed, is_stable = 0, True
    for name, content in lists.items():
        report = shelf.take(name, content)
        failed += report.rows(Severity.FAILED)
        is_stable &= not shelf.take(name, content).productions
    rows = sum(content.count(b"\r\n") - 1 for content in lists.values())
    return shelf.outcome(rows, failed), is_stable


def main(argv: list[str]) -> int:
    """Print what became of the rows; 1 if a film was merged wrongly."""
    outcome, is_stable = measure(int(argv[0]) if argv else 20_000)
    sys.stdout.write(
        f"{outcome.rows:,} rows: {len(outcome.wrong)} wrong merges,"
        f" {len(outcome.missed)} missed, {outcome.failed} left to people,"
        f" {'no' if is_stable else 'a'} change the second time\n"
    )
    return 1 if outcome.wrong or not is_stable else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

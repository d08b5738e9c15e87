"""What the views are shown: the sample as of 1 March 2026, and hostile titles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.claim import Retraction
from filmtrack.slate.history import history
from filmtrack.slate.row import Row
from filmtrack.slate.slips import slips
from filmtrack.slate.timeline import chart
from filmtrack.slate.upcoming import upcoming
from filmtrack.store import Store
from filmtrack.views.card import Cards
from filmtrack.views.columns import read_sort, sort
from filmtrack.views.history import history_view
from filmtrack.views.list_ import list_view
from filmtrack.views.slips import slips_view
from filmtrack.views.timeline.view import TimelineView
from filmtrack.views.upcoming import upcoming_view
from tests.builders import TODAY, claim, production
from tests.conftest import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.ledger.facts import Document
    from filmtrack.ledger.production import Production
    from filmtrack.views.renderers import View

HOSTILE = (
    "[REC]",
    "'71",
    ":smile:",
    "Untitled [working title] Film",
    "[/bold] [red]x[/]",
    "=HYPERLINK(1)",
    "فيلم أسد الصحراء",
    "流浪地球3：起源の物語",
    "호프",
    "नागज़िला",
    "👩‍🚀 Émigré 🇫🇷 ❤️",
    "Ã̸̢n͜ y",
    "Esc\x1b[31m\x1b]8;;http://x\x07",
    "two\nlines\tand | pipes",
    "</script><b>&amp;\"'",
    "A" * 130,
    "Am\u202eélie \u200bzero",
)


def row(found: Production, today: date = TODAY, **more: str) -> Row:
    """A production as a view sees it."""
    return Row(believe(found), today, **more)


def views(documents: Sequence[Document], today: date = TODAY) -> dict[str, View]:
    """Every view of some productions, by the name of its command."""
    rows = [Row(facts, today) for facts in documents]
    dated = max(documents, key=lambda facts: len(facts.claims))
    entries = history(dated.production)
    moves = [entry for entry in entries if entry.claim.field == "shoot"]
    found = upcoming(documents, today)
    ghosts = chart(rows, today, with_ghosts=True, by="director")
    return {
        "list": list_view(sort(rows, read_sort(["shoot"]))),
        "upcoming": upcoming_view(found),
        "upcoming-long": upcoming_view(found, is_long=True),
        "show": Cards([dated], today),
        "show-two": Cards([dated, documents[0]], today),
        "history": history_view(entries, today),
        "history-shoot": history_view(moves, today, ["shoot"]),
        "timeline": TimelineView(chart(rows, today)),
        "timeline-ghosts": TimelineView(ghosts),
        "slips": slips_view(slips(documents)),
    }


def documents_of(productions: Sequence[Production]) -> list[Document]:
    """What is believed of each production."""
    return [believe(found) for found in productions]


@pytest.fixture(scope="session")
def slate() -> list[Document]:
    """The sample as it was known on 1 March 2026."""
    known = (found.as_of(TODAY) for found in Store(SAMPLE).read().productions())
    return [believe(found) for found in known if found.claims]


@pytest.fixture(scope="session")
def sample_views(slate: list[Document]) -> dict[str, View]:
    """Every view of the sample, Heat 2 being the production with most claims."""
    return views(slate)


@pytest.fixture(scope="session")
def hostile() -> list[Document]:
    """Productions whose every text is one that has broken a program before."""
    found = []
    for number, text in enumerate(HOSTILE, 1):
        claims = [
            claim("title", text, outlet=text, via=text, note=text, url="https://x/"),
            claim("directors", text, standing="confirmed"),
            claim("cast", text, standing="rumored", role=text),
            claim("cast", f"{text} 2", standing="exited"),
            claim("studios", text),
            claim("locations", text),
            claim("notes", text),
            claim("hold", text),
            claim("shoot", "spring 2026", date(2025, 12, 1), outlet=text),
            claim("shoot", "late 2026 or early 2027", outlet=text, url=text),
            claim("wrap", text, outlet=text),
            claim("shoot", "2027", retracted=Retraction(on=TODAY, why=text)),
        ]
        found.append(production(*claims[: 12 - number % 2], number=number, title=text))
    return documents_of(found)


@pytest.fixture(scope="session")
def hostile_views(hostile: list[Document]) -> dict[str, View]:
    """Every view of the hostile productions."""
    return views(hostile)

"""The card of a production: every believed field with the report that it rests on."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.aliases import NO_ALIASES
from filmtrack.ledger.fields import LABEL_WIDTH
from filmtrack.ledger.summary import brief_report
from filmtrack.slate.profile import Fact, profile, summary_of
from filmtrack.slate.row import Row
from filmtrack.views.json_view import Object, json, json_one, production_object
from filmtrack.views.lines import (
    ALARM,
    BOLD,
    FAINT,
    MOVED,
    OUT,
    STANDING,
    WHEN,
    Line,
    beside,
    flowed,
    led,
    linked,
    painted,
)
from filmtrack.views.sheet import Column, RowGroup, Sheet, data_sheet, read_sheet
from filmtrack.when.calendar import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from filmtrack.ledger.aliases import Aliases
    from filmtrack.ledger.facts import Document
    from filmtrack.views.renderers import View, Writer
    from filmtrack.views.screen import Screen

_GAP = 2
# Narrower than this the report stands below its fact; wider than that in a column.
_BESIDE_FROM = 72
# The least room for a card that stands beside another one.
_LEAST_BESIDE = 48
_COLUMNS: tuple[Column[tuple[Document, Fact]], ...] = (
    Column("id", "id", lambda pair: pair[0].id, read=False),
    Column("field", "field", lambda pair: pair[1].label),
    Column(
        "value", "value", lambda pair: pair[1].text, data=lambda pair: pair[1].value
    ),
    Column("standing", "standing", lambda pair: pair[1].standing or "", read=False),
    Column("said", "said", lambda pair: _of_claim(pair[1], "said"), read=False),
    Column("outlet", "outlet", lambda pair: _of_claim(pair[1], "outlet"), read=False),
    Column("via", "via", lambda pair: _of_claim(pair[1], "via"), read=False),
    Column("claim", "claim", lambda pair: _of_claim(pair[1], "n"), read=False),
    Column("url", "url", lambda pair: _of_claim(pair[1], "url"), read=False),
    Column("report", "report", lambda pair: pair[1].report),
    Column("more", "more", lambda pair: pair[1].more),
)


def _of_claim(fact: Fact, name: str) -> str:
    value = getattr(fact.claim, name, None)
    return "" if value is None else str(value)


class Cards(NamedTuple):
    """One production in full, or several side by side."""

    documents: Sequence[Document]
    today: date
    aliases: Aliases = NO_ALIASES

    @property
    def others(self) -> Mapping[str, Writer]:
        """One production is one JSON object, and a page of cards has its own form."""
        is_one = len(self.documents) == 1
        return {
            "json": lambda view, _screen: (
                json_one(view.objects()[0]) if is_one else json(view.objects())
            ),
            "html": self._page,
        }

    def _page(self, _view: View, _screen: Screen) -> str:
        from filmtrack.pages import render  # only a page needs templates and a chart
        from filmtrack.slate.timeline import chart

        rows = [Row(document, self.today) for document in self.documents]
        cards = [
            {
                "title": document.title,
                "summary": summary_of(document, self.today),
                "facts": _gathered(self.facts(document)),
            }
            for document in self.documents
        ]
        found = chart(rows, self.today, with_ghosts=True)
        return render("card.html", cards=cards, chart=found, today=tell(self.today))

    def facts(self, document: Document) -> list[Fact]:
        """Return the facts of one of the productions."""
        return profile(document, self.today, self.aliases)

    def _card(self, document: Document, screen: Screen, room: int) -> list[Line]:
        told = _gathered(self.facts(document))
        return _card(document, told, self.today, screen, room)

    def sheet(self) -> Sheet:
        """Return each believed value and its report, a group for each production."""
        return read_sheet(_COLUMNS, self._groups(_gathered))

    def records(self) -> Sheet:
        """Return each believed value with all that is known of its report."""
        return data_sheet(_COLUMNS, self._groups(list))

    def _groups(
        self, choose: Callable[[list[Fact]], list[Fact]]
    ) -> list[RowGroup[tuple[Document, Fact]]]:
        return [
            RowGroup([(d, fact) for fact in choose(self.facts(d))], d.title)
            for d in self.documents
        ]

    def objects(self) -> list[Object]:
        """Return each production's object with its claims."""
        return [production_object(found, found.claims) for found in self.documents]

    def talk(self) -> list[str]:
        """Return no lines beside the card."""
        return []

    def draw(self, screen: Screen) -> str:
        """Draw the cards side by side if there is room, else one below the other."""
        count = len(self.documents)
        room = (screen.width - 4 * (count - 1)) // count
        if count == 1 or room < _LEAST_BESIDE:
            cards = [self._card(d, screen, screen.width) for d in self.documents]
            lines = cards[0]
            for card in cards[1:]:
                lines = [*lines, [], [], *card]
            return painted(screen, lines)
        cards = [self._card(d, screen, room) for d in self.documents]
        return painted(screen, beside(cards, [room] * count, gap=4))


def _gathered(facts: list[Fact]) -> list[Fact]:
    """Put the tags, which are many and short, into one fact.

    It names the report only if that is the same for all of them.
    """
    tags = [fact for fact in facts if fact.field == "tags"]
    if not tags:
        return facts
    reports = {fact.report for fact in tags}
    joined = tags[0]._replace(
        value=", ".join(fact.value for fact in tags),
        claim=tags[0].claim if len(reports) == 1 else None,
    )
    at = facts.index(tags[0])
    rest = [fact for fact in facts[at:] if fact.field != "tags"]
    return [*facts[:at], joined, *rest]


def _card(
    document: Document, told: list[Fact], today: date, screen: Screen, room: int
) -> list[Line]:
    lines = flowed(screen.data(document.title), room, BOLD)
    summary = summary_of(document, today)
    head = screen.text(f"#{document.number} · {document.id} · {summary}")
    lines += flowed(head, room, FAINT)
    for _, facts in groupby(told, key=lambda fact: fact.group):
        lines.append([])
        label = ""
        for fact in facts:
            lines += _fact(fact, screen, room, labelled=fact.label != label)
            label = fact.label
    return lines


def _fact(fact: Fact, screen: Screen, room: int, *, labelled: bool) -> list[Line]:
    """Draw a fact: its label, its value, and its report beside or below it."""
    label: Line = [((fact.label if labelled else "").ljust(LABEL_WIDTH), FAINT)]
    if fact.group == "contested" and labelled:
        label = [(f"{screen.signs.warning} contested".ljust(LABEL_WIDTH), ALARM)]
    rest = room - LABEL_WIDTH
    if room < _BESIDE_FROM:
        body = [*_value(fact, screen, rest), *_report(fact, screen, rest)]
        return beside([[label], body], [LABEL_WIDTH, rest], gap=0)
    report_room = min(rest * 12 // 25, 56)
    value_room = min(rest - report_room - _GAP, 64)
    value = _value(fact, screen, value_room)
    report = _report(fact, screen, report_room)
    return [
        label_line + line
        for label_line, line in zip(
            [label, *([[(" " * LABEL_WIDTH, "")]] * max(len(value), len(report)))],
            beside([value, report], [value_room, report_room], _GAP),
            strict=False,
        )
    ]


def _value(fact: Fact, screen: Screen, room: int) -> list[Line]:
    is_ours = fact.group in ("dates", "contested", "history")
    text = screen.text(fact.value) if is_ours else screen.data(fact.value)
    if fact.standing:
        sign = screen.signs.standing[fact.standing]
        lead = f"{sign} {fact.standing}"
        style = OUT if fact.group == "out" else ""
        lines = led([(f"{lead:<12} ", STANDING[fact.standing])], text, room, style)
    else:
        lines = flowed(text, room, _STYLES.get(fact.label, ""))
    more = screen.text(fact.more)
    return [
        *lines,
        *flowed(more, room, "" if fact.label in ("shoot", "started") else FAINT),
    ]


_STYLES = {
    "shoot": f"bold {WHEN}",
    "started": f"bold {WHEN}",
    "wrap": WHEN,
    "wrapped": WHEN,
    "release": WHEN,
    "slip": MOVED,
    "before": FAINT,
    "on hold": MOVED,
}


def _report(fact: Fact, screen: Screen, room: int) -> list[Line]:
    if fact.claim is None:
        return []
    report = screen.text(brief_report(fact.claim))
    return flowed(report, room, linked(FAINT, fact.claim.url))

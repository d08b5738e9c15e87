"""The history of a production: its claims in order, and what each changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.claim import Claim, precedence
from filmtrack.ledger.fields import FIELDS, WINDOWS, FieldKind
from filmtrack.ledger.source_material import SourceMaterial, tell_source_material
from filmtrack.ledger.summary import brief_target, tell_believed
from filmtrack.names import fold
from filmtrack.views.json_view import Object, claim_object
from filmtrack.views.lines import BOLD, FAINT, OUT
from filmtrack.views.sheet import Heading, Sheet, SheetPart
from filmtrack.views.table import Block, Track, table
from filmtrack.when.everyday import short_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from filmtrack.ledger.facts import Document
    from filmtrack.ledger.production import Production
    from filmtrack.views.renderers import Writer
    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Value

_READ = (
    Heading("n", "n", is_number=True),
    Heading("said", "said"),
    Heading("outlet", "outlet"),
    Heading("field", "field"),
    Heading("says", "says"),
    Heading("changed", "changed"),
)
_HEADINGS = (
    Heading("n", "n"),
    Heading("said", "said"),
    Heading("outlet", "outlet"),
    Heading("via", "via"),
    Heading("field", "field"),
    Heading("value", "value"),
    Heading("standing", "standing"),
    Heading("role", "role"),
    Heading("actual", "actual"),
    Heading("changed", "changed"),
    Heading("retracted", "retracted"),
    Heading("speaker", "speaker"),
    Heading("url", "url"),
    Heading("note", "note"),
)


class Told(NamedTuple):
    """A claim, and the change that it made to what was believed."""

    claim: Claim
    changed: str


# A start or a wrap that has happened makes a stage as well: they are read together.
_COURSE = frozenset(("status", "shoot", "wrap"))


def told(production: Production) -> list[Told]:
    """Go through the ledger in the order said, noting what each claim changed.

    A claim can only change what is believed of its own topic, so no more than the
    claims about that are read again.
    """
    found = []
    known: dict[str, list[Claim]] = defaultdict(list)
    nothing = believe(_knowing(production, ()))
    before: dict[str, Document] = defaultdict(lambda: nothing)
    for claim in sorted(production.claims, key=precedence):
        topic = _topic(claim)
        known[topic].append(claim)
        after = believe(_knowing(production, known[topic]))
        found.append(Told(claim, _change(claim, before[topic], after)))
        before[topic] = after
    return found


def _topic(claim: Claim) -> str:
    if claim.field in _COURSE:
        return "course"
    names_one_of_many = FIELDS[claim.field].kind in (FieldKind.PEOPLE, FieldKind.MANY)
    return f"{claim.field}: {fold(claim.text)}" if names_one_of_many else claim.field


def _knowing(production: Production, claims: Sequence[Claim]) -> Production:
    return msgspec.structs.replace(production, claims=tuple(claims))


def _change(claim: Claim, before: Document, after: Document) -> str:
    if claim.retracted is not None:
        return ""
    old, new = _believed(claim, before), _believed(claim, after)
    if old == new:
        return ""
    return f"{old} → {new}" if old else "new"


def _believed(claim: Claim, document: Document) -> str:
    """Say what is believed of the thing that a claim is about."""
    kind = FIELDS[claim.field].kind
    if kind is FieldKind.WINDOW:
        target = getattr(document, claim.field)
        return brief_target(target) if target else ""
    if kind is FieldKind.SOURCE:
        return tell_believed(document, "source_material") or ""
    if kind is FieldKind.PEOPLE:
        return _standing_of(claim, document)
    found = getattr(document, claim.field, None)
    if found is None:
        found = getattr(document.ids, claim.field, None)
    if isinstance(found, tuple):
        return next((text for text in found if fold(text) == fold(claim.text)), "")
    return found or ""


def _standing_of(claim: Claim, document: Document) -> str:
    """Say how surely somebody is on it, or that they are out."""
    gone = (out for out in document.out if out.field == claim.field)
    for credit in (*getattr(document, claim.field), *gone):
        if fold(credit.name) == fold(claim.text):
            standing: str = credit.standing
            return f"{standing} as {credit.role}" if credit.role else standing
    return ""


def said_value(claim: Claim) -> str:
    """Say what a claim says: its value, the role and the standing."""
    if isinstance(claim.value, SourceMaterial):
        return tell_source_material(claim.value)
    if claim.field in WINDOWS:
        happened = ", has happened" if claim.actual else ""
        return f"“{claim.value}”{happened}"
    role = f" as {claim.role}" if claim.role else ""
    standing = f" ({claim.standing})" if claim.standing else ""
    return f"{claim.value}{role}{standing}"


class History(NamedTuple):
    """The claims of one production, of some of its fields if so asked."""

    title: str
    claims: Sequence[Told]
    today: date
    fields: Sequence[str] = ()
    others: Mapping[str, Writer] = {}

    def sheet(self) -> Sheet:
        """Give each claim with its report and what it changed."""
        return Sheet(_READ, [SheetPart([_read(one, _iso) for one in self.claims])])

    def records(self) -> Sheet:
        """Give each claim with all that is known of it."""
        return Sheet(_HEADINGS, [SheetPart([_record(one) for one in self.claims])])

    def objects(self) -> list[Object]:
        """Give each claim's object, and what it changed."""
        return [
            claim_object(one.claim) | {"changed": one.changed or None}
            for one in self.claims
        ]

    def talk(self) -> list[str]:
        """Say nothing beside the claims."""
        return []

    def draw(self, screen: Screen) -> str:
        """Draw the claims one below the other, and how a date moved under one axis."""
        if not self.claims:
            return ""
        shown = table(self._tracks(), [self._block(screen)], screen)
        dates = [name for name in self.fields if name in WINDOWS]
        if len(self.fields) != 1 or not dates:
            return shown
        from filmtrack.views.timeline.date_history import draw_moves

        claims = [one.claim for one in self.claims]
        moved = draw_moves(claims, dates[0], self.today, screen)
        return f"{moved}\n{shown}" if moved else shown

    def _tracks(self) -> list[Track]:
        tracks = [
            Track("N", 3, 5, FAINT, is_number=True),
            Track("SAID", 11, 11, narrow=6),
            Track("OUTLET", 10, 36),
            Track("FIELD", 8, 15, FAINT),
            Track("SAYS", 12, 60, BOLD),
            Track("CHANGED", 9, 48, "cyan"),
        ]
        return [t for t in tracks if t.head != "FIELD" or len(self.fields) != 1]

    def _block(self, screen: Screen) -> Block:
        rows = []
        for one in self.claims:
            row = _read(one, short_day)
            if len(self.fields) == 1:
                del row[3]
            if one.claim.retracted:
                row[-2] = f"{screen.signs.struck} {row[-2]}"
            rows.append([screen.text(str(value)) for value in row])
        struck = {at: OUT for at, one in enumerate(self.claims) if one.claim.retracted}
        return Block(rows, styles=struck)


def _iso(day: date) -> str:
    return day.isoformat()


def _read(one: Told, say_day: Callable[[date], str]) -> list[Value]:
    claim = one.claim
    via = f" via {claim.via}" if claim.via else ""
    changed = one.changed
    if claim.retracted:
        changed = f"retracted {say_day(claim.retracted.on)}: {claim.retracted.why}"
    return [
        str(claim.n),
        say_day(claim.said),
        (claim.outlet or "no outlet") + via,
        claim.field.replace("_", " "),
        said_value(claim),
        changed,
    ]


def _record(one: Told) -> list[Value]:
    claim = one.claim
    is_text = isinstance(claim.value, str)
    return [
        str(claim.n),
        claim.said.isoformat(),
        claim.outlet or "",
        claim.via or "",
        claim.field,
        claim.text if is_text else said_value(claim),
        claim.standing or "",
        claim.role or "",
        "true" if claim.actual else "",
        one.changed,
        f"{claim.retracted.on}: {claim.retracted.why}" if claim.retracted else "",
        claim.speaker or "",
        claim.url or "",
        claim.note or "",
    ]

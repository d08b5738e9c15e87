"""A slate in memory, for laws that try thousands of them; and productions at random."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import msgspec
from hypothesis import strategies as st

from filmtrack.exchange.formats import ExportOptions
from filmtrack.exchange.importer import Import
from filmtrack.exchange.input.files import SourceFile
from filmtrack.exchange.records import ImportContext
from filmtrack.ledger.aliases import NO_ALIASES, Alias, Aliases
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.ledger.fields import FIELDS, WINDOWS, FieldKind
from filmtrack.ledger.production import Production
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.vocabulary import KINDS, SOURCE_TYPES, STANDINGS, STATUSES
from filmtrack.names import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.exchange.import_report import ImportReport
    from filmtrack.exchange.records import Found
    from filmtrack.ledger.facts import Document, Facts

TODAY = date(2026, 11, 22)
READING = ImportContext("file", TODAY, datetime(2026, 11, 22, 12, tzinfo=UTC))
WRITING = ExportOptions(TODAY)


def source(content: bytes, name: str = "file") -> SourceFile:
    """A file to read."""
    return SourceFile(name, content)


class Memory:
    """A slate that keeps nothing, with what imports use of a store's change."""

    def __init__(self) -> None:
        self.documents: dict[int, Document] = {}
        self.aliases = NO_ALIASES
        self._next = 1

    def set_aliases(self, rows: Iterable[Alias]) -> None:
        """Replace the aliases."""
        self.aliases = Aliases(rows)

    def facts(self) -> list[Facts]:
        """Give what is believed."""
        return list(self.documents.values())

    def production(self, number: int) -> Production:
        """Give a production with its claims."""
        d = self.documents[number]
        return Production(
            number=number,
            id=d.id,
            first_title=d.first_title,
            last_n=d.last_n,
            claims=d.claims,
        )

    def new(self, title: str) -> Production:
        """Begin a production."""
        taken = {document.id for document in self.documents.values()}
        stem = slug(title)
        ids = (stem, *(f"{stem}-{n}" for n in range(2, 1000)))
        free = next(one for one in ids if one not in taken)
        self._next += 1
        return Production(number=self._next - 1, id=free, first_title=title)

    def adopt(self, production: Production) -> Production:
        """Give another slate's production a place."""
        taken = {document.id for document in self.documents.values()}
        if not production.id or production.id in taken:
            new = self.new(production.first_title)
            return msgspec.structs.replace(production, number=new.number, id=new.id)
        number = max(self._next, production.number)
        self._next = number + 1
        return msgspec.structs.replace(production, number=number)

    def put(self, production: Production) -> Document:
        """Believe and keep a production."""
        return self.keep(believe(production))

    def keep(self, document: Document, _encoded: bytes | None = None) -> Document:
        """Keep what is believed of a production."""
        self.documents[document.number] = document
        return document

    def take(self, found: Iterable[Found]) -> ImportReport:
        """Import what a reader finds."""
        return Import(self).take(found)


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
printed = words.filter(lambda text: bool(text.strip()))
tricky = st.sampled_from(
    [
        *("=1+1", "'=x", "''", "'", "'71", "+1", "@x", "-", "a|b", "a\\", "\\|", "|"),
        *("x [exited]", "A as B", "[", "]", "a\r\nb", '"', ",", ";", "\t", "\ufeffx"),
        *("10/31", "007", "８½", "[REC]", "Robert Downey, Jr.", "\0", "－1", "=", "\r"),
    ]
)
text = st.one_of(printed, tricky.filter(lambda t: bool(t.strip())))
phrases = st.sampled_from(
    [
        *("August 2026", "2026", "late 2024 or early 2025", "March to June 2025"),
        *("TBD", "when it is ready", "early 2027?", "around May", "2026-03/2026-06"),
        *("after Christmas", "11 March 2025", "soon", "from June 2025 to May 2026"),
    ]
)
days = st.dates(date(2023, 1, 1), TODAY)
instants = st.datetimes(
    datetime(2023, 1, 1),  # noqa: DTZ001 (the zone is given beside it)
    datetime(2026, 11, 22),  # noqa: DTZ001
    timezones=st.just(UTC),
)
maybe = st.none() | text
territories = maybe | st.sampled_from(["US", "UK", "United Kingdom", "worldwide"])
media = maybe | st.sampled_from(["cinemas", "wide", "streaming", "Netflix"])
works = st.builds(
    SourceMaterial,
    type=st.none() | st.sampled_from(SOURCE_TYPES) | text,
    title=maybe,
    by=st.lists(text, max_size=2).map(tuple),
    year=st.none() | st.integers(1000, 2999),
).filter(lambda work: work != SourceMaterial())


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Claims about any field, in any words."""
    field = draw(st.sampled_from(list(FIELDS)))
    value: object = draw(text)
    if field in WINDOWS:
        value = draw(phrases | text)
    elif field == "status":
        value = draw(st.sampled_from(STATUSES))
    elif field == "kind":
        value = draw(st.sampled_from(KINDS))
    elif FIELDS[field].kind is FieldKind.SOURCE:
        value = draw(works)
    is_person = FIELDS[field].kind is FieldKind.PEOPLE
    return Claim(
        n=1,
        field=field,
        value=value,  # type: ignore[arg-type]
        standing=draw(st.none() | st.sampled_from(STANDINGS)) if is_person else None,
        role=draw(maybe) if field == "cast" else None,
        actual=draw(st.booleans()) if field in WINDOWS else False,
        territory=draw(territories) if field == "release" else None,
        medium=draw(media) if field == "release" else None,
        said=draw(days),
        outlet=draw(maybe),
        via=draw(maybe),
        url=draw(maybe),
        speaker=draw(maybe),
        note=draw(maybe),
        recorded=draw(instants),
        retracted=draw(
            st.none() | st.builds(Retraction, on=st.just(TODAY), why=st.just("wrong"))
        ),
    )


@st.composite
def slates(draw: st.DrawFn) -> list[Document]:
    """Slates of productions, some of one title, with gaps in every numbering."""
    memory = Memory()
    found = []
    for _ in range(draw(st.integers(0, 3))):
        new = memory.new(draw(text))
        gap = draw(st.integers(0, 2))
        production = msgspec.structs.replace(
            new, number=new.number * 3 + gap, last_n=draw(st.integers(0, 2))
        ).claiming(draw(st.lists(claims(), max_size=8)))
        memory.documents[production.number] = believe(production)
        found.append(memory.documents[production.number])
    return found

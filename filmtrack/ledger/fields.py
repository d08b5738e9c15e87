"""The one table of the fields of a production, from which everything else derives.

Options and their help, query terms, columns, rows of the card, CSV columns and headers,
claims rebuilt from facts, completion and the JSON Schema are read from it. A new field
of a known kind is one row here and one line in `Facts`.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.names import closest, fold

if TYPE_CHECKING:
    from collections.abc import Callable


class FieldKind(Enum):
    """How the claims about a field make what is believed of it."""

    ONE = "one value, the latest"
    MANY = "a set of texts"
    PEOPLE = "people or companies, each with a standing"
    WINDOW = "one date window"
    SOURCE = "the source material"
    ID = "the id at another service"


class Option(NamedTuple):
    """A command-line option that states a field.

    `suffix` is appended to the text typed; `actual` marks a date that has happened.
    """

    name: str
    help: str
    metavar: str = "TEXT"
    short: str | None = None
    suffix: str = ""
    actual: bool = False

    @property
    def parameter(self) -> str:
        """The name of the option as a Python parameter."""
        return self.name.replace("-", "_")


class Field(NamedTuple):
    """One field of a production; a name that is left out follows from another one.

    `term` is its name in queries and as a column of views, in the singular; `label`
    names one value of it and `heading` a column of values. `csv` is its column in our
    own CSV, `headers` the folded names of columns that hold it in foreign CSV files.
    `names` says what its values are names of ("person" or "studio"), `words` which
    closed vocabulary they are from ("status" or "kind"). `group` is the part of the
    help that lists its options.
    """

    name: str
    kind: FieldKind
    options: tuple[Option, ...]
    headers: str
    group: str = "What it is"
    term: str = ""
    label: str = ""
    heading: str = ""
    csv: str = ""
    names: str | None = None
    words: str | None = None

    @property
    def is_many(self) -> bool:
        """Whether the field holds several values at a time."""
        return self.kind in (FieldKind.MANY, FieldKind.PEOPLE)

    def completed(self) -> Field:
        """Fill in the names that follow from others."""
        term = self.term or self.name
        label = self.label or term.replace("_", " ")
        return self._replace(
            term=term,
            label=label,
            heading=self.heading or label,
            csv=self.csv or self.name,
        )


PERSON_FORM = "NAME [as ROLE] [(STANDING)]"
COMPANY_FORM = "NAME [(STANDING)]"


def _text(name: str, help_: str, headers: str, **more: str) -> Field:
    option = Option(name.replace("_", "-"), help_)
    return Field(name, FieldKind.ONE, (option,), headers, **more)


def _texts(name: str, term: str, help_: str, headers: str, **more: str) -> Field:
    return Field(
        name, FieldKind.MANY, (Option(term, help_),), headers, term=term, **more
    )


def _people(name: str, term: str, headers: str, *options: Option) -> Field:
    return Field(
        name, FieldKind.PEOPLE, options, headers, "People", term, names="person"
    )


def _person(term: str, help_: str, short: str | None = None) -> Option:
    return Option(term, help_, PERSON_FORM, short)


def _companies(name: str, term: str, headers: str, help_: str) -> Field:
    option = Option(term, help_, COMPANY_FORM)
    return Field(
        name, FieldKind.PEOPLE, (option,), headers, "People", term, names="studio"
    )


def _window(name: str, heading: str, headers: str, *options: Option) -> Field:
    return Field(name, FieldKind.WINDOW, options, headers, "Dates", heading=heading)


def _id(name: str, label: str, help_: str, headers: str, csv: str) -> Field:
    return Field(
        name,
        FieldKind.ID,
        (Option(name, help_, "ID"),),
        headers,
        "Ids",
        label=label,
        heading=name,
        csv=csv,
    )


_RUMORED = Option(
    "rumored",
    'An actor whose name is bandied about: --cast "X (rumored)".',
    "NAME [as ROLE]",
    suffix=" (rumored)",
)

_ROWS = (
    _text(
        "title",
        "The title; the one before becomes an aka.",
        # In the order of preference, where a table has two of them.
        "title, film title, movie title, film name, movie name, film, movie, name,"
        " production title, production name, project title, project name,"
        " primary title, production, project, working title",
    ),
    _text("original_title", "The title in its own language.", "original title"),
    _texts(
        "aka",
        "aka",
        "A working, translated or former title.",
        "aka, also known as, alternative title, former title, working title",
        label="also known as",
    ),
    _text(
        "kind",
        "feature, series, short or documentary.",
        "kind",
        words="kind",
    ),
    _text(
        "status",
        "The stage, from rumored to released; other services' words too.",
        "status, stage, state, production status, phase",
        label="stage",
        words="status",
    ),
    _text("hold", "Why it is on hold.", "hold, on hold", label="on hold"),
    _people(
        "directors",
        "director",
        "director, directors, directed by, filmmaker, filmmakers",
        _person("director", "A director.", "-d"),
    ),
    _people(
        "writers",
        "writer",
        "writer, writers, screenplay, screenplay by, screenwriter, screenwriters,"
        " written by",
        _person("writer", "A writer."),
    ),
    _people(
        "producers",
        "producer",
        "producer, producers, produced by",
        _person("producer", "A producer."),
    ),
    _people(
        "cast",
        "cast",
        "cast, actors, starring, cast members",
        _person("cast", "An actor.", "-a"),
        _RUMORED,
    ),
    Field(
        "source_material",
        FieldKind.SOURCE,
        (
            Option(
                "source-material",
                'As in "novel: Heat 2 by Michael Mann & Meg Gardiner (2022)".',
            ),
        ),
        "source, source material, based on",
        term="source",
        label="source material",
    ),
    _window(
        "shoot",
        "shoots",
        "shoot, shooting, filming, principal photography, shoot start, shoot date,"
        " shoot dates, shooting dates, filming dates, filming start, start of shoot,"
        " start of principal photography, principal photography start,"
        " photography start, start of photography, shoot start date,"
        " shooting start, shooting start date, filming start date,"
        " production start, production start date, start of production, start date,"
        " start",
        Option("shoot", "When it shoots, in the report's words.", "PHRASE", "-w"),
        Option("started", "When cameras rolled.", "PHRASE", actual=True),
    ),
    _window(
        "wrap",
        "wraps",
        "wrap, wraps, wrap date, shoot end, shoot end date, end of shoot, shooting end,"
        " shooting end date, filming end, filming end date, production end,"
        " production end date, photography wrap, end date, end",
        Option("wrap", "When it wraps.", "PHRASE"),
        Option("wrapped", "When it has wrapped.", "PHRASE", actual=True),
    ),
    _window(
        "release",
        "release",
        "release, release date, us release date, theatrical release, in cinemas,"
        " released, premiere, premiered, premiere date, publication date,"
        " originally available at, us release, uk release, uk release date,"
        " theatrical release date, cinema release, first release date",
        Option("release", "When it comes out.", "PHRASE"),
    ),
    _companies(
        "studios",
        "studio",
        "studio, studios, production company, production companies, company, companies,"
        " production companies, production company name",
        "A studio that makes it.",
    ),
    _companies(
        "distributors",
        "distributor",
        "distributor, distributors, distributed by, distribution",
        "A company that releases it.",
    ),
    _people(
        "cinematographers",
        "cinematographer",
        "cinematographer, cinematographers, cinematography, director of photography,"
        " dp, dop",
        _person("cinematographer", "A cinematographer."),
    ),
    _people(
        "composers",
        "composer",
        "composer, composers, music, music by",
        _person("composer", "A composer."),
    ),
    _people(
        "editors",
        "editor",
        "editor, editors, edited by",
        _person("editor", "An editor."),
    ),
    _people(
        "casting_directors",
        "casting_director",
        "casting director, casting directors, casting, casting by",
        _person("casting-director", "A casting director."),
    )._replace(label="casting"),
    _texts(
        "locations",
        "location",
        "Where it shoots.",
        "location, locations, where, filming location, filming locations,"
        " shooting location, shooting locations",
    ),
    _texts(
        "languages",
        "language",
        "A language that it is shot in.",
        "language, languages",
    ),
    _texts("tags", "tag", "A word to find it by.", "tag, tags", heading="tags"),
    _texts(
        "notes",
        "note",
        "Anything else worth keeping.",
        "note, notes, comment, comments, description, memo",
        heading="notes",
    ),
    _text("budget", "The budget, as printed.", "budget"),
    _texts("related", "related", 'As in "sequel to Heat (1995)".', "related"),
    _id(
        "imdb",
        "IMDb",
        "The IMDb id.",
        "imdb, imdb id, imdb url, imdb link, const, tconst",
        "imdb_id",
    ),
    _id("tmdb", "TMDB", "The TMDB id.", "tmdb, tmdb id, tmdb url", "tmdb_id"),
    _id(
        "wikidata",
        "Wikidata",
        "The Wikidata id.",
        "wikidata, qid, wikidata id",
        "wikidata_id",
    ),
    _id(
        "letterboxd",
        "Letterboxd",
        "The Letterboxd address.",
        "letterboxd, letterboxd uri, letterboxd url",
        "letterboxd_uri",
    ),
    _id("trakt", "Trakt", "The Trakt id.", "trakt, trakt id", "trakt_id"),
)

FIELDS: dict[str, Field] = {row.name: row.completed() for row in _ROWS}
# The cells of a column of labels, with the blank after the longest one.
LABEL_WIDTH = max(len(field.label) for field in FIELDS.values()) + 1


def names_where(test: Callable[[Field], bool]) -> tuple[str, ...]:
    """List the names of the fields for which a test holds, in the order of the table.

    >>> names_where(lambda field: field.kind is FieldKind.WINDOW)
    ('shoot', 'wrap', 'release')
    """
    return tuple(name for name, field in FIELDS.items() if test(field))


IDS = names_where(lambda field: field.kind is FieldKind.ID)
PEOPLE = names_where(lambda field: field.kind is FieldKind.PEOPLE)
WINDOWS = names_where(lambda field: field.kind is FieldKind.WINDOW)
TEXTS = names_where(lambda field: field.kind is FieldKind.MANY)
SINGLES = names_where(lambda field: field.kind is FieldKind.ONE)
PERSONS = names_where(lambda field: field.names == "person")
COMPANIES = names_where(lambda field: field.names == "studio")

# Every name under which people know a field, folded: its own, its term, its label and
# the heading of its column.
_NAMES = {
    fold(known): field.name
    for field in reversed(FIELDS.values())
    for known in (
        *(field.heading, field.label, field.term.replace("_", " ")),
        field.name.replace("_", " "),
    )
} | {"actor": "cast", "actors": "cast"}


def read_field(name: str) -> str:
    """Read the name of a field, in the singular too; raises NotUnderstoodError.

    >>> read_field("Director"), read_field("source material"), read_field("location")
    ('directors', 'source_material', 'locations')
    """
    found = _NAMES.get(fold(name).replace("_", " "))
    if found is None:
        near = closest(name, FIELDS, most=1)
        meant = f"did you mean {near[0]}? " if near else ""
        raise NotUnderstoodError(
            f'unknown field "{name}"',
            hint=f"{meant}the fields are {', '.join(FIELDS)}",
        )
    return found

"""The report form: one report and the facts of any number of films, as TOML to edit.

The head names the report. Each `[[film]]` has a title and lines of facts, named and
written like the options of `add`; a `via` under a film goes before that of the head.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.input import ReportDetails, claims_of
from filmtrack.ledger.people import say_person
from filmtrack.ledger.source_material import SourceMaterial, say_source_material
from filmtrack.ledger.toml import EditError, Wrong, quoted, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.fields import Option

_FILM = "[[film]]"
_HEAD = ("outlet", "via", "said", "url", "speaker")
_HELP = {
    "outlet": "who published it",
    "via": "the outlet that it repeats",
    "said": "the day it was published; empty is today",
    "url": "its page",
    "speaker": "whose word it is",
}
_COMMENT = """\
# A report and its facts. An empty line is not recorded, and neither is a comment.
# Facts are named like the options of `filmtrack add`. Several values are a list.
# Nothing is written before all of it is right; `filmtrack undo` takes it back.
"""
_BLANK = ("director", "cast", "rumored", "status", "shoot", "location", "studio")
_EXAMPLE = """\
# cast = ["Ann Lee as Mara (confirmed)", "Bo Dahl"]    shoot = "late 2026 or early 2027"
# More films: begin each with [[film]].
"""


class FormFilm(NamedTuple):
    """A film of a form, with its claims."""

    title: str
    claims: tuple[Claim, ...]


class FormLine(NamedTuple):
    """A fact to be written into a form, with a comment above it."""

    title: str
    claim: Claim
    comment: str = ""


def blank_form(report: ReportDetails) -> str:
    """Write an empty form with what is known of the report."""
    facts = "".join(f'{name} = ""\n' for name in _BLANK)
    return f'{_COMMENT}{_head(report)}\n{_FILM}\ntitle = ""\n{facts}{_EXAMPLE}'


def filled_form(report: ReportDetails, lines: Sequence[FormLine]) -> str:
    """Write a form that holds claims, film by film in their order."""
    films: dict[tuple[str, str | None], list[FormLine]] = {}
    for line in lines:
        films.setdefault((line.title, line.claim.via), []).append(line)
    parts = [_COMMENT, _head(report)]
    for (title, via), facts in films.items():
        own_via = f"via = {quoted(via)}\n" if via and via != report.via else ""
        parts.append(f"\n{_FILM}\ntitle = {quoted(title)}\n{own_via}{_facts(facts)}")
    return "".join(parts)


def _head(report: ReportDetails) -> str:
    values = {name: getattr(report, name) for name in _HEAD}
    return "".join(
        f"{name} = {quoted(str(value or ''))}  # {_HELP[name]}\n"
        for name, value in values.items()
    )


def _facts(lines: Iterable[FormLine]) -> str:
    by_option: dict[str, list[FormLine]] = {}
    for line in lines:
        if line.claim.field != "title":
            by_option.setdefault(_option(line.claim).name, []).append(line)
    return "".join(_fact(name, facts) for name, facts in by_option.items())


def _fact(name: str, lines: list[FormLine]) -> str:
    comments = dict.fromkeys(" ".join(x.comment.split()) for x in lines if x.comment)
    texts = [_text(line.claim) for line in lines]
    value = (
        quoted(texts[0]) if len(texts) == 1 else f"[{', '.join(map(quoted, texts))}]"
    )
    return "".join(f"# {comment}\n" for comment in comments) + f"{name} = {value}\n"


def _option(claim: Claim) -> Option:
    """Return the option that states a claim: `started` for a shoot that has begun."""
    options = FIELDS[claim.field].options
    return next((o for o in options if o.actual == claim.actual), options[0])


def _text(claim: Claim) -> str:
    if isinstance(claim.value, SourceMaterial):
        return say_source_material(claim.value)
    if FIELDS[claim.field].kind is FieldKind.PEOPLE:
        return say_person(claim.value, claim.role, claim.standing)
    return claim.value


_OPTIONS = {
    option.name: (field.name, option)
    for field in FIELDS.values()
    for option in field.options
}


def read_form(text: str, report: ReportDetails) -> list[FormFilm]:
    """Read the films of a form, those without a fact left out.

    `report` gives the instant, and the day where the form names none. Raises
    EditError with all mistakes at once.
    """
    found, wrong = tables_of(text, "film")
    lines = _Lines(text)
    head = {key: value for key, value in found.head.items() if key in _HEAD}
    wrong += [
        Wrong(f'"{key}" is no part of the report', lines.of_head(key))
        for key in found.head.keys() - head.keys()
    ]
    details = _details(head, report, lines, wrong)
    films = []
    for at, table in enumerate(found.tables):
        film = _film(at, table, details, lines, wrong)
        if film.claims:
            films.append(film)
    if wrong:
        raise EditError(wrong)
    return films


def _details(
    head: dict[str, object], report: ReportDetails, lines: _Lines, wrong: list[Wrong]
) -> ReportDetails:
    parts = {key: str(value).strip() or None for key, value in head.items()}
    said = report.said
    if day := parts.pop("said", None):
        from filmtrack.when import read_day

        try:
            said = read_day(day, report.recorded.date())
            if said > report.recorded.date():
                wrong.append(
                    Wrong(f"said on {said}, in the future", lines.of_head("said"))
                )
        except NotUnderstoodError as error:
            wrong.append(Wrong(error.what, lines.of_head("said")))
    return ReportDetails(said, report.recorded)._replace(**parts)  # type: ignore[arg-type]


def _film(
    at: int,
    table: dict[str, object],
    report: ReportDetails,
    lines: _Lines,
    wrong: list[Wrong],
) -> FormFilm:
    facts = dict(table)
    title = str(facts.pop("title", "")).strip()
    via = str(facts.pop("via", "")).strip()
    own = report._replace(via=via or report.via)
    claims: list[Claim] = []
    for name, value in facts.items():
        try:
            claims += _claims(name, value, own)
        except NotUnderstoodError as error:
            hint = f" ({error.hint})" if error.hint else ""
            wrong.append(Wrong(error.what + hint, lines.of_film(at, name)))
    if claims and not title:
        wrong.append(Wrong("the film has no title", lines.of_film(at, "title")))
    return FormFilm(title, tuple(claims))


def _claims(name: str, value: object, report: ReportDetails) -> list[Claim]:
    """Make the claims of one line; raises NotUnderstoodError."""
    if name not in _OPTIONS or name == "title":
        from filmtrack.names import closest

        near = closest(name, _OPTIONS, most=1)
        hint = (
            f"did you mean {near[0]}?" if near else "`filmtrack add --help` lists them"
        )
        raise NotUnderstoodError(f'"{name}" is no fact', hint=hint)
    field, option = _OPTIONS[name]
    texts = value if isinstance(value, list) else [value]
    return [
        claim
        for text in texts
        if str(text).strip()
        for claim in claims_of(field, str(text), report, option)
    ]


class _Lines:
    """Finds the line of a key in the text of a form."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.films = [n for n, line in enumerate(self.lines) if line.strip() == _FILM]

    def of_head(self, key: str) -> int:
        return self._within(0, key)

    def of_film(self, at: int, key: str) -> int:
        return self._within(self.films[at] if at < len(self.films) else 0, key)

    def _within(self, start: int, key: str) -> int:
        pattern = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
        for number in range(start, len(self.lines)):
            if pattern.match(self.lines[number]):
                return number + 1
            if number > start and self.lines[number].strip() == _FILM:
                break
        return start + 1

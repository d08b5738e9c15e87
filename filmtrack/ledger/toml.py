"""The claims of a production as a text to be edited, and back: readable TOML.

A claim is known by its `n`; one without is new, one that is missing is taken out.
What is wrong is written above the claim that it is in, for the next round.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.ledger.fields import FIELDS, IDS, FieldKind, read_field
from filmtrack.ledger.input import read_id
from filmtrack.ledger.source_material import SourceMaterial, read_source_material
from filmtrack.ledger.vocabulary import DealWord, in_our_words, read_standing
from filmtrack.ledger.windows import check_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from filmtrack.ledger.production import Production

_HEADER = """\
# {title} ({id})
# A claim is a table. One without `n` is new; one that you take out is gone; `undo`
# takes it all back. Dates stay in the words of the report. Nothing is written before
# all of it is right; leave the file unchanged to change nothing.
"""
_TABLE = "[[claim]]"
_WRONG = "#! "
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n"}
_BARE = re.compile(r'[\x00-\x1f\x7f"\\]')
_LINE = re.compile(r"at line (\d+)")
_REPORT = (
    *("outlet", "via", "url", "speaker", "note"),
    *("territory", "medium", "lang", "retracted"),
)

Toml = dict[str, object]


class Wrong(NamedTuple):
    """What is wrong, and in which line of the text or in which claim of it."""

    what: str
    line: int | None = None
    claim: int | None = None


class EditError(Exception):
    """An edited text that cannot be taken over; holds all that is wrong with it."""

    def __init__(self, wrong: list[Wrong]) -> None:
        super().__init__(f"{len(wrong)} mistakes")
        self.wrong = wrong


def edited_text(production: Production) -> str:
    """Write the claims of a production for a person to edit."""
    head = _HEADER.format(title=_one_line(production.first_title), id=production.id)
    return "\n".join([head, *map(_table, production.claims)])


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _table(claim: Claim) -> str:
    """Write one claim: what it says first, then the report, nothing that is empty."""
    keys: list[tuple[str, object]] = [
        ("n", claim.n),
        ("field", claim.field),
        ("value", claim.value),
        ("standing", claim.standing),
        ("role", claim.role),
        ("actual", claim.actual or None),
        ("said", claim.said),
    ]
    keys += [(key, getattr(claim, key)) for key in _REPORT]
    lines = [f"{key} = {_toml(value)}" for key, value in keys if value is not None]
    return "\n".join([_TABLE, *lines, ""])


def quoted(text: str) -> str:
    """Write a text as a TOML string."""
    escaped = _BARE.sub(
        lambda found: _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}", text
    )
    return f'"{escaped}"'


def _toml(value: object) -> str:
    """Write a value as TOML, dates bare and works as inline tables."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, SourceMaterial | Retraction):
        parts = msgspec.structs.asdict(value).items()
        told = (
            f"{key} = {_toml(part)}" for key, part in parts if part not in (None, ())
        )
        return f"{{ {', '.join(told)} }}"
    return str(value)


def without_mistakes(text: str) -> str:
    """Remove the mistakes that an earlier round has written into a text."""
    return "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith(_WRONG)
    )


def with_mistakes(text: str, wrong: Iterable[Wrong]) -> str:
    """Write what is wrong into a text, each above the place that it is about."""
    lines = text.splitlines(keepends=True)
    starts = [at for at, line in enumerate(lines) if line.strip() == _TABLE]
    above: dict[int, list[str]] = {}
    for mistake in wrong:
        place = 0
        if mistake.claim is not None and mistake.claim < len(starts):
            place = starts[mistake.claim]
        elif mistake.line is not None:
            place = min(mistake.line - 1, len(lines))
        above.setdefault(place, []).append(f"{_WRONG}{_one_line(mistake.what)}\n")
    told = []
    for at in range(len(lines) + 1):
        told += above.get(at, [])
        told += lines[at : at + 1]
    return "".join(told)


def read_edited(
    production: Production, text: str, *, today: date, recorded: datetime
) -> Production:
    """Return a production with the claims that an edited text holds.

    Claims that are as they were stay so to the letter. New ones are numbered on, and
    `recorded` is their instant. Raises EditError with all mistakes at once.
    """
    tables, wrong = _tables(text)
    old = {claim.n: claim for claim in production.claims}
    found: dict[int, Claim] = {}
    new: list[Claim] = []
    for at, table in enumerate(tables):
        try:
            claim = _claim(table, old, today, recorded)
        except NotUnderstoodError as error:
            hint = f" ({error.hint})" if error.hint else ""
            wrong.append(Wrong(error.what + hint, claim=at))
            continue
        if claim.n == 0:
            new.append(claim)
        elif claim.n in found:
            told = f"claim {claim.n} is there twice; take out `n` where it is new"
            wrong.append(Wrong(told, claim=at))
        else:
            found[claim.n] = claim
    if wrong:
        # All mistakes are shown at once, or an editor must be opened for each of them.
        raise EditError(wrong)
    kept = tuple(found[n] for n in sorted(found))
    return msgspec.structs.replace(production, claims=kept).claiming(new)


class TomlTables(NamedTuple):
    """The tables of one name in a text, and the keys before them."""

    tables: list[Toml]
    head: Toml


def tables_of(text: str, name: str) -> tuple[TomlTables, list[Wrong]]:
    """Parse the `[[name]]` tables of a text; raises EditError for no TOML."""
    import tomllib

    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        # An error at the end of the text names no line.
        line = int(place.group(1)) if place else text.count("\n") + 1
        raise EditError([Wrong(f"this is no TOML: {error}", line)]) from error
    tables = read.pop(name, [])
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        return TomlTables([], read), [Wrong(f"write each {name} under [[{name}]]", 1)]
    return TomlTables(tables, read), []


def _tables(text: str) -> tuple[list[Toml], list[Wrong]]:
    """Split a text into the tables of its claims; raises EditError for bad TOML."""
    (claims, head), wrong = tables_of(text, "claim")
    wrong += [Wrong(f'"{key}" stands outside of any claim', 1) for key in head]
    if not claims and not wrong:
        wrong.append(Wrong("no claim is left; `filmtrack remove` takes it all out", 1))
    return claims, wrong


def _claim(
    table: Toml, old: Mapping[int, Claim], today: date, recorded: datetime
) -> Claim:
    """Read one claim; raises NotUnderstoodError."""
    n = table.get("n", 0)
    # `true` is an int to Python, so that `isinstance` would take it for claim 1.
    before = old.get(n) if type(n) is int else None
    if before is None and "n" in table:
        raise NotUnderstoodError(
            f"there was no claim {n}", hint="leave `n` out where it is new"
        )
    # An untouched claim is not read again: it may hold words that newer rules refuse.
    if before is not None and table == _written(before):
        return before
    unknown = table.keys() - set(Claim.__struct_fields__)
    if unknown:
        raise NotUnderstoodError(
            f"a claim has no {' or '.join(sorted(unknown))}",
            hint=f"the keys are {', '.join(Claim.__struct_fields__)}",
        )
    # The instant of a claim is not for editing; a changed claim keeps its own.
    typed = {"n": 0, **table, "recorded": before.recorded if before else recorded}
    try:
        claim = msgspec.convert(_in_our_words(typed), Claim)
    except msgspec.ValidationError as error:
        raise NotUnderstoodError(str(error)) from error
    _check(claim, today)
    return claim


def _written(claim: Claim) -> Toml:
    """Return a claim's table as it is read when nobody has touched it."""
    import tomllib

    (table,) = tomllib.loads(_table(claim))["claim"]
    assert isinstance(table, dict)
    return table


def _in_our_words(table: Toml) -> Toml:
    """Read the trade's words, as they may be typed, as ours; the printed are noted."""
    typed = dict(table)
    field = typed.get("field")
    if isinstance(field, str):
        field = typed["field"] = read_field(field)
    value, standing = typed.get("value"), typed.get("standing")
    words: list[DealWord] = []
    if isinstance(standing, str):
        words.append(read_standing(standing))
        typed["standing"] = words[-1].ours
    if isinstance(field, str) and isinstance(value, str):
        words.append(in_our_words(field, value))
        typed["value"] = words[-1].ours
    if field == "source_material" and isinstance(value, str):
        typed["value"] = msgspec.to_builtins(read_source_material(value))
    printed = [word.printed for word in words if word.printed]
    if printed and "note" not in typed:
        typed["note"] = "; ".join(printed)
    return typed


def _check(claim: Claim, today: date) -> None:
    """Refuse a changed claim that could not have been typed in either."""
    if claim.said > today:
        raise NotUnderstoodError(
            f"said on {claim.said}, which is in the future", hint=f"today is {today}"
        )
    empty = isinstance(claim.value, str) and not claim.value.strip()
    if empty and claim.field != "hold":
        raise NotUnderstoodError(f"the {claim.field.replace('_', ' ')} is empty")
    if FIELDS[claim.field].kind is FieldKind.WINDOW:
        check_date(claim)
    if claim.field in IDS:
        read_id(claim.field, claim.text)
    if claim.standing and FIELDS[claim.field].kind is not FieldKind.PEOPLE:
        raise NotUnderstoodError(f"the {claim.field} has no standing")
    if claim.actual and FIELDS[claim.field].kind is not FieldKind.WINDOW:
        raise NotUnderstoodError(f"only dates are actual, and {claim.field} is none")

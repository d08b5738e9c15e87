"""Cells of a table that a spreadsheet opens: several values in one, and no formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A spreadsheet runs a cell that begins with one of these, quoted or not.
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_GUARD = "'"
_DOUBTFUL = _FORMULA | {_GUARD}


def guarded(value: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula.

    A value that looks guarded already gets one as well, so that `unguarded` gives
    back exactly what was written.

    >>> guarded("=1+1"), guarded("'71"), guarded("'=x")
    ("'=1+1", "'71", "''=x")
    """
    if value[:1] not in _DOUBTFUL:
        return value
    is_text = value[0] == _GUARD and value[1:2] not in _DOUBTFUL
    return value if is_text else f"{_GUARD}{value}"


def unguarded(cell: str) -> str:
    """Give back the value that `guarded` wrote.

    >>> unguarded("'=1+1"), unguarded("'71"), unguarded("''=x")
    ('=1+1', "'71", "'=x")
    """
    is_guarded = cell[:1] == _GUARD and cell[1:2] in _DOUBTFUL
    return cell[1:] if is_guarded else cell


def packed(values: Iterable[str]) -> str:
    r"""Put several values into one cell, with `|` between them.

    >>> packed(["Robert Downey, Jr.", "a|b"])
    'Robert Downey, Jr.|a\\|b'
    """
    return "|".join(v.replace("\\", "\\\\").replace("|", "\\|") for v in values)


def unpacked(cell: str) -> list[str]:
    r"""Give back the values that `packed` put into a cell; an empty cell holds none.

    >>> unpacked(r"Robert Downey, Jr.|a\|b")
    ['Robert Downey, Jr.', 'a|b']
    """
    values, value = [], ""
    chars = iter(cell)
    for char in chars:
        if char == "\\":
            value += next(chars, char)
        elif char == "|":
            values.append(value)
            value = ""
        else:
            value += char
    return [*values, value] if cell else []

"""How an export is to be written: the day, and what a table should look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from filmtrack.ledger.facts import Document, Target

if TYPE_CHECKING:
    from datetime import date


class ExportOptions(NamedTuple):
    """The circumstances of an export.

    A table is written as RFC 4180 says unless some spreadsheet wants another
    delimiter or a byte order mark; `is_raw` leaves formulas unguarded.
    """

    today: date
    delimiter: str = ","
    is_raw: bool = False
    has_mark: bool = False


Writer: TypeAlias = Callable[[Sequence[Document], ExportOptions], bytes]

_EXACT = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")


def exact_date(target: Target | None) -> str | None:
    """Give a date that is one day, month or year, without a doubt; else None."""
    edtf = target.edtf if target else None
    return edtf if edtf and _EXACT.fullmatch(edtf) else None

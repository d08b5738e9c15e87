"""Put what follows its noun before it: `nisan sonunda`, `eylülden önce`.

In Turkish a part, an ordinal and all that bounds a date stand behind the date. The
kinds `post …`, `ablative` and `dative` of a table exist for these rules alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.language.cursor import NUMBERS

if TYPE_CHECKING:
    from filmtrack.when.language.lexicon import Token

_COUNTS = frozenset({"number", "few", "couple"})
_UNITS = frozenset({"unit", "units"})
_DATED = NUMBERS | _UNITS | {"month", "weekday", "season", "holiday", "year", "part"}
_DATED |= {"which", "shifted day", "quarter", "half", "iso", "few", "couple", "of"}
_LINKS = frozenset({"and", "dash"})
_CASES = frozenset({"ablative", "dative"})  # from it, to it
# What a word after a date becomes before it, and what it becomes beside a length.
_BEFORE_DATE = {
    "post before": "before",
    "post after": "after",
    "post until": "until or by",
    "post from": "from",
    "post about": "approximate",
    "post within": "",
    "post for": "",
}
_BEFORE_LENGTH = {"post after": "ahead", "post within": "within", "post for": "for"}


def put_first(tokens: list[Token]) -> list[Token]:
    """Move each word that stands behind its date before it."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind.startswith("post "):
            if kept and kept[-1].kind in _CASES:
                kept.pop()
            _lead(kept, token)
        elif token.kind == "part" and kept and kept[-1].kind in _DATED:
            _insert(kept, _whole(kept, len(kept)), token)
        elif token.kind == "unit" and token.text in ("week", "quarter", "half"):
            kept.append(token)
            _count_first(kept)
        else:
            kept.append(token)
    return _cases(kept)


def _lead(kept: list[Token], token: Token) -> None:
    """Put a word that bounds a date before the date."""
    start = _run(kept, len(kept))
    if token.kind == "post between":
        link = start - 1
        if link < 1 or kept[link].kind not in _LINKS | {"dative"}:
            kept.append(token._replace(kind="against"))
            return
        kept[link] = kept[link]._replace(kind="and")
        _insert(kept, _run(kept, link), token._replace(kind="between"))
        return
    run = kept[start:]
    length = len(run) > 1 and run[-1].kind in _UNITS and run[-2].kind in _COUNTS
    if length and token.kind == "post before":
        kept.append(token._replace(kind="ago"))
        return
    kind = (_BEFORE_LENGTH if length else _BEFORE_DATE).get(token.kind, "against")
    if not run:
        kept.append(token._replace(kind="against"))
    elif kind:
        _insert(kept, start, token._replace(kind=kind))


def _insert(kept: list[Token], at: int, token: Token) -> None:
    """Put a token before another, whose marks it takes over."""
    other = kept[at]
    kept[at] = other._replace(marks=token.marks)
    kept.insert(at, token._replace(marks=other.marks))


def _run(kept: list[Token], end: int) -> int:
    """Return where the date starts that ends here."""
    start = end
    while start and kept[start - 1].kind in _DATED:
        start -= 1
    return start


def _whole(kept: list[Token], end: int) -> int:
    """Return where the month, season or year starts that a part behind it divides."""
    start = end - 1
    last = kept[start].kind
    if last == "unit" and start and kept[start - 1].kind == "which":
        start -= 1
    before = kept[start - 1].kind if start else ""
    years = ("year",) if last in ("month", "season") else ("month", "season")
    if last in ("month", "season", "year") and before in years:
        start -= 1
    elif last in ("month", "season") and before == "unit":
        start -= 1 + (start > 1 and kept[start - 2].kind == "which")
    return start


def _count_first(kept: list[Token]) -> None:
    """Read `mayısın ilk haftası` as `first week of May`."""
    head = len(kept) - 2
    if head < 1 or kept[head].kind not in ("ordinal", "which"):
        return
    if kept[head].kind == "which" and kept[head].text != "last":
        return
    if kept[head - 1].kind not in ("month", "season", "year", "unit"):
        return
    counted = kept[head:]
    del kept[head:]
    start = _whole(kept, head)
    of = counted[-1]._replace(kind="of", text="of", marks=0)
    for moved in (of, *reversed(counted)):
        _insert(kept, start, moved)


def _cases(tokens: list[Token]) -> list[Token]:
    """Read an ending that leads from a date or to it; after a name it says nothing."""
    kept: list[Token] = []
    moved = any(token.kind == "pushed" for token in tokens)
    opened = False
    parted = 0  # where the date that the last ending led from is over
    for token in tokens:
        if token.kind not in _CASES:
            kept.append(token)
            continue
        start = max(_run(kept, len(kept)), parted)
        if start == len(kept):
            continue
        to = "until" if moved or opened else "against"
        _insert(
            kept, start, token._replace(kind="from" if token.kind == "ablative" else to)
        )
        parted = len(kept)
        opened = opened or token.kind == "ablative"
    return kept

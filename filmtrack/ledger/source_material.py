"""Source material: what a film is made from, as reports print it."""

from __future__ import annotations

import re

import msgspec

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.vocabulary import is_source_type, read_source_type

# Compiled when first used: showing a source material needs no pattern.
_YEAR = r"\s*(?:\(((?:1[0-9]|20|21)[0-9]{2})\)|,\s*((?:1[0-9]|20)[0-9]{2}))\s*$"
_AUTHORS = r"\s*(?:,|;|&|\band\b)\s*"


class SourceMaterial(msgspec.Struct, frozen=True, kw_only=True):
    """A work that a film is made from; each part None or empty where nobody said."""

    type: str | None = None
    title: str | None = None
    by: tuple[str, ...] = ()
    year: int | None = None


def read_source_material(text: str) -> SourceMaterial:
    """Read `TYPE: TITLE by AUTHOR & AUTHOR (YEAR)`, of which every part may be missing.

    >>> read_source_material("novel: Heat 2 by Michael Mann & Meg Gardiner (2022)")
    ... # doctest: +NORMALIZE_WHITESPACE
    SourceMaterial(type='novel', title='Heat 2', by=('Michael Mann', 'Meg Gardiner'),
                   year=2022)
    >>> read_source_material("true story")
    SourceMaterial(type='true story', title=None, by=(), year=None)

    Raises NotUnderstoodError when nothing is said.
    """
    rest = text.strip()
    kind, colon, after = rest.partition(":")
    source_type = None
    if is_source_type(kind):
        source_type, rest = read_source_type(kind).ours, after.strip()
    elif colon and not kind.strip():
        rest = after.strip()
    year = re.search(_YEAR, rest)
    if year:
        rest = rest[: year.start()]
    title, by = _split_authors(rest)
    if not (source_type or title or by):
        raise NotUnderstoodError(
            f'"{text}" names no source material',
            hint='write it as "novel: Heat 2 by Michael Mann & Meg Gardiner (2022)"',
        )
    return SourceMaterial(
        type=source_type,
        title=title or None,
        by=by,
        year=int(year.group(1) or year.group(2)) if year else None,
    )


def _split_authors(text: str) -> tuple[str, tuple[str, ...]]:
    """Split at the last " by ": a title may hold the word, an author does not."""
    padded = f" {text} "
    title, by, authors = padded.rpartition(" by ")
    if not by:
        return text.strip(), ()
    names = (name.strip() for name in re.split(_AUTHORS, authors))
    return title.strip(), tuple(name for name in names if name)


def say_source_material(source: SourceMaterial) -> str:
    """Write source material in the form that `read_source_material` takes.

    >>> say_source_material(SourceMaterial(type="novel", by=("Homer",)))
    'novel: by Homer'
    """
    parts = [
        source.title,
        f"by {' & '.join(source.by)}" if source.by else None,
        f"({source.year})" if source.year else None,
    ]
    said = " ".join(part for part in parts if part)
    if not source.type:
        return said
    return f"{source.type}: {said}" if said else source.type


def tell_source_material(source: SourceMaterial) -> str:
    """Write source material as prose: "the novel Heat 2 (2022) by Michael Mann".

    >>> tell_source_material(read_source_material("novel: Heat 2 by M. Mann (2022)"))
    'novel Heat 2 (2022) by M. Mann'
    """
    parts = [
        source.type,
        source.title,
        f"({source.year})" if source.year else None,
        f"by {' and '.join(source.by)}" if source.by else None,
    ]
    return " ".join(part for part in parts if part)

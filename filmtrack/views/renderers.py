"""The formats that every view can be written in, as one table of writers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from filmtrack.views.screen import Screen

if TYPE_CHECKING:
    from filmtrack.views.sheet import Sheet

Object = dict[str, object]


class View(Protocol):
    """What every view has: rows, objects, and a drawing.

    `others` are formats of its own, or its own forms of the common ones.
    """

    @property
    def others(self) -> Mapping[str, Writer]:
        """Writers that only this view has."""
        ...

    def sheet(self) -> Sheet:
        """Return the rows as they are read: for plain text and Markdown."""
        ...

    def records(self) -> Sheet:
        """Return the rows with everything in them: for CSV and TSV."""
        ...

    def objects(self) -> list[Object]:
        """Return the rows as JSON objects."""
        ...

    def draw(self, screen: Screen) -> str:
        """Draw the view for a terminal."""
        ...

    def talk(self) -> list[str]:
        """Return the lines beside the data."""
        ...


Writer = Callable[[View, Screen], str]


def _table(view: View, screen: Screen) -> str:
    return view.draw(screen)


def _plain(view: View, screen: Screen) -> str:
    from filmtrack.views.plain import plain

    return plain(view.sheet(), screen)


def _markdown(view: View, _screen: Screen) -> str:
    from filmtrack.views.markdown_table import markdown

    return markdown(view.sheet())


def _csv(view: View, _screen: Screen) -> str:
    from filmtrack.views.delimited import separated

    return separated(view.records(), ",")


def _tsv(view: View, _screen: Screen) -> str:
    from filmtrack.views.delimited import separated

    return separated(view.records(), "\t")


def _json(view: View, _screen: Screen) -> str:
    from filmtrack.views.json_view import json

    return json(view.objects())


def _jsonl(view: View, _screen: Screen) -> str:
    from filmtrack.views.json_view import jsonl

    return jsonl(view.objects())


COMMON: dict[str, Writer] = {
    "table": _table,
    "plain": _plain,
    "md": _markdown,
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "jsonl": _jsonl,
}


def formats(view: View) -> list[str]:
    """List the formats that a view can be written in."""
    return list({**COMMON, **view.others})


def write(view: View, name: str, screen: Screen) -> str:
    """Write a view in one of its formats."""
    writers = {**COMMON, **view.others}
    return writers[name](view, screen)

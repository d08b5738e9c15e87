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


COMMON = ("table", "plain", "md", "csv", "tsv", "json", "jsonl")


def formats(view: View) -> list[str]:
    """List the formats that a view can be written in."""
    return list(dict.fromkeys([*COMMON, *view.others]))


def write(view: View, name: str, screen: Screen) -> str:
    """Write a view in one of its formats; a module is imported for that one alone."""
    if name in view.others:
        return view.others[name](view, screen)
    if name == "table":
        return view.draw(screen)
    if name == "plain":
        from filmtrack.views.plain import plain

        return plain(view.sheet(), screen)
    if name == "md":
        from filmtrack.views.markdown_table import markdown

        return markdown(view.sheet())
    if name in ("csv", "tsv"):
        from filmtrack.views.delimited import separated

        return separated(view.records(), "," if name == "csv" else "\t")
    from filmtrack.views.json_view import json, jsonl

    return (json if name == "json" else jsonl)(view.objects())

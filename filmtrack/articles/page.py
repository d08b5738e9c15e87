"""An article as blocks of text, and what it states about itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

# A title that the source sets off, by quotes or by type, stands between these.
MARK, END_MARK = "⟪", "⟫"
_MARKS = str.maketrans("", "", MARK + END_MARK)

BlockKind = Literal["headline", "heading", "paragraph", "item"]


class Block(NamedTuple):
    """A headline, heading, paragraph or list item, with the marks of titles."""

    kind: BlockKind
    text: str


class TextFound(NamedTuple):
    """A value of the report, and where the source states it."""

    value: str
    where: str


class DayFound(NamedTuple):
    """The day of the report, and where the source states it."""

    value: date
    where: str


@dataclass
class Page:
    """An article as blocks, and what it states about itself."""

    blocks: list[Block] = field(default_factory=list)
    outlet: TextFound | None = None
    via: TextFound | None = None
    said: DayFound | None = None
    url: TextFound | None = None
    is_cut: bool = False

    def cut(self, most: int) -> None:
        """Drop the blocks after so many characters; `is_cut` says that some were."""
        length = 0
        for number, block in enumerate(self.blocks):
            length += len(block.text)
            if length > most:
                self.is_cut = True
                self.blocks = [
                    *self.blocks[:number],
                    block._replace(text=block.text[: most + len(block.text) - length]),
                ]
                return


def unmarked(text: str) -> str:
    """Return a text without the marks around titles."""
    return text.translate(_MARKS)


def decoded(data: bytes, charset: str | None = None) -> str:
    """Decode text by its byte order mark, as UTF-8, by its charset, else as cp1252.

    UTF-8 goes before the stated charset because it is never valid by accident.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    for name in ("utf-8-sig", charset or "cp1252", "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")

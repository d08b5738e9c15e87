"""What a resolver knows: the day it was said, and the days that a node means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from filmtrack.errors import PhraseError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from filmtrack.when.language.ast import Node
    from filmtrack.when.window import Bounds


class Extent(NamedTuple):
    """A window while it is being made; `base` is what an open end was counted from."""

    earliest: date | None
    latest: date | None
    alternatives: tuple[Bounds, ...] = ()
    approximate: bool = False
    uncertain: bool = False
    unknown: bool = False
    wrap: Extent | None = None
    base: Bounds | None = None
    happened: bool = False


class Frame(NamedTuple):
    """What is known about the year of a term from the terms around it."""

    year: int | None = None
    not_before: date | None = None
    within: Bounds | None = None
    after: Bounds | None = None
    why: str | None = None


class Trace(NamedTuple):
    """One part of the phrase and the days it was taken for."""

    at: tuple[int, int]
    bounds: Bounds
    why: str | None


class Setting:
    """The phrase, the day it was said, its tense, field and language.

    The language is empty until the words have shown it.
    """

    __slots__ = ("field", "language", "past", "phrase", "remarks", "said", "trace")

    def __init__(
        self,
        phrase: str,
        said: date,
        past: bool,
        field: str,
        *,
        language: str = "",
        trace: list[Trace] | None = None,
    ) -> None:
        self.phrase = phrase
        self.said = said
        self.past = past
        self.field = field
        self.language = language
        self.trace = trace
        self.remarks: list[str] = []

    def refuse(
        self,
        what: str,
        at: tuple[int, int] | None,
        reason: str,
        hint: str | None = None,
    ) -> PhraseError:
        """Make the error for a phrase that was understood but means no window."""
        return PhraseError(what, phrase=self.phrase, span=at, hint=hint, reason=reason)


ANYWHERE = Frame()

NodeT = TypeVar("NodeT")
Resolver: TypeAlias = "Callable[[NodeT, Setting, Frame], Extent]"
_RESOLVERS: dict[type, Resolver[Any]] = {}


def resolves(kind: type[NodeT]) -> Callable[[Resolver[NodeT]], Resolver[NodeT]]:
    """Register the function that resolves one type of node."""

    def register(resolver: Resolver[NodeT]) -> Resolver[NodeT]:
        _RESOLVERS[kind] = resolver
        return resolver

    return register


def resolve(node: Node, setting: Setting, frame: Frame = ANYWHERE) -> Extent:
    """Resolve a node to the days that it means."""
    return _RESOLVERS[type(node)](node, setting, frame)

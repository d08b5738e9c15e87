"""What nodes of the tree and tables of words have in common."""

from __future__ import annotations

from typing import Any, ClassVar, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """A value with the fields that a class lists, in their order.

    Fifty named tuples would take a twentieth of the time of a short command to define.
    """

    _names: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Take the annotations of a class for its fields."""
        cls._names = tuple(cls.__annotations__)
        type.__setattr__(cls, "__match_args__", cls._names)  # as `match` reads them

    def __init__(self, *values: Any, **named: Any) -> None:
        """Set the fields in their order, then those with a name."""
        vars(self).update(zip(self._names, values, strict=False), **named)

    def __eq__(self, other: object) -> bool:
        """Compare by kind and fields: Month(4) is not Season(4)."""
        if not isinstance(other, Value) or type(self) is not type(other):
            return False
        return self._values() == other._values()

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        """Show the fields as they are written."""
        return f"{type(self).__name__}({', '.join(map(repr, self._values()))})"

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self._names)

    def changed(self, **named: Any) -> Self:
        """Return a copy with other values for some fields."""
        return type(self)(**(vars(self) | named))

"""Properties that are worked out once, when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 named like the decorators it stands among
    """`functools.cached_property` without its lock: on Python 3.11 that costs ten times as much, on each of 25 a page.

    Not for objects that threads share; no page is.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work = work
        self.name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> Self | T:
        """The value, which from now on stands in the property's place; of the class the property itself."""
        if instance is None:
            return self
        known = self.place_of(instance)
        if self.name in known:
            return known[self.name]  # type: ignore[no-any-return]
        value = known[self.name] = self.work(instance)
        return value

    def place_of(self, instance: Any) -> dict[str, Any]:
        """Where the value stands once it is known: here instead of the property."""
        known: dict[str, Any] = instance.__dict__
        return known


class told_once(lazy[T]):  # noqa: N801 as above
    """The same for objects that share what they know, a dict by the name of `known`."""

    def place_of(self, instance: Any) -> dict[str, Any]:
        """Where the value stands once it is known."""
        known: dict[str, Any] = instance.known
        return known

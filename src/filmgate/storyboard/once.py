"""What is worked out once and kept: `functools.cached_property` without its lock, which costs more than most
of what it guards. A plan is made in one thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, overload

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class once(Generic[Owner, Value]):  # noqa: N801 - it is written as a decorator
    """An attribute that the method below it works out when first asked for."""

    def __init__(self, method: Callable[[Owner], Value]) -> None:
        self.method = method
        self.__doc__ = method.__doc__

    def __set_name__(self, owner: type[Owner], name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type[Owner]) -> once[Owner, Value]: ...
    @overload
    def __get__(self, instance: Owner, owner: type[Owner]) -> Value: ...
    def __get__(self, instance: Owner | None, owner: type[Owner]) -> once[Owner, Value] | Value:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.method(instance)
        return value

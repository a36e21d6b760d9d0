"""Long lists, in parts that a phone can hold and a reader can look through."""

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")

PER_PAGE = 50


def pages_of(items: Sequence[Item]) -> tuple[tuple[Item, ...], ...]:
    """A list in parts of PER_PAGE, the last one shorter; an empty list is one empty part."""
    starts = range(0, max(len(items), 1), PER_PAGE)
    return tuple(tuple(items[start : start + PER_PAGE]) for start in starts)

"""What the settings of a host say of headers, as the audit compares it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers of every answer, and those of cards, which other sites may frame."""

    every: Mapping[str, str]
    cards: Mapping[str, str]

"""Clues that are marked in the text of a message, as `[[clue:sender|Fjordbanken]]`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.domain.trainer.invented import NUMBER

MARK = re.compile(r"\[\[clue:([^\[\]|\s]+)\|([^\[\]|]+)\]\]")


@dataclass(frozen=True, slots=True)
class Part:
    """Some words, or a number that only looks like one of somebody's."""

    text: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Words that belong together: a clue, or what stands between clues."""

    parts: tuple[Part, ...]
    clue: str | None = None


def spans(text: str) -> tuple[Span, ...]:
    """A text parted at its clues, and within them at its numbers."""
    found: list[Span] = []
    end = 0
    for mark in MARK.finditer(text):
        found += _span(text[end : mark.start()])
        found += _span(mark[2], mark[1])
        end = mark.end()
    return (*found, *_span(text[end:]))


def plain(text: str) -> str:
    """A text as readers see it before anything is pointed out."""
    return MARK.sub(r"\2", text)


def marked(text: str) -> Iterator[tuple[str, str]]:
    """The clues of a text, and the words that are marked for each."""
    for mark in MARK.finditer(text):
        yield mark[1], mark[2]


def mark_faults(text: str) -> Iterator[tuple[str, str]]:
    """Brackets that look like a mark and are none."""
    if "[[" in (rest := plain(text)) or "]]" in rest:
        yield "has a [[ that marks no clue", "Write [[clue:name|the words]], without other brackets"


def _span(text: str, clue: str | None = None) -> Iterator[Span]:
    if text:
        yield Span(tuple(_parts(text)), clue)


def _parts(text: str) -> Iterator[Part]:
    end = 0
    for number in NUMBER.finditer(text):
        if number.start() > end:
            yield Part(text[end : number.start()])
        yield Part(number[0], is_number=True)
        end = number.end()
    if end < len(text):
        yield Part(text[end:])

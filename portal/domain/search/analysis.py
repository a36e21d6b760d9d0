"""From a word in a text to the terms it is found by.

The same steps serve the index, the visitor's query and the browser's script, which
are held together by tests/shared/analysis-cases.json.
"""

from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from portal.domain.search.tongue import Tongue
from portal.domain.search.words import HYPHEN, LONGEST_WORD, plain

_SHORTEST_COMPOUND = 7
_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """How a word is read: the term it is, and the terms it is made of."""

    term: str
    parts: tuple[str, ...] = ()


class Analyser:
    """Reads words in one language; `vocabulary` holds the terms that parts must be among."""

    def __init__(self, tongue: Tongue, vocabulary: Container[str]) -> None:
        self.tongue = tongue
        self.vocabulary = vocabulary
        self._parts: dict[str, str] | None = None
        self._readings: dict[str, Reading | None] = {}

    @contextmanager
    def reading_many(self) -> Iterator[None]:
        """Remember words and their parts meanwhile, as most come more than once.

        Only for texts: what visitors type must not fill the memory.
        """
        self._parts = {}
        try:
            yield
        finally:
            self._parts = None
            self._readings.clear()

    def read(self, word: str) -> Reading | None:
        """The reading of a word as written; None for a letter, or a word that says nothing."""
        if self._parts is None:
            return self._read(word)
        if word not in self._readings:
            self._readings[word] = self._read(word)
        return self._readings[word]

    def _read(self, word: str) -> Reading | None:
        whole = plain(word)
        if len(whole) < 2 or self.tongue.is_idle(word, whole):
            return None
        if HYPHEN.search(word):
            return Reading(self.tongue.stem(whole), self._pieces(word))
        return Reading(self.tongue.stem(whole), self.split(whole) if self.tongue.joins else ())

    def split(self, word: str) -> tuple[str, ...]:
        """The terms of a compound's parts, or none; Danish may put an s or e between them.

        The longest first part wins, as Danish compounds grow at their end.
        """
        if not self._may_split(word):
            return ()
        for at in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            tail = self._part(word[at:])
            head = self._head(word[:at]) if tail else ""
            if head:
                return (head, *self.split(word[:at]), tail, *self.split(word[at:]))
        return ()

    def _may_split(self, word: str) -> bool:
        fits = _SHORTEST_COMPOUND <= len(word) <= LONGEST_WORD and bool(self.vocabulary)
        return fits and self.tongue.stem(word) not in self.tongue.whole

    def _head(self, part: str) -> str:
        return self._part(part) or (self._part(part[:-1]) if part[-1] in "se" else "")

    def _part(self, word: str) -> str:
        if self._parts is None:
            return self._part_of(word)
        known = self._parts.get(word)
        if known is None:
            known = self._parts[word] = self._part_of(word)
        return known

    def _part_of(self, word: str) -> str:
        term = self.tongue.stem(word)
        fits = len(term) >= _SHORTEST_PART and term not in self.tongue.never
        return term if fits and term in self.vocabulary else ""

    def _pieces(self, word: str) -> tuple[str, ...]:
        found: list[str] = []
        for piece in HYPHEN.split(word):
            reading = self.read(piece)
            if reading:
                found += (reading.term, *reading.parts)
        return tuple(found)

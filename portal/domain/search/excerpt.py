"""The place in a text that says why it was found, with the words marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from portal.domain.search.results import Pieces
from portal.domain.search.understanding import PARTS_TOO, Asked
from portal.domain.search.words import WORD

_WINDOW = 28
_LEAD = 8
_ENDS = ".!?:"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words to mark, as written in texts, and the word of the query each stands for."""

    words: Mapping[str, int]

    def marked(self, text: str) -> Pieces:
        """A whole text in pieces."""
        spans = [found.span() for found in WORD.finditer(text) if found[0] in self.words]
        return _pieces(text, spans, 0, len(text))

    def passage(self, text: str, words: Sequence[str]) -> Pieces | None:
        """The passage that meets the most of the query, the first of several; or None.

        `words` are the words of the text, which the caller has found before.
        """
        marks = [(at, self.words[word]) for at, word in enumerate(words) if word in self.words]
        if not marks:
            return None
        return self._around(text, _densest(marks), len(words))

    def _around(self, text: str, at: int, count: int) -> Pieces:
        first = max(at - _LEAD, 0)
        last = min(at + _WINDOW, count)
        found = list(islice(WORD.finditer(text), first, last))
        begin = _beginning(text, [match.span() for match in found], at - first)
        spans = [match.span() for match in found[begin:] if match[0] in self.words]
        start = found[begin].start() if first + begin else 0
        end = found[-1].end() if last < count else len(text)
        pieces = _pieces(text, spans, start, end)
        before: Pieces = (("… ", False),) if first + begin else ()
        after: Pieces = ((" …", False),) if last < count else ()
        return _merged((*before, *pieces, *after))


def wanted(asked: Sequence[Asked], forms: Mapping[str, Sequence[str]]) -> Wanted:
    """What to mark for a query: every form of every term that stands for its words."""
    words: dict[str, int] = {}
    for nr, word in enumerate(asked):
        for way in word.ways:
            for term in way.terms if way.factor != PARTS_TOO else ():
                for form in forms.get(term, ()):
                    words.setdefault(form, nr)
    return Wanted(words)


def _densest(marks: Sequence[tuple[int, int]]) -> int:
    """Where the window begins that holds the most words of the query, then the most marks."""
    best, place = (0, 0), 0
    for nr, (at, _) in enumerate(marks):
        inside = [word for there, word in marks[nr : nr + _WINDOW] if there < at + _WINDOW - _LEAD]
        worth = (len(set(inside)), len(inside))
        if worth > best:
            best, place = worth, at
    return place


def _beginning(text: str, spans: Sequence[tuple[int, int]], at: int) -> int:
    """The word that a passage begins with: the sentence's first, if it is near."""
    for nr in range(at, 0, -1):
        if any(end in text[spans[nr - 1][1] : spans[nr][0]] for end in _ENDS):
            return nr
    return 0


def _pieces(text: str, spans: Sequence[tuple[int, int]], start: int, end: int) -> Pieces:
    pieces: list[tuple[str, bool]] = []
    for begin, stop in spans:
        pieces += [(text[start:begin], False), (text[begin:stop], True)]
        start = stop
    return _merged((*pieces, (text[start:end], False)))


def _merged(pieces: Pieces) -> Pieces:
    """Neighbours of one kind as one piece, and no empty ones."""
    merged: list[tuple[str, bool]] = []
    for text, mark in pieces:
        if merged and merged[-1][1] == mark:
            merged[-1] = (merged[-1][0] + text, mark)
        elif text:
            merged.append((text, mark))
    return tuple(merged)

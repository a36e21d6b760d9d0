"""The place in a text that says why it was found, with the words marked."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from portal.domain.search.results import Pieces
from portal.domain.search.understanding import Asked
from portal.domain.search.words import WORD

# A passage ends with a sentence, unless that would make it too long.
_PASSAGE = re.compile(r".{80,220}?[.!?:](?= |$)|.{1,220}(?= |$)")


@dataclass(frozen=True, slots=True)
class Passages:
    """A text in passages, and the words of each."""

    texts: tuple[str, ...]
    words: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, text: str) -> "Passages":
        """Take a text apart, once for all the searches that may find it."""
        texts = tuple(passage.strip(" ") for passage in _PASSAGE.findall(text))
        return cls(texts, tuple(frozenset(WORD.findall(passage)) for passage in texts))


@dataclass(frozen=True, slots=True)
class Marks:
    """The words to mark, as written in texts, and the word of the query each stands for."""

    words: Mapping[str, int]

    @classmethod
    def of(cls, asked: Sequence[Asked], forms: Mapping[str, Iterable[str]]) -> "Marks":
        """What a query marks: every form of every term that its words are met by."""
        words: dict[str, int] = {}
        for nr, word in enumerate(asked):
            for way in word.ways:
                for term in way.terms:
                    for form in forms.get(term, ()):
                        words.setdefault(form, nr)
        return cls(words)

    def on(self, text: str) -> Pieces:
        """A whole text in pieces."""
        pieces: list[tuple[str, bool]] = []
        at = 0
        for found in WORD.finditer(text):
            if found[0] in self.words:
                pieces += [(text[at : found.start()], False), (found[0], True)]
                at = found.end()
        return tuple(piece for piece in (*pieces, (text[at:], False)) if piece[0])

    def on_best(self, passages: Passages) -> Pieces:
        """The passage that meets most of the query, the first of several; empty if none does."""
        met = [self._met(words) for words in passages.words]
        best = max(met, default=0)
        if not best:
            return ()
        at = met.index(best)
        before: Pieces = (("… ", False),) if at else ()
        after: Pieces = ((" …", False),) if at + 1 < len(met) else ()
        return (*before, *self.on(passages.texts[at]), *after)

    def _met(self, words: frozenset[str]) -> int:
        if words.isdisjoint(self.words):
            return 0
        return len({self.words[word] for word in words if word in self.words})

"""The place in a text that says why it was found, with the words marked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from portal.domain.search.results import Pieces
from portal.domain.search.understanding import Asked
from portal.domain.search.words import WORD

# A passage ends with a sentence, unless that would make it too long.
_PASSAGE = re.compile(r".{80,220}?[.!?:](?= |$)|.{1,220}(?= |$)")


@dataclass(frozen=True, slots=True)
class Passages:
    """A text in passages, and for each of its words the passages that it is in."""

    texts: tuple[str, ...]
    places: Mapping[str, tuple[int, ...]]
    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Passages":
        """Take a text apart, once for all the searches that may find it."""
        texts = tuple(passage.strip(" ") for passage in _PASSAGE.findall(text))
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, passage in enumerate(texts):
            for word in frozenset(WORD.findall(passage)):
                places[word].append(place)
        return cls(texts, {word: tuple(at) for word, at in places.items()}, frozenset(places))


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
        met: defaultdict[int, set[int]] = defaultdict(set)
        # A set meets a mapping in a fraction of the time that it meets a view of its keys.
        for word in passages.words.intersection(self.words):
            for place in passages.places[word]:
                met[place].add(self.words[word])
        if not met:
            return ()
        at = min(met, key=lambda place: (-len(met[place]), place))
        before: Pieces = (("… ", False),) if at else ()
        after: Pieces = ((" …", False),) if at + 1 < len(passages.texts) else ()
        return (*before, *self.on(passages.texts[at]), *after)

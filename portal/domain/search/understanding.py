"""What a visitor's text asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from portal.domain.search.analysis import Reading
from portal.domain.search.concepts import LONGEST_PHRASE
from portal.domain.search.corpus import Corpus
from portal.domain.search.spelling import Spelling
from portal.domain.search.words import WORD, cut, plain

MOST_WORDS = 8
# How much it counts to meet what stands for a word instead of the word itself.
CONCEPT = 0.8
BEGINNING = 0.7
PARTS_ALONE = 0.6
PARTS_TOO = 0.3
SLIPS = (1.0, 0.7, 0.5)
_LONGEST_JOIN = 3


@dataclass(frozen=True, slots=True)
class Way:
    """One way to meet a word: the terms that share in it, and how much it counts."""

    terms: tuple[str, ...]
    factor: float


@dataclass(slots=True)
class Asked:
    """A word of the query and the ways to meet it; none for a word nobody knows."""

    word: str
    start: int
    end: int
    reading: Reading | None
    counts: bool
    ways: list[Way] = field(default_factory=list)
    better: str | None = None

    @property
    def term(self) -> str:
        """The word's own term; empty for a single letter."""
        return self.reading.term if self.reading else ""


@dataclass(frozen=True, slots=True)
class Understanding:
    """The words of a query that count, and the query put right where one is unknown."""

    query: str
    asked: tuple[Asked, ...]
    did_you_mean: str | None


class Reader:
    """Understands queries in one language. Nothing that a visitor types is remembered."""

    def __init__(self, corpus: Corpus, spelling: Spelling) -> None:
        self._analyser = corpus.analyser
        self._vocabulary = corpus.vocabulary
        self._concepts = corpus.concepts.asked
        self._shown = corpus.shown
        self._spelling = spelling

    def understand(self, text: str) -> Understanding:
        """Read a text; never raises, whatever it holds."""
        query = cut(text)
        words = self._words(query)
        counting = [word for word in words if word.counts]
        for word in counting:
            if word.term in self._vocabulary:
                word.ways.append(Way((word.term,), 1.0))
        self._meet_concepts(counting)
        self._join(words)
        counting = [word for word in counting if word.term or word.ways]
        for word in counting:
            self._take_apart(word)
            self._guess(word, still_typing=word.end == len(query))
        return Understanding(query, tuple(counting), self._put_right(query, counting))

    def _words(self, query: str) -> list[Asked]:
        """All words; those that say nothing count only where there are no others."""
        analyser = self._analyser
        words = [
            Asked(found[0], *found.span(), analyser.read_any(found[0]), counts=False)
            for found in WORD.finditer(query)
        ]
        telling = [word for word in words if not analyser.tongue.is_idle(word.word)]
        for word in (telling or words)[:MOST_WORDS]:
            word.counts = True
        return words

    def _meet_concepts(self, words: Sequence[Asked]) -> None:
        for run in _runs(words, LONGEST_PHRASE):
            self._ask_concepts(run, " ".join(word.term for word in run))

    def _ask_concepts(self, words: Sequence[Asked], phrase: str) -> None:
        for concept in self._concepts.get(phrase, ()):
            for word in words:
                word.ways.append(Way((concept,), CONCEPT))

    def _join(self, words: Sequence[Asked]) -> None:
        """Meet words that were typed apart: "kodeords husker", "e mail"."""
        for run in _runs(words, _LONGEST_JOIN):
            counting = [word for word in run if word.counts]
            if len(run) > 1 and counting:
                term = self._analyser.tongue.stem("".join(plain(word.word) for word in run))
                self._ask_concepts(counting, term)
                for word in counting if term in self._vocabulary else ():
                    word.ways.append(Way((term,), 1.0))

    def _take_apart(self, word: Asked) -> None:
        parts = word.reading.parts if word.reading else ()
        if not parts and not word.ways:
            parts = self._analyser.split(plain(word.word))
        if parts:
            word.ways.append(Way(parts, PARTS_TOO if word.ways else PARTS_ALONE))

    def _guess(self, word: Asked, *, still_typing: bool) -> None:
        """Meet an unknown word by those that begin like it, or that are near it."""
        if word.ways:
            self._name_slip(word)
            return
        if still_typing:
            begun = self._spelling.beginning(plain(word.word))
            word.ways += [Way((term,), BEGINNING) for term in begun]
        if not word.ways:
            near = self._spelling.near(word.term)
            word.ways += [Way((term,), SLIPS[slips]) for term, slips in near]
            word.better = self._shown.get(near[0][0]) if near else None

    def _name_slip(self, word: Asked) -> None:
        """Put a misspelling right that the glossary knows; it was understood already."""
        meant = self._concepts.get(word.term)
        if meant and word.term not in self._vocabulary:
            for term, _ in self._spelling.near(word.term, 1):
                if set(meant) & set(self._concepts.get(term, ())):
                    word.better = self._shown.get(term)

    def _put_right(self, query: str, words: Sequence[Asked]) -> str | None:
        pieces, at = [], 0
        for word in words:
            if word.better:
                pieces += [query[at : word.start], word.better]
                at = word.end
        return "".join((*pieces, query[at:])) if pieces else None


def _runs(words: Sequence[Asked], longest: int) -> Iterator[Sequence[Asked]]:
    for at in range(len(words)):
        for size in range(1, min(longest, len(words) - at) + 1):
            yield words[at : at + size]

"""All entries of one language, weighed: how much each term counts in each entry."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from portal.domain.language import Language
from portal.domain.search.analysis import Analyser, Reading
from portal.domain.search.concepts import Concepts, Terms
from portal.domain.search.entry import Entry
from portal.domain.search.spelling import Neighbours
from portal.domain.search.tongue import tongue
from portal.domain.search.weighing import LEVELS, WeighedText
from portal.domain.search.weights import BODY, WEIGHTS, Weights
from portal.domain.search.words import HYPHEN


@dataclass(frozen=True, slots=True)
class Document:
    """An entry as it is indexed: its terms with their weights, and its length in words."""

    entry: Entry
    body: str
    weights: Mapping[str, int]
    length: int


class Corpus:
    """The documents of one language, in the order in which ties are settled.

    Two words that follow each other in a title or a keyword are a term of their own, with
    a space between, so that whoever asks for both meets that place best.
    `forms` tells the words that a term was read from, for marking them in a text;
    `shown` the plainest of them, for showing the term to a person; `frequencies`
    how many documents a term is in; `vocabulary` all single words among them.
    """

    def __init__(
        self,
        language: Language,
        entries: Iterable[Entry],
        terms: Terms,
        weights: Weights = WEIGHTS,
    ) -> None:
        ordered = sorted(entries, key=lambda entry: (entry.id, entry.kind))
        texts = [WeighedText(entry, weights) for entry in ordered]
        self.weights = weights
        counts = Counter[str]()
        for text in texts:
            counts.update(text.weights)
        bare = Analyser(tongue(language), frozenset())
        self.concepts = Concepts(terms, bare)
        self.vocabulary = frozenset(_vocabulary(counts, bare))
        self.analyser = Analyser(tongue(language), self.vocabulary)
        with self.analyser.reading_many():
            readings = ((word, self.analyser.read(word)) for word in counts)
            self._readings = {word: reading for word, reading in readings if reading}
        self.documents = tuple(self._documents(texts))
        self.frequencies = Counter(term for each in self.documents for term in each.weights)
        self.forms: Mapping[str, list[str]] = self._forms()
        said = {word for text in texts for word in text.said}
        self.shown: Mapping[str, str] = self._shown(counts, said)

    def _documents(self, texts: Iterable[WeighedText]) -> Iterator[Document]:
        shares = {word: self._shares(reading) for word, reading in self._readings.items()}
        terms = {word: reading.term for word, reading in self._readings.items()}
        for text in texts:
            weights: defaultdict[str, int] = defaultdict(int)
            for word, weight in text.weights.items():
                for term, divisor in shares.get(word, ()):
                    weights[term] += weight // divisor
            for words, weight in text.fields:
                for concept in self.concepts.in_text([terms[w] for w in words if w in terms]):
                    weights[concept] += weight
            for pair, weight in self._pairs(text, terms):
                weights[pair] = max(weights[pair], weight)
            levels = {term: LEVELS[bisect_right(LEVELS, w) - 1] for term, w in weights.items()}
            yield Document(text.entry, text.body, levels, text.length)

    def _pairs(self, text: WeighedText, terms: Mapping[str, str]) -> Iterator[tuple[str, int]]:
        for words, weight in text.fields:
            if weight >= self.weights.keywords:
                said = [terms[word] for word in words if word in terms]
                yield from ((" ".join(pair), weight) for pair in pairwise(said))

    def _shares(self, reading: Reading) -> list[tuple[str, int]]:
        """What a word counts for, and by what its weight is divided; a part counts half."""
        whole = (reading.term, *self.concepts.written.get(reading.term, ()))
        return [(term, 1) for term in whole] + [(part, 2) for part in reading.parts]

    def _forms(self) -> dict[str, list[str]]:
        forms: defaultdict[str, list[str]] = defaultdict(list)
        for word, reading in self._readings.items():
            concepts = self.concepts.asked.get(reading.term, ())
            for term in (reading.term, *reading.parts, *concepts):
                forms[term].append(word)
        return forms

    def _shown(self, counts: Mapping[str, int], said: set[str]) -> dict[str, str]:
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for word, reading in self._readings.items():
            forms[reading.term][word.lower()] += counts[word]
        shown = {term: _plainest(words) for term, words in forms.items()}
        # Editors list the slips that people make; none is to be suggested to anybody.
        readings = self._readings
        terms = {readings[word].term for word in said if word in readings}
        right = Neighbours(word.lower() for word in said if word in readings)
        meant = {term: right.of(word) for term, word in shown.items() if term not in terms}
        return shown | {term: word for term, word in meant.items() if word}

    def likely(self) -> dict[str, int]:
        """Terms that an unknown word may mean: not what stands in one place, in passing."""
        weighty = {term for each in self.documents for term, w in each.weights.items() if w > BODY}
        return {
            term: self.frequencies[term]
            for term in self.shown
            if len(term) > 3 and term.isalpha() and (self.frequencies[term] > 1 or term in weighty)
        }


def _plainest(counts: Mapping[str, int]) -> str:
    """The shortest of the common forms, which is mostly the one in dictionaries."""
    common = max(counts.values()) / 4
    return min((len(word), word) for word, count in counts.items() if count >= common)[1]


def _vocabulary(words: Iterable[str], bare: Analyser) -> Iterator[str]:
    """Every term that stands by itself somewhere, or between hyphens."""
    for word in words:
        reading = bare.read(word)
        if reading:
            yield reading.term
            if HYPHEN.search(word):
                yield from reading.parts

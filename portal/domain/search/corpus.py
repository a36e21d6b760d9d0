"""All entries of one language, weighed: how much each term counts in each entry."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from portal.domain.language import Language
from portal.domain.search.analysis import Analyser
from portal.domain.search.concepts import Concepts, Terms
from portal.domain.search.entry import Entry
from portal.domain.search.tongue import tongue
from portal.domain.search.words import HYPHEN, WORD, composed

# How much a word counts. Whole numbers, which Whoosh's 32-bit weights and the browser
# hold without rounding; a part of a compound counts half.
BODY = 2
_SUMMARY = 4
_ACTIONS = 4
_HEADINGS = 6
_KEYWORDS = 8
_TITLE = 16


@dataclass(frozen=True, slots=True)
class Document:
    """An entry as it is indexed: its terms with their weights, and its length in words."""

    entry: Entry
    body: str
    words: tuple[str, ...]
    weights: Mapping[str, int]
    length: int


class Corpus:
    """The documents of one language, in the order in which ties are settled.

    `forms` tells the words that a term was read from, for marking them in a text;
    `shown` tells the commonest of them, for showing the term to a person.
    """

    def __init__(self, language: Language, entries: Iterable[Entry], terms: Terms) -> None:
        self.language = language
        bare = Analyser(tongue(language), frozenset())
        self.concepts = Concepts(terms, bare)
        texts = [_Text(entry) for entry in sorted(entries, key=lambda e: (e.id, e.kind))]
        counts: defaultdict[str, int] = defaultdict(int)
        for text in texts:
            for word, weight in text.weights.items():
                counts[word] += weight
        self.vocabulary = frozenset(_vocabulary(counts, bare))
        self.analyser = Analyser(tongue(language), self.vocabulary)
        self.documents = tuple(self._document(text) for text in texts)
        self.forms: Mapping[str, tuple[str, ...]] = self._forms(counts)
        self.shown: Mapping[str, str] = self._shown(counts)
        self.frequencies: Mapping[str, int] = Counter(
            term for document in self.documents for term in document.weights
        )

    def _document(self, text: "_Text") -> Document:
        weights: defaultdict[str, int] = defaultdict(int)
        for word, weight in text.weights.items():
            reading = self.analyser.read(word)
            if reading is None:
                continue
            weights[reading.term] += weight
            for concept in self.concepts.written.get(reading.term, ()):
                weights[concept] += weight
            for part in reading.parts:
                weights[part] += weight // 2
        for words, weight in text.fields:
            for concept in self.concepts.in_text(self._terms(words)):
                weights[concept] += weight
        return Document(text.entry, text.body, tuple(text.words), weights, text.length)

    def _terms(self, words: list[str]) -> list[str]:
        readings = map(self.analyser.read, words)
        return [reading.term for reading in readings if reading]

    def _forms(self, counts: Iterable[str]) -> dict[str, tuple[str, ...]]:
        forms: defaultdict[str, list[str]] = defaultdict(list)
        for word in counts:
            reading = self.analyser.read(word)
            if reading:
                concepts = self.concepts.asked.get(reading.term, ())
                for term in {reading.term, *reading.parts, *concepts}:
                    forms[term].append(word)
        return {term: tuple(words) for term, words in forms.items()}

    def _shown(self, counts: Mapping[str, int]) -> dict[str, str]:
        best: dict[str, tuple[int, str]] = {}
        for word, count in counts.items():
            reading = self.analyser.read(word)
            if reading:
                candidate = (-count, word.lower())
                best[reading.term] = min(candidate, best.get(reading.term, candidate))
        return {term: word for term, (_, word) in best.items()}


class _Text:
    """The words of one entry, field by field, and what each weighs in all of them."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.body = composed(entry.body)
        self.words: list[str] = WORD.findall(self.body)
        self.fields = [(self.words, BODY)]
        self.weights = {word: BODY * count for word, count in Counter(self.words).items()}
        self._once(_TITLE, entry.title)
        self._once(_KEYWORDS, *entry.keywords)
        self._often(_SUMMARY, entry.summary)
        self._often(_ACTIONS, *entry.actions)
        self._often(_HEADINGS, *entry.headings)
        self.length = sum(len(words) for words, _ in self.fields)

    def _often(self, weight: int, *texts: str) -> None:
        for text in texts:
            words = WORD.findall(composed(text))
            self.fields.append((words, weight))
            self._weigh(words, weight)

    def _once(self, weight: int, *texts: str) -> None:
        """Repeating a word in a title or among the keywords makes it no weightier."""
        found = [WORD.findall(composed(text)) for text in texts]
        self.fields += [(words, weight) for words in found]
        self._weigh(dict.fromkeys(word for words in found for word in words), weight)

    def _weigh(self, words: Iterable[str], weight: int) -> None:
        for word in words:
            self.weights[word] = self.weights.get(word, 0) + weight


def _vocabulary(words: Iterable[str], bare: Analyser) -> Iterator[str]:
    """Every term that stands by itself somewhere, or between hyphens."""
    for word in words:
        reading = bare.read(word)
        if reading:
            yield reading.term
            if HYPHEN.search(word):
                yield from reading.parts

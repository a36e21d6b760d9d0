"""The search index: Whoosh, in memory, holding the weighted terms of all entries.

Whoosh keeps the postings and computes BM25F on them. It never sees a visitor's text,
since its query parser can be made to hang (docs/decisions/0003); and how words add up
to an answer is the portal's own rule, which the browser shares.
"""

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import Any, cast

from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Existence
from whoosh.scoring import BM25F

from portal.adapters.search_version import search_version
from portal.domain.language import Language
from portal.domain.search.concepts import Terms
from portal.domain.search.corpus import Corpus, Document
from portal.domain.search.entry import Entry
from portal.domain.search.excerpt import Marks, Passages
from portal.domain.search.export import Measures, SearchExport, export, part_names
from portal.domain.search.ranking import rank
from portal.domain.search.results import Hit, Results
from portal.domain.search.spelling import Spelling
from portal.domain.search.understanding import Reader
from portal.domain.search.weights import WEIGHTS, Weights

_FIELD = "text"
# Postings are sorted in memory in one go; beyond this, Whoosh would write them down.
_MEGABYTES = 4096


class SearchIndex:
    """Finds entries of one language; safe to ask from several threads at once."""

    def __init__(
        self,
        language: Language,
        entries: Iterable[Entry],
        terms: Terms,
        weights: Weights = WEIGHTS,
    ) -> None:
        entries = tuple(entries)
        self.version = search_version(language, entries, terms, weights)
        self._corpus = Corpus(language, entries, terms, weights)
        self._postings = _Postings(self._corpus.documents, weights)
        self._reader = Reader(self._corpus, Spelling(self._corpus.likely(), self._corpus.shown))
        self._entries = [document.entry for document in self._corpus.documents]
        self.parts = part_names(len(self._entries))
        self._passages: dict[int, Passages] = {}
        self._exported: SearchExport | None = None

    def search(self, text: str, audience: str | None = None, limit: int = 20) -> Results:
        """Answer a visitor's text; with nothing where it is off the portal's matters."""
        understanding = self._reader.understand(text)
        asked = understanding.asked
        ranking = rank(understanding, self._postings, self._entries, audience, self._corpus.weights)
        ranked = ranking.found
        marks = Marks.of(asked, self._corpus.forms)
        return Results(
            query=understanding.query,
            hits=tuple(self._hit(number, score, marks) for number, score in ranked[:limit]),
            total=len(ranked),
            # Where even what was meant finds nothing, naming it would only lead astray.
            did_you_mean=understanding.did_you_mean if ranked else None,
            understood=tuple(word.word for word in asked),
            is_guess=ranking.is_guess,
        )

    def export(self) -> SearchExport:
        """The same index as data, for the browser's script to answer from; made once."""
        if self._exported is None:
            measures = self._postings.measures(self._corpus.frequencies)
            self._exported = export(self._corpus, measures, self.version)
        return self._exported

    def _hit(self, number: int, score: float, marks: Marks) -> Hit:
        entry = self._entries[number]
        if number not in self._passages:
            self._passages[number] = Passages.of(self._corpus.documents[number].body)
        excerpt = marks.on_best(self._passages[number]) or marks.on(entry.summary)
        return Hit(entry, score, marks.on(entry.title), excerpt)


def export_alone(
    language: Language, entries: Iterable[Entry], terms: Terms, weights: Weights = WEIGHTS
) -> SearchExport:
    """What an index of these would export, without building one: in a third of the time."""
    found = tuple(entries)
    corpus = Corpus(language, found, terms, weights)
    version = search_version(language, found, terms, weights)
    return export(corpus, _measures_alone(corpus), version)


def _measures_alone(corpus: Corpus) -> Measures:
    """What Whoosh makes of the documents' lengths, and of how many hold a term."""
    index = _index_of(corpus.documents, _Measured())
    searcher = index.searcher()
    reader, model = searcher.reader(), BM25F()
    count = len(corpus.documents)
    held = {0, *corpus.frequencies.values()}
    return Measures(
        average=searcher.avg_field_length(_FIELD) or 1,
        lengths=[reader.doc_field_length(nr, _FIELD) or 0 for nr in range(count)],
        rarity={nr: model.idf(_Counts(nr, count), _FIELD, "") if count else 1.0
                for nr in sorted(held)},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Counts:
    """As much of a searcher as Whoosh asks for how rare a term is."""

    held: int
    count: int

    def get_parent(self) -> "_Counts":
        return self

    def doc_frequency(self, _field: str, _term: str) -> int:
        return self.held

    def doc_count_all(self) -> int:
        return self.count


def _index_of(documents: Iterable[Document], field: FieldType) -> Any:
    index = RamStorage().create_index(Schema(**{_FIELD: field}))
    writer = index.writer(limitmb=_MEGABYTES)
    for document in documents:
        writer.add_document(**{_FIELD: document})
    writer.commit()
    return index


class _Weighted(FieldType):
    """A field whose value is its postings already, weighed (docs/decisions/0005)."""

    def __init__(self) -> None:
        super().__init__(Existence(), cast("Any", None), scorable=True)

    def index(self, value: Document, **_: Any) -> Generator[tuple[bytes, int, float, bytes]]:
        """Each term with its weight; the first also carries the document's length."""
        count = value.length
        for term, weight in value.weights.items():
            yield term.encode(), count, float(weight), b""
            count = 0


class _Measured(_Weighted):
    """A field that keeps of its postings only the one with the length."""

    def index(self, value: Document, **more: Any) -> Generator[tuple[bytes, int, float, bytes]]:
        """The first posting."""
        yield from islice(super().index(value, **more), 1)


class _Postings:
    """What Whoosh knows of each term, read once and kept.

    Only terms of the index are kept, so that no visitor can fill the memory.
    """

    def __init__(self, documents: tuple[Document, ...], weights: Weights) -> None:
        index = _index_of(documents, _Weighted())
        self._count = len(documents)
        self._searcher = index.searcher(weighting=BM25F(B=weights.b, K1=weights.k1))
        self._rarest: float = self._searcher.idf(_FIELD, "") if documents else 1.0
        self._kept: dict[str, tuple[Mapping[int, float], float]] = {}
        self._lock = Lock()

    def scores(self, term: str) -> Mapping[int, float]:
        """The documents a term is in, and what Whoosh scores it in each."""
        return self._facts(term)[0]

    def rarity(self, term: str) -> float:
        """How much it says that a document holds the term; most for a term in none."""
        return self._facts(term)[1]

    def measures(self, frequencies: Mapping[str, int]) -> Measures:
        """The constants and lengths that the scores were computed from."""
        example = {count: term for term, count in frequencies.items()}
        reader = self._searcher.reader()
        return Measures(
            average=self._searcher.avg_field_length(_FIELD) or 1,
            lengths=[reader.doc_field_length(nr, _FIELD) or 0 for nr in range(self._count)],
            rarity={0: self._rarest, **{nr: self.rarity(example[nr]) for nr in sorted(example)}},
        )

    def _facts(self, term: str) -> tuple[Mapping[int, float], float]:
        known = self._kept.get(term)
        if known is None:
            with self._lock:  # Whoosh's readers move about in files they share
                known = self._read(term)
        return known

    def _read(self, term: str) -> tuple[Mapping[int, float], float]:
        if (_FIELD, term) not in self._searcher.reader():
            return {}, self._rarest
        scores: dict[int, float] = {}
        matcher = self._searcher.postings(_FIELD, term)
        while matcher.is_active():
            scores[matcher.id()] = matcher.score()
            matcher.next()
        self._kept[term] = scores, self._searcher.idf(_FIELD, term)
        return self._kept[term]

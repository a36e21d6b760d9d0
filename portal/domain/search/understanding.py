"""What a visitor's text asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from portal.domain.search.concepts import LONGEST_PHRASE
from portal.domain.search.corpus import Corpus
from portal.domain.search.spelling import LONG, Spelling
from portal.domain.search.words import WORD, cut, plain

MOST_WORDS = 8
_LONGEST_JOIN = 3


@dataclass(frozen=True, slots=True)
class Way:
    """One way to meet a word: the terms that share in it, and how much it counts."""

    terms: tuple[str, ...]
    factor: float


@dataclass(slots=True)
class Asked:
    """A word of the query and the ways to meet it; none for a word nobody knows.

    A word that says nothing has no term; it may still be a piece of its neighbour.
    One that is met by guesses or by its parts alone is not known.
    """

    word: str
    start: int
    end: int
    term: str
    parts: tuple[str, ...]
    ways: list[Way] = field(default_factory=list)
    is_known: bool = False
    better: str | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """The words of a query that count, and the query put right where one is unknown.

    `audience` is whom it sounds like: "we" is a business, "my" a citizen.
    """

    query: str
    asked: tuple[Asked, ...]
    did_you_mean: str | None
    audience: str | None


class Reader:
    """Understands queries in one language. Nothing that a visitor types is remembered."""

    def __init__(self, corpus: Corpus, spelling: Spelling) -> None:
        self._analyser = corpus.analyser
        self._known = corpus.frequencies
        self._concepts = corpus.concepts.asked
        self._shown = corpus.shown
        self._spelling = spelling
        self._weights = corpus.weights

    def understand(self, text: str) -> Understanding:
        """Read a text; never raises, whatever it holds."""
        query = cut(text)
        words = list(self._words(query))
        asked = [word for word in words if word.term][:MOST_WORDS]
        for run in _runs(asked, LONGEST_PHRASE):
            self._meet(run, " ".join(word.term for word in run))
        self._join(words, asked)
        for word in asked:
            word.is_known = bool(word.ways)
            self._take_apart(word)
            self._guess(word, still_typing=word.end == len(query))
        return Understanding(query, tuple(asked), _put_right(query, asked), self._audience(words))

    def _audience(self, words: Sequence[Asked]) -> str | None:
        sounds = self._analyser.tongue.sounds
        heard = {sounds.get(plain(word.word)) for word in words}
        # "business" comes first: who says "we" may say "my" of a colleague as well.
        return min(filter(None, heard), default=None)

    def _words(self, query: str) -> Iterator[Asked]:
        for found in WORD.finditer(query):
            reading = self._analyser.read(found[0])
            term, parts = (reading.term, reading.parts) if reading else ("", ())
            yield Asked(found[0], *found.span(), term, parts)

    def _meet(self, words: Sequence[Asked], phrase: str) -> None:
        ways = [Way((phrase,), 1.0)] if phrase in self._known else []
        ways += [
            Way((concept,), self._weights.concept) for concept in self._concepts.get(phrase, ())
        ]
        for word in words:
            word.ways += ways

    def _join(self, words: Sequence[Asked], asked: Sequence[Asked]) -> None:
        """Meet what was typed apart, "kodeords husker" or "e mail", by the word it is."""
        for run in _runs(words, _LONGEST_JOIN):
            if len(run) > 1:
                counting = [word for word in run if any(word is one for one in asked)]
                joined = "".join(plain(word.word) for word in run)
                self._meet(counting, self._analyser.tongue.stem(joined))

    def _take_apart(self, word: Asked) -> None:
        parts = word.parts
        if not parts and not word.ways:
            parts = self._analyser.split(plain(word.word))
        if parts:
            word.ways.append(Way(parts, self._weights.too if word.ways else self._weights.alone))

    def _guess(self, word: Asked, *, still_typing: bool) -> None:
        """Meet an unknown word by those that begin like it, or that are near it."""
        if word.term in self._concepts and word.term not in self._known:
            self._name_slip(word)
        if not word.ways and still_typing:
            begun = self._spelling.beginning(plain(word.word))
            # The commonest is the likeliest by far, and must not lose to a rarer one.
            word.ways += [
                Way((term,), self._weights.beginning / place**2)
                for place, term in enumerate(begun, 1)
            ]
            word.is_known = bool(begun)
        if not word.ways:
            near = self._spelling.near(plain(word.word), word.term)
            # Hardly any other word is as near as that to a long one.
            word.is_known = bool(near) and len(plain(word.word)) >= LONG
            word.ways += [Way((term,), self._weights.slips[slips]) for term, slips in near]
            word.better = self._shown.get(near[0][0]) if near else None

    def _name_slip(self, word: Asked) -> None:
        """Put a misspelling right that the glossary knows, and that was understood by it."""
        for term, _ in self._spelling.near(plain(word.word), word.term)[:1]:
            if set(self._concepts[word.term]) & set(self._concepts.get(term, ())):
                word.better = self._shown.get(term)


def _put_right(query: str, words: Sequence[Asked]) -> str | None:
    pieces, at = [], 0
    for word in words:
        if word.better:
            pieces += [query[at : word.start], word.better]
            at = word.end
    return "".join((*pieces, query[at:])) if pieces else None


def _runs(words: Sequence[Asked], longest: int) -> Iterator[Sequence[Asked]]:
    for size in range(1, longest + 1):
        for at in range(len(words) - size + 1):
            yield words[at : at + size]

"""Words near a word that is not known, by the slips between them, whatever the keyboard."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from portal.domain.search.words import plain

_SHORTEST = 4
LONG = 8


def slips_allowed(word: str) -> int:
    """How many slips a word may hold and still be recognised."""
    if len(word) < _SHORTEST:
        return 0
    return 1 if len(word) < LONG else 2


def begin_alike(word: str, other: str) -> bool:
    """Whether two words may be the same but for a slip.

    Hardly anybody misses the first letter, and words that differ there are others:
    golf is no gulf. It may be left out, put in, or change places with the next.
    """
    return word[:1] in other[:2] or other[:1] in word[:2]


def slips(one: str, other: str, limit: int) -> int:
    """Letters put in, left out, replaced or swapped with a neighbour; at most limit + 1."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, wanted in enumerate(other, 1):
            cost = last[column - 1] + (letter != wanted)
            if row > 1 and column > 1 and one[row - 2 : row] == wanted + other[column - 2]:
                cost = min(cost, before[column - 2] + 1)
            now.append(min(cost, last[column] + 1, now[-1] + 1))
        if min(now) > limit:
            return limit + 1
        before, last = last, now
    return min(last[-1], limit + 1)


class Spelling:
    """The terms that an unknown word may have meant.

    `weights` tells how many entries each of them is in, `shown` the word it is shown as.
    A slip changes the ending that a stem is told by, so that words are compared as well
    as stems: "identiy" is near "identity", and their stems are not.
    """

    def __init__(self, weights: Mapping[str, int], shown: Mapping[str, str]) -> None:
        self._weights = weights
        self._stems = _Forms((term, term) for term in weights)
        self._words = _Forms((plain(shown.get(term, term)), term) for term in weights)

    def near(self, word: str, stem: str, most: int = 3) -> list[tuple[str, int]]:
        """The nearest terms and their slips: fewest slips first, then the commonest."""
        found = self._stems.near(stem)
        for term, count in self._words.near(word).items():
            found[term] = min(count, found.get(term, count))
        ordered = sorted((count, -self._weights[term], term) for term, count in found.items())
        return [(term, count) for count, _, term in ordered[:most]]

    def beginning(self, start: str, most: int = 5) -> list[str]:
        """The commonest terms that begin so, for a word that is still being typed."""
        if len(start) < 2:
            return []
        found = [(-self._weights[term], term) for term in self._weights if term.startswith(start)]
        return [term for _, term in sorted(found)[:most]]


class _Forms:
    """Terms by one of their forms."""

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        self._sizes: defaultdict[int, list[tuple[str, int, str]]] = defaultdict(list)
        for form, term in forms:
            self._sizes[len(form)].append((form, _letters(form), term))

    def near(self, word: str) -> dict[str, int]:
        limit = slips_allowed(word)
        if not limit:
            return {}
        return {
            term: count
            for form, term in self._candidates(word, limit)
            if (count := slips(word, form, limit)) <= limit
        }

    def _candidates(self, word: str, limit: int) -> Iterator[tuple[str, str]]:
        """Forms that could be near: each slip changes at most two letters of the set."""
        letters = _letters(word)
        for size in range(len(word) - limit, len(word) + limit + 1):
            for form, others, term in self._sizes.get(size, ()):
                if (letters ^ others).bit_count() <= 2 * limit and begin_alike(word, form):
                    yield form, term


class Neighbours:
    """Words a single slip away, found without looking at the others.

    Two such words become the same when the right letter of each, or of one, is left out.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._counts = Counter(word for word in words if len(word) >= _SHORTEST)
        self._by_rest: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._counts:
            for rest in _rests(word):
                self._by_rest[rest].append(word)

    def of(self, word: str) -> str | None:
        """The commonest of them, or None."""
        if len(word) < _SHORTEST:
            return None
        found = {near for rest in _rests(word) for near in self._by_rest.get(rest, ())}
        near = [other for other in found if slips(word, other, 1) == 1]
        return min(near, key=lambda other: (-self._counts[other], other), default=None)


def _rests(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _letters(word: str) -> int:
    """The set of letters as bits; two letters may share one, which only admits more."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits

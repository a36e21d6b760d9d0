"""How much each word of an entry weighs, by where it stands."""

from collections import Counter
from collections.abc import Iterable, Iterator

from portal.domain.search.entry import Entry
from portal.domain.search.weights import BODY, WEIGHTS, Weights
from portal.domain.search.words import WORD, composed

# Weights are rounded down to these. Few different ones make the browser's index small,
# and among the heavy ones the difference is nothing to the ranking.
LEVELS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96)


class WeighedText:
    """The words of one entry, field by field, and what each weighs in all of them.

    `said` are those that a reader meets; keywords are what people type, slips included,
    and whoever writes in the other language is met by the words of the twin.
    """

    def __init__(self, entry: Entry, weights: Weights = WEIGHTS) -> None:
        self.entry = entry
        self.body = _lines(entry.body)
        body: list[str] = WORD.findall(self.body)
        self.fields = [(body, BODY)]
        self.weights = {word: BODY * count for word, count in Counter(body).items()}
        self._once(weights.title, entry.title)
        self._often(weights.summary, entry.summary)
        self._often(weights.actions, *entry.actions)
        self._often(weights.headings, *entry.headings)
        self.said = frozenset(self.weights)
        self._once(weights.keywords, *entry.keywords, *_numbers(entry.keywords))
        self._once(weights.twin, *entry.twin)
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


def _numbers(texts: Iterable[str]) -> Iterator[str]:
    """Phone numbers without their spaces, as they are copied from a list of calls."""
    for text in texts:
        digits = text.replace(" ", "")
        if " " in text and digits.isdecimal():
            yield digits


def _lines(text: str) -> str:
    """A body on one line, with a dot between what no sentence's end parts."""
    lines = [line for line in map(composed, text.splitlines()) if line]
    parted = (line if line[-1] in ".!?:;," else f"{line} ·" for line in lines[:-1])
    return " ".join((*parted, *lines[-1:]))

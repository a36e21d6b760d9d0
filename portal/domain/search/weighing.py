"""How much each word of an entry weighs, by where it stands."""

from collections import Counter
from collections.abc import Iterable, Iterator

from portal.domain.search.entry import Entry
from portal.domain.search.words import WORD, composed

# A word in the title says more than one in the body. Whole numbers, which Whoosh's
# 32-bit weights and the browser hold without rounding; twice, as a part counts half.
BODY = 2
_SUMMARY = 4
_ACTIONS = 4
_HEADINGS = 6
_KEYWORDS = 8
_TITLE = 16

# Weights are rounded down to these. Few different ones make the browser's index small,
# and among the heavy ones the difference is nothing to the ranking.
LEVELS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96)


class WeighedText:
    """The words of one entry, field by field, and what each weighs in all of them.

    `said` are those that a reader meets; keywords are what people type, slips included.
    """

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.body = _lines(entry.body)
        body: list[str] = WORD.findall(self.body)
        self.fields = [(body, BODY)]
        self.weights = {word: BODY * count for word, count in Counter(body).items()}
        self._once(_TITLE, entry.title)
        self._often(_SUMMARY, entry.summary)
        self._often(_ACTIONS, *entry.actions)
        self._often(_HEADINGS, *entry.headings)
        self.said = frozenset(self.weights)
        self._once(_KEYWORDS, *entry.keywords, *_numbers(entry.keywords))
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

"""How hard a text is to read: LIX for Danish, Flesch reading ease for English.

LIX is C.-H. Björnsson's (Läsbarhet, 1968): words per sentence, plus the share of words
of more than six letters in per cent. Reading ease is R. Flesch's (A new readability
yardstick, Journal of Applied Psychology 32, 1948). Both are sums over counts, and
counting syllables is the only part that needs judgement.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from portal.domain.language import Language

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# A sign that ends a sentence, unless what follows goes on in lower case ("kl. 8", "e.g. a").
_END = re.compile(r"[.!?:]+[”“\"’)]*(?:\s+(?=[^a-zæøå\s])|\s*$)")
_ABBREVIATED = re.compile(r"\b(?:kl|kr|nr|pr|stk|bl\.a|f\.eks|ca|e\.g|i\.e|No|St|Mr|Mrs|Ms|Dr)\.\s")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[^aeiouyl]e|[^dt]ed|[^cgsxz]es)$")
LONG = 6


@dataclass(frozen=True, slots=True)
class Counts:
    """What both formulas are made of; `syllables` are counted as for English."""

    sentences: int
    words: int
    long_words: int
    syllables: int

    @property
    def lix(self) -> float:
        """Björnsson's measure: below 30 very easy, 40 ordinary newspaper text, 60 hard."""
        return self.words / self.sentences + 100 * self.long_words / self.words

    @property
    def flesch(self) -> float:
        """Flesch's measure: 60 to 70 plain English, above 80 easy, below 30 hard."""
        per_sentence, per_word = self.words / self.sentences, self.syllables / self.words
        return 206.835 - 1.015 * per_sentence - 84.6 * per_word

    def score(self, language: Language) -> float:
        """The measure that belongs to a language."""
        return self.lix if language is Language.DA else self.flesch


def count(blocks: Iterable[str]) -> Counts:
    """Count paragraphs and points of lists; each is at least one sentence.

    Raises ValueError where there is not a single word.
    """
    found = [sentence for block in blocks for sentence in sentences(block)]
    words = [word for sentence in found for word in _WORD.findall(sentence)]
    if not words:
        raise ValueError("a text without words cannot be measured")
    return Counts(
        sentences=len(found),
        words=len(words),
        long_words=sum(len(word) > LONG for word in words),
        syllables=sum(map(syllables, words)),
    )


def sentences(block: str) -> list[str]:
    """The sentences of a paragraph; a colon before a capital ends one too, as LIX has it."""
    tidy = _ABBREVIATED.sub(lambda found: found[0].replace(".", "").rstrip() + " ", block)
    return [part.strip() for part in _END.split(tidy) if _WORD.search(part)]


def syllables(word: str) -> int:
    """Syllables of an English word: its groups of vowels, without a silent ending."""
    lowered = word.lower()
    groups = len(_VOWELS.findall(lowered))
    if groups > 1 and _SILENT_END.search(lowered):
        groups -= 1
    return max(groups, 1)

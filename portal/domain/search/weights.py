"""The numbers of the search, in one place: what a field, a synonym or a part counts.

They were chosen by `make relevance`, which compares others with them (docs/decisions/0017).
"""

from collections.abc import Mapping
from dataclasses import dataclass

# A word that stands once in a body: the measure of all fields. Whole numbers, which
# Whoosh's 32-bit weights and the browser hold without rounding; twice, as a part counts half.
BODY = 2

# A word in the glossary or on a page about the portal is seldom what is looked for.
WORTH: Mapping[str, float] = {
    "article": 1.0,
    "alert": 1.0,
    "flow": 0.9,
    "contact": 0.9,
    "check": 0.9,
    "page": 0.7,
    "term": 0.5,
}


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much.

    `twin` is for the title and the keywords of the same page in the other language.
    `k1` says how long a word goes on counting for more as it grows heavier; `b`, how much
    more often a long text must say it: little, as contacts are short by nature.
    `concept` to `slips` are for meeting what stands for a word instead of the word itself;
    `slips` by their number.

    `sounds` is for an article for the audience that a query sounds like.

    How well an answer meets a query is the product of how strongly its words are met and
    how many of them are, from 0 to 1. Below `least` it is none, below `sure`, by the number
    of words, a guess. A long question tells a story, of which a guide says the half. What
    is below the share `tail` of the best is noise behind it.
    """

    summary: int = 4
    actions: int = 4
    headings: int = 6
    keywords: int = 8
    twin: int = 4
    title: int = 16
    k1: float = 4.0
    b: float = 0.4
    concept: float = 0.8
    beginning: float = 0.7
    alone: float = 0.7
    too: float = 0.3
    slips: tuple[float, ...] = (1.0, 0.7, 0.5)
    sounds: float = 1.1
    least: float = 0.08
    sure: tuple[float, ...] = (0.0, 0.28, 0.28, 0.28, 0.24, 0.24, 0.24, 0.24, 0.24)
    tail: float = 0.12


WEIGHTS = Weights()

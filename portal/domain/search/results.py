"""What a search answers."""

from dataclasses import dataclass

from portal.domain.search.entry import Entry

# A text in pieces; True marks a piece that matches what was searched for.
Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, and the place in it that says why."""

    entry: Entry
    score: float
    title: Pieces
    excerpt: Pieces


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a search, best first.

    `query` is the text as it was cut; `total` counts the hits before the limit;
    `did_you_mean` is the query with unknown words put right, or None;
    `understood` are the words that counted, `is_guess` says that they are met too
    little to be sure of the answer.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    did_you_mean: str | None
    understood: tuple[str, ...]
    is_guess: bool = False

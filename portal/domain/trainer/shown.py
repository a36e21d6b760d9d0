"""Messages as readers see them, in one language."""

from dataclasses import dataclass

from portal.domain.trainer.marks import Span
from portal.domain.trainer.structure import ClueType, Kind, Verdict

Words = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What there is to see: its number in the message, the words it is, what it tells."""

    id: str
    type: ClueType
    nr: int
    quote: Words
    tells: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Something that is said; `is_own` where the reader says it."""

    words: Words
    is_own: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an invoice or of the head of a letter."""

    name: Words
    value: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message with its answer. What its kind does not have is empty.

    `code` is the address in its QR code; `articles` are ids.
    """

    id: str
    kind: Kind
    verdict: Verdict
    difficulty: int
    audience: str
    title: str
    slug: str
    situation: str
    href: str
    twin_href: str
    sender: Words
    address: Words
    to: Words
    subject: Words
    time: Words
    details: tuple[Row, ...]
    items: tuple[Row, ...]
    paragraphs: tuple[Paragraph, ...]
    button: Words
    leads_to: Words
    code: str
    code_words: Words
    reason: str
    clues: tuple[Clue, ...]
    do: tuple[str, ...]
    articles: tuple[str, ...]

    @property
    def is_scam(self) -> bool:
        """Whether somebody is after something."""
        return self.verdict == "scam"

    def number_of(self, clue: str) -> int:
        """The number of a clue in this message."""
        return next(each.nr for each in self.clues if each.id == clue)

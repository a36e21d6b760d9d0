"""What can be found: one entry for every article, contact, alert, page and term."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["article", "contact", "alert", "page", "term", "flow", "check"]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something a search may lead to, in one language; unique by kind and id.

    No audience means that it concerns everybody. `keywords` are what people type
    and the text does not say, `twin` what they are found by in the other language;
    `body` is plain text.
    """

    id: str
    kind: Kind
    title: str
    summary: str
    address: str
    audiences: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    twin: tuple[str, ...] = ()
    body: str = ""

    def concerns(self, audience: str | None) -> bool:
        """Whether a reader who asks for an audience, or for none, is shown it."""
        return audience is None or not self.audiences or audience in self.audiences

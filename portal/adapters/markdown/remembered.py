"""Texts that have been rendered before, as long as all that they point at is as it was."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from portal.adapters.memory import Drawer
from portal.domain.rendered import Contact, Pointers, Rendered, Target


class Renders(Protocol):
    """Turns a text into HTML."""

    def render(self, body: str) -> Rendered:
        """Render one text."""


# What was asked for, and what the answer looked like.
Asked = tuple[str, str, str]


class Noting:
    """Pointers that take note of what they are asked, and of what they answer."""

    def __init__(self, pointers: Pointers) -> None:
        self._pointers = pointers
        self.asked: dict[Asked, None] = {}

    def target(self, kind: str, identifier: str) -> Target | None:
        """The page of that kind and id, or None."""
        found = self._pointers.target(kind, identifier)
        self.asked[kind, identifier, repr(found)] = None
        return found

    def contact(self, identifier: str) -> Contact | None:
        """The contact with that id, or None."""
        found = self._pointers.contact(identifier)
        self.asked["", identifier, repr(found)] = None
        return found

    def still_answers(self, asked: Asked) -> bool:
        """Whether the answer to a question is what it was."""
        kind, identifier, answer = asked
        pointers = self._pointers
        found = pointers.target(kind, identifier) if kind else pointers.contact(identifier)
        return repr(found) == answer


@dataclass(frozen=True, slots=True)
class RememberingRenderer:
    """Renders what it does not remember.

    `settings` say everything that a text becomes what it does by, beside the text itself
    and what it points at: the language and the words of the glossary.
    """

    renderer: Renders
    pointers: Noting
    drawer: Drawer
    settings: str

    def render(self, body: str) -> Rendered:
        """Render one text, or remember what it became."""
        source = f"{self.settings}\0{body}".encode()
        return _rendered(self.drawer.recall(source, lambda: self._made(body), self._holds))

    def _made(self, body: str) -> bytes:
        self.pointers.asked.clear()
        text = self.renderer.render(body)
        kept = [text.html, text.happened_title, text.happened, text.toc, text.words, text.plain,
                text.differences, list(self.pointers.asked)]  # fmt: skip
        return json.dumps(kept, ensure_ascii=False).encode()

    def _holds(self, kept: bytes) -> bool:
        asked = json.loads(kept)[-1]
        return all(self.pointers.still_answers(each) for each in asked)


def remembering(
    renderer: Callable[[Pointers], Renders], pointers: Pointers, drawer: Drawer, settings: str
) -> RememberingRenderer:
    """A renderer made for pointers, that remembers."""
    noting = Noting(pointers)
    return RememberingRenderer(renderer(noting), noting, drawer, settings)


def _rendered(kept: bytes) -> Rendered:
    html, title, happened, toc, words, plain, differences, _ = json.loads(kept)
    return Rendered(
        html=html,
        happened_title=title,
        happened=happened,
        toc=tuple((name, text) for name, text in toc),
        words=tuple(words),
        plain=plain,
        differences=tuple(differences),
    )

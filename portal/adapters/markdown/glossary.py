"""Links from the first use of a glossary word to what it means."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.domain.rendered import WordForms

# A link within a link, or a definition in the middle of a quoted scam, helps nobody.
_CLOSED = frozenset({"a", "code", "pre", "h2", "h3", "h4", "th"})


class WordLinker:
    """Finds glossary words in a page and links each term once."""

    def __init__(self, forms: WordForms) -> None:
        self._terms = {form.lower(): term for form, term in forms.items()}
        longest_first = sorted(self._terms, key=lambda form: (-len(form), form))
        pattern = "|".join(map(re.escape, longest_first)) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
        self._found: dict[str, None] = {}

    def reset(self) -> None:
        """Begin a new page."""
        self._found = {}

    def found(self) -> tuple[str, ...]:
        """The terms of the page, in the order they occur."""
        return tuple(self._found)

    def link(self, element: Element) -> None:
        """Link the first occurrence of each term in a tree, in reading order."""
        if element.tag in _CLOSED or "scam" in (element.get("class") or "").split():
            return
        children = list(element)
        self._links_in(element, element.text, None)
        for child in children:
            self.link(child)
            self._links_in(element, child.tail, child)

    def _links_in(self, parent: Element, text: str | None, after: Element | None) -> None:
        pieces = list(self._pieces(text or ""))
        if len(pieces) == 1:
            return
        lead = pieces[0][0]
        place = 0 if after is None else list(parent).index(after) + 1
        if after is None:
            parent.text = lead
        else:
            after.tail = lead
        for offset, (word, term, tail) in enumerate(self._linked(pieces)):
            anchor = Element("a", {"class": "term", "href": f"#word-{term}"})
            anchor.text, anchor.tail = word, tail
            parent.insert(place + offset, anchor)

    def _pieces(self, text: str) -> Iterator[tuple[str, str | None]]:
        """Text cut into plain pieces and words to link."""
        end = 0
        for match in self._pattern.finditer(text):
            term = self._terms[match[0].lower()]
            if term in self._found:
                continue
            self._found[term] = None
            yield text[end : match.start()], None
            yield match[0], term
            end = match.end()
        yield text[end:], None

    @staticmethod
    def _linked(pieces: list[tuple[str, str | None]]) -> Iterator[tuple[str, str, str]]:
        for index in range(1, len(pieces), 2):
            word, term = pieces[index]
            yield word, str(term), pieces[index + 1][0]

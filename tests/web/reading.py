"""Pages read the way a browser reads them, for tests to ask about."""

from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

import html5lib

# What is in these is not prose.
_NOT_PROSE = frozenset({"script", "style", "code", "pre", "template"})


@dataclass(frozen=True)
class Read:
    """One page: its address, its source, and the tree a browser makes of it."""

    address: str
    source: str

    @cached_property
    def tree(self):
        """Raises html5lib.html5parser.ParseError where a browser would have to guess."""
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        return parser.parse(self.source)

    def all(self, *tags):
        return [element for element in self.tree.iter() if element.tag in tags]

    def one(self, tag, **attributes):
        (found,) = self.where(tag, **attributes)
        return found

    def where(self, tag, **attributes):
        return [
            element
            for element in self.all(tag)
            if all(element.get(name) == value for name, value in attributes.items())
        ]

    def with_class(self, name):
        return [each for each in self.tree.iter() if name in (each.get("class") or "").split()]

    @cached_property
    def ids(self):
        return [element.get("id") for element in self.tree.iter() if element.get("id")]

    @cached_property
    def alternates(self):
        links = self.where("link", rel="alternate")
        return {e.get("hreflang"): e.get("href") for e in links if e.get("hreflang")}

    @property
    def is_indexed(self):
        return not self.where("meta", name="robots", content="noindex")

    @cached_property
    def prose(self):
        """Every piece of text that a reader sees."""
        body = self.one("body")
        return [text.strip() for text in _texts(body) if text.strip()]

    @cached_property
    def own_prose(self):
        """The same without what is said in another language than the page's."""
        body = self.one("body")
        own = self.one("html").get("lang")
        return [text.strip() for text in _texts(body, own) if text.strip()]

    @cached_property
    def labels(self):
        """Every text that only some readers meet: what a screen reader says, hints in fields."""
        names = ("aria-label", "placeholder", "alt", "title", "content")
        return [e.get(name) for e in self.tree.iter() for name in names if e.get(name)]


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def read(client, address) -> Read:
    response = client.get(address)
    assert response.status_code == 200, address
    return Read(address, response.text)


def _texts(element, language=None):
    if element.tag in _NOT_PROSE or not isinstance(element.tag, str):
        return
    if language and element.get("lang", language) != language:
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child, language)
        yield child.tail or ""

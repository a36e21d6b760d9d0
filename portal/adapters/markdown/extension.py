"""What the portal adds to Markdown: references by id, glossary words, quotation marks."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from portal.adapters.markdown import elements
from portal.adapters.markdown.glossary import WordLinker
from portal.domain.language import Language
from portal.domain.prose import KINDS, REFERENCE
from portal.domain.rendered import Pointers, Translate, WordForms
from portal.domain.typography import typographic


class PortalExtension(Extension):
    """Everything of ours in one Python-Markdown extension, for one language."""

    def __init__(
        self, language: Language, pointers: Pointers, words: WordForms, translate: Translate
    ) -> None:
        super().__init__()
        self._language = language
        self._pointers = pointers
        self._translate = translate
        self._linker = WordLinker(words)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Hook everything into a Markdown instance."""
        md.registerExtension(self)
        references = _References(self._pointers, md)
        md.inlinePatterns.register(references, "portal-references", 175)
        finish = _Finish(md, self._language, self._pointers, self._translate, self._linker)
        # Below 20 (inline) and above 5 (toc), so that headings are typographic in both.
        md.treeprocessors.register(finish, "portal-finish", 7)

    def reset(self) -> None:
        """Forget the page before."""
        self._linker.reset()

    def words_found(self) -> tuple[str, ...]:
        """Ids of the glossary terms in the page just rendered."""
        return self._linker.found()


class _References(InlineProcessor):
    """`[[contact:bank]]` and `[[article:mitid]]` in running text."""

    def __init__(self, pointers: Pointers, md: Markdown) -> None:
        super().__init__(REFERENCE.pattern, md)
        self._pointers = pointers

    def handleMatch(  # type: ignore[override]  # noqa: N802 (the library's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        return self._element(m[1], m[2]), m.start(0), m.end(0)

    def _element(self, kind: str, identifier: str) -> Element | None:
        if kind == "contact":
            contact = self._pointers.contact(identifier)
            return elements.inline_contact(contact) if contact else None
        target = self._pointers.target(kind, identifier)
        return elements.link(target.href, target.title) if target else None


class _Finish(Treeprocessor):
    """The last pass over a page: links by id, cards, tables, glossary words, quotes."""

    def __init__(
        self,
        md: Markdown,
        language: Language,
        pointers: Pointers,
        translate: Translate,
        linker: WordLinker,
    ) -> None:
        super().__init__(md)
        self._language = language
        self._pointers = pointers
        self._translate = translate
        self._linker = linker

    def run(self, root: Element) -> None:
        """Finish a page in place."""
        self._before = ""
        self._blocks(root)
        self._inline(root, "")
        self._linker.link(root)

    def _blocks(self, parent: Element) -> None:
        for index, child in enumerate(list(parent)):
            if child.tag == "table":
                parent[index] = elements.scrollable(child, self._translate("Table"))
            elif child.tag == "p" and (card := self._card(child)) is not None:
                parent[index] = card
            else:
                if child.tag == "li":
                    elements.tick(child)
                self._blocks(child)

    def _card(self, paragraph: Element) -> Element | None:
        """A contact alone in its paragraph becomes a card."""
        if len(paragraph) != 1 or (paragraph.text or "").strip():
            return None
        (only,) = paragraph
        identifier = only.get("data-contact")
        if identifier is None or (only.tail or "").strip():
            return None
        contact = self._pointers.contact(identifier)
        return elements.contact_card(contact, self._translate) if contact else None

    def _inline(self, element: Element, tag: str) -> None:
        element.attrib.pop("data-contact", None)
        if element.tag == "a":
            self._link(element)
        if element.tag in ("p", "li", "td", "th", "h2", "h3", "h4", "dt", "dd"):
            self._before = ""
        if element.tag not in ("code", "pre"):
            element.text = self._quotes(element.text)
            for child in element:
                self._inline(child, tag)
                child.tail = self._quotes(child.tail)

    def _quotes(self, text: str | None) -> str | None:
        if not text or not isinstance(text, str):
            return text
        before, self._before = self._before, text[-1]
        # The sign before decides whether a quotation mark opens or closes.
        return typographic(before + text, self._language)[len(before) :]

    def _link(self, element: Element) -> None:
        kind, _, rest = (element.get("href") or "").partition(":")
        if kind not in KINDS:
            if kind == "https":
                element.set("rel", "external")
            return
        identifier, mark, anchor = rest.partition("#")
        target = self._pointers.target(kind, identifier)
        if target:
            element.set("href", target.href + mark + anchor)

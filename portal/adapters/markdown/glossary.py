"""Links from the first use of a glossary word to what it means."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.domain.rendered import WordForms

# A link within a link, or a definition in the middle of a quoted scam, helps nobody.
_CLOSED = frozenset({"a", "code", "pre", "h2", "h3", "h4", "th"})
# Nor in a card, where the name of a contact is what one presses.
_CLOSED_BLOCKS = frozenset({"scam", "contact"})


# An apostrophe belongs to a word within it, as in sms'en, and not after it, as a quotation mark.
_WORD = re.compile(r"\w[\w-]*(?:'[\w-]+)*")


class WordLinker:
    """Finds glossary words in a page and links each term once.

    Words are looked up rather than matched against one long alternation of all forms,
    which would take half of the time that a page takes in all.
    """

    def __init__(self, forms: WordForms) -> None:
        self._terms = {_plain(form): term for form, term in forms.items()}
        self._by_first_word: dict[str, list[str]] = {}
        for form in sorted(self._terms, key=lambda form: (-len(form), form)):
            first = _WORD.search(form)
            if first is not None and first.start() == 0:
                self._by_first_word.setdefault(first[0], []).append(form)
        self._found: dict[str, None] = {}

    def reset(self) -> None:
        """Begin a new page."""
        self._found = {}

    def found(self) -> tuple[str, ...]:
        """The terms of the page, in the order they occur."""
        return tuple(self._found)

    def link(self, element: Element) -> None:
        """Link the first occurrence of each term in a tree, in reading order."""
        if element.tag in _CLOSED or _CLOSED_BLOCKS & {*(element.get("class") or "").split()}:
            return
        children = list(element)
        self._links_in(element, element.text, None)
        for child in children:
            self.link(child)
            self._links_in(element, child.tail, child)

    def _links_in(self, parent: Element, text: str | None, after: Element | None) -> None:
        if not text or text.isspace():
            return
        pieces = list(self._pieces(text))
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
        lowered = _plain(text)
        if len(lowered) == len(text) and self._may_hold_a_form(lowered):
            for word in _WORD.finditer(lowered):
                if word.start() < end:
                    continue
                form = self._form_at(lowered, word)
                if form is None or self._terms[form] in self._found:
                    continue
                term = self._terms[form]
                self._found[term] = None
                yield text[end : word.start()], None
                end = word.start() + len(form)
                yield text[word.start() : end], term
        yield text[end:], None

    def _may_hold_a_form(self, text: str) -> bool:
        """Most texts do not, and looking at them word by word takes five times as long."""
        return "'" in text or not self._by_first_word.keys().isdisjoint(_WORD.findall(text))

    def _form_at(self, text: str, word: re.Match[str]) -> str | None:
        """The longest form that begins with this word and is not part of a longer one."""
        forms = self._by_first_word.get(word[0])
        if forms is None and "'" in word[0]:
            # English adds a possessive to any word.
            forms = self._by_first_word.get(word[0].partition("'")[0])
        for form in forms or ():
            end = word.start() + len(form)
            if text.startswith(form, word.start()) and not _goes_on(text, end):
                return form
        return None

    @staticmethod
    def _linked(pieces: list[tuple[str, str | None]]) -> Iterator[tuple[str, str, str]]:
        for index in range(1, len(pieces), 2):
            word, term = pieces[index]
            yield word, str(term), pieces[index + 1][0]


def _plain(text: str) -> str:
    """A text as forms are compared in: one case, one apostrophe, and no line ends."""
    return text.lower().replace("’", "'").replace("\n", " ")


def _goes_on(text: str, end: int) -> bool:
    """Whether a word goes on past its form, as in a compound with a hyphen."""
    return end < len(text) and (text[end].isalnum() or text[end] in "-_")

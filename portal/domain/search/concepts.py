"""Concepts: the terms of the glossary, as what different words have in common.

Every concept is a term of the index itself, written `=id`. A text is indexed under it
where it uses any of its words, and a query that uses one, in either language or
misspelt, asks for it.
"""

from collections.abc import Iterator, Mapping

from portal.domain.language import Language
from portal.domain.reference import TermWords
from portal.domain.search.analysis import Analyser
from portal.domain.search.words import HYPHEN, WORD

Terms = Mapping[str, Mapping[Language, TermWords]]
LONGEST_PHRASE = 5


class Concepts:
    """Phrases, as terms with a space between, and the concepts they stand for.

    `written` are those that count in a text; `asked` also those that people type.
    """

    def __init__(self, terms: Terms, analyser: Analyser) -> None:
        self.written: dict[str, tuple[str, ...]] = {}
        self.asked: dict[str, tuple[str, ...]] = {}
        for identifier, languages in sorted(terms.items()):
            concept = f"={identifier}"
            for words in languages.values():
                proper = (words.term, *words.synonyms, *words.forms)
                _add(self.written, proper, concept, analyser)
                _add(self.asked, (*proper, *words.typed), concept, analyser)
        self._starts = {phrase.split(" ")[0] for phrase in self.written if " " in phrase}

    def in_text(self, terms: list[str]) -> Iterator[str]:
        """The concepts of the phrases of two words and more in a text."""
        starts = self._starts
        for at in [at for at, term in enumerate(terms) if term in starts]:
            for size in range(2, min(LONGEST_PHRASE, len(terms) - at) + 1):
                yield from self.written.get(" ".join(terms[at : at + size]), ())


def phrase_of(text: str, analyser: Analyser) -> str:
    """A phrase as terms; empty where too little of it says anything."""
    words = WORD.findall(text)
    terms = [reading.term for word in words if (reading := analyser.read(word))]
    enough = len(terms) > 1 or len(words) == 1
    return " ".join(terms) if enough and len(terms) <= LONGEST_PHRASE else ""


def _add(
    table: dict[str, tuple[str, ...]], texts: tuple[str, ...], concept: str, analyser: Analyser
) -> None:
    apart = (HYPHEN.sub(" ", text) for text in texts)
    for text in (*texts, *apart):
        phrase = phrase_of(text, analyser)
        known = table.get(phrase, ())
        if phrase and concept not in known:
            table[phrase] = (*known, concept)

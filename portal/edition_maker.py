"""The edition of one language, made of a library that has been judged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from portal.adapters.late_search import LateSearch
from portal.adapters.markdown import Renderer
from portal.adapters.markdown.remembered import RememberingRenderer, remembering
from portal.adapters.memory import Drawer, Memory
from portal.adapters.search_index import SearchIndex, export_alone
from portal.adapters.search_version import search_version
from portal.domain.addresses import Addresses
from portal.domain.assembly import reference, trainer
from portal.domain.assembly.entries import check_entries, entries, trainer_entry, twin_words
from portal.domain.assembly.kit import KitWorkshop
from portal.domain.assembly.pointers import LibraryPointers, term_words, word_forms
from portal.domain.edition import Edition
from portal.domain.help.composing import composed
from portal.domain.language import Language
from portal.domain.library import Library
from portal.domain.problems import Problem
from portal.domain.rendered import Rendered, Translate, WordForms
from portal.domain.rules import in_words
from portal.domain.search.export import part_names
from portal.domain.search.weights import WEIGHTS

Texts = Mapping[str, Rendered]
_WITH_GLOSSARY = ("citizen", "business", "alerts", "pages")


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the edition of one language."""

    library: Library
    language: Language
    addresses: Addresses
    translate: Translate
    as_of: date
    memory: Memory

    def pointers(self) -> LibraryPointers:
        """What texts in this language may name."""
        return LibraryPointers(self.library, self.language, self.addresses, self.translate)

    def read(self) -> tuple[tuple[Problem, ...], Texts]:
        """What is wrong with the words of this language, and what they become."""
        return tuple(in_words(self.library, (self.language,))), self.render()

    def render(self) -> Texts:
        """The text of every page, by the path of its file."""
        own = (page for page in self.library.prose() if page.language is self.language)
        with self.memory.drawer(f"texts-{self.language}") as drawer:
            linked = self._renderer(word_forms(self.library, self.language), drawer)
            # No links to our glossary in what people copy, nor for whoever needs help now.
            plain = self._renderer({}, drawer)
            return {
                page.path: (linked if page.folder in _WITH_GLOSSARY else plain).render(
                    composed(page.fields, page.body)
                )
                for page in own
            }

    def _renderer(self, words: WordForms, drawer: Drawer) -> RememberingRenderer:
        return remembering(
            lambda pointers: Renderer(self.language, pointers, words, self.translate),
            self.pointers(),
            drawer,
            repr((self.language, sorted(words.items()))),
        )

    def edition(self, texts: Texts) -> Edition:
        """Everything in this language; the content has been found faultless."""
        library, language, pointers = self.library, self.language, self.pointers()
        workshop = KitWorkshop(library, language, self.addresses, pointers, texts, self.as_of)
        articles, alerts, pages = workshop.articles(), workshop.alerts(), workshop.pages()
        templates, flows = workshop.templates(articles), workshop.flows()
        kit = workshop.kit(articles)
        contacts = reference.contacts(library, pointers)
        terms = reference.terms(library, language, self.addresses, pointers)
        search_words = term_words(library)
        found = tuple(
            entries(
                articles=articles,
                alerts=alerts,
                pages=pages,
                templates=templates,
                kit=kit,
                flows=flows,
                contacts=contacts,
                terms=terms,
                checks=(
                    *check_entries(self.addresses, language, self.translate),
                    trainer_entry(self.addresses, language, self.translate),
                ),
                twins=twin_words(library.articles, language),
            )
        )
        return Edition(
            language=language,
            articles=articles,
            alerts=alerts,
            pages=pages,
            templates=templates,
            kit=kit,
            flows=flows,
            topics=reference.topics(library, language, self.addresses, articles),
            contacts=contacts,
            terms=terms,
            checks=reference.checks(library, language),
            messages=trainer.messages(library, language, self.addresses),
            initiatives=reference.initiatives(library, language, pointers),
            translate=self.translate,
            search=LateSearch(
                lambda: SearchIndex(language, found, search_words),
                lambda: export_alone(language, found, search_words),
                part_names(len(found)),
                search_version(language, found, search_words, WEIGHTS),
            ),
        )

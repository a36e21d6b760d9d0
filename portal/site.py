"""The composition root: gathers all content, checks all of it, and hands out a site.

Nothing is built while anything is unknown: every file is read before any is judged,
and every page rendered before any is shown. What is above this module reaches
adapters only through it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from urllib.parse import urlsplit

from portal.adapters import editing
from portal.adapters.catalogue import load_catalogue
from portal.adapters.late_search import LateSearch
from portal.adapters.library_files import read_library
from portal.adapters.markdown import Renderer
from portal.adapters.markdown.blocks import prose_blocks
from portal.adapters.processes import by_language
from portal.adapters.search_index import SearchIndex
from portal.adapters.selfcheck_files import read_bank_alone
from portal.adapters.texts import gather
from portal.domain.addresses import Addresses
from portal.domain.assembly import reference, trainer
from portal.domain.assembly.entries import check_entries, entries, trainer_entry, twin_words
from portal.domain.assembly.flows import FlowWorkshop
from portal.domain.assembly.pointers import LibraryPointers, term_words, word_forms
from portal.domain.draft import refuse
from portal.domain.edition import Edition, Site
from portal.domain.help.composing import composed
from portal.domain.language import Language
from portal.domain.library import Library
from portal.domain.problems import ContentError, Problem, Severity
from portal.domain.rendered import Rendered, Translate
from portal.domain.rules import breaches, in_structure, in_words
from portal.domain.rules.removed import removed
from portal.domain.rules.selfcheck import structure
from portal.domain.search.export import part_names
from portal.domain.selfcheck.bank import Bank
from portal.settings import ROOT, Settings

__all__ = ["by_language", "check", "load_bank", "load_library", "load_site", "prose_of"]

Texts = Mapping[str, Rendered]
_WITH_GLOSSARY = ("citizen", "business", "alerts", "pages")


def load_site(settings: Settings) -> Site:
    """Everything, ready to be served or published.

    Raises ContentError with every problem there is; notices come with the site.
    """
    library, gathered = load_library(settings)
    judged = [*gathered, *in_structure(library, settings.as_of)]
    if library.installation is None or _problems(judged):
        raise ContentError(_problems([*judged, *in_words(library)]))
    base_url = _base_url(settings.base_url or library.installation.base_url)
    makers = _makers(settings, library, Addresses(urlsplit(base_url).path.rstrip("/")))
    made_by = {maker.language: maker for maker in makers}
    read = by_language(lambda language: made_by[language].read())
    judged += [each for problems, _ in read.values() for each in problems]
    if _problems(judged):
        raise ContentError(_problems(judged))
    texts = {language: text for language, (_, text) in read.items()}
    lost = tuple(removed(library, texts.values()))
    if lost:
        raise ContentError(lost)
    editions = {maker.language: maker.edition(texts[maker.language]) for maker in makers}
    return Site(
        installation=library.installation,
        editions=MappingProxyType(editions),
        addresses=makers[0].addresses,
        base_url=base_url,
        as_of=settings.as_of,
        notices=tuple(sorted(each for each in judged if each.severity is Severity.NOTICE)),
    )


def check(settings: Settings) -> tuple[Problem, ...]:
    """Every problem and notice in the content, by file and line; nothing is built."""
    library, gathered = load_library(settings)
    judged = [*gathered, *breaches(library, settings.as_of)]
    faulty = {each.path for each in judged if each.severity is Severity.PROBLEM}
    texts = [maker.render() for maker in _makers(settings, library, Addresses())]
    # A rule that reads the source has said the same with a better line.
    lost = (each for each in removed(library, texts) if each.path not in faulty)
    return tuple(sorted([*judged, *lost]))


def load_library(settings: Settings) -> tuple[Library, tuple[Problem, ...]]:
    """All content as it stands in the files, and what could not be understood of it."""
    return read_library(settings.content)


def load_bank(settings: Settings, audience: str = "business") -> Bank:
    """The question bank of an audience's self-check, without the rest of the content.

    Raises ContentError where nothing can be scored by it.
    """
    bank, table, problems = read_bank_alone(settings.content, audience)
    problems = (*problems, *(structure(bank, table) if bank else ()))
    if problems or bank is None:
        raise ContentError(problems)
    return bank


def begin_article(
    settings: Settings, audience: str, identifier: str, topic: str | None
) -> tuple[str, ...]:
    """Write both twins of a new article, and return their paths.

    Raises ValueError, with a sentence for the editor, where that cannot be done.
    """
    library, _ = load_library(settings)
    topics = [each.id for each in library.topics.values() if each.audience == audience]
    refuse(audience, identifier, topic, topics)
    return editing.begin_article(settings.content, audience, identifier, topic)


def stamp_twins(
    settings: Settings, identifier: str | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Stamp both twins of a page, or all: the paths that changed, and those that did not."""
    return editing.stamp_twins(settings.content, identifier)


def verify_contact(settings: Settings, identifier: str, day: date, by: str | None) -> str:
    """Record that a contact was tried live; the path of the file that now says so."""
    return editing.verify_contact(settings.content, identifier, day, by)


def tidy(settings: Settings) -> tuple[str, ...]:
    """Remove editors' invisible leftovers from all files; the paths of those changed."""
    return editing.tidy(settings.content)


def gather_texts(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """Bring the catalogue up to date; what is not translated, by the path of its file."""
    return gather(ROOT, settings.translations)


def prose_of(text: Rendered) -> tuple[str, ...]:
    """The paragraphs and points of a page, without headings, tables, cards and quotations."""
    return (*prose_blocks(text.html), *prose_blocks(text.happened or ""))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the edition of one language."""

    library: Library
    language: Language
    addresses: Addresses
    translate: Translate
    as_of: date

    def pointers(self) -> LibraryPointers:
        return LibraryPointers(self.library, self.language, self.addresses, self.translate)

    def read(self) -> tuple[tuple[Problem, ...], Texts]:
        """What is wrong with the words of this language, and what they become."""
        return tuple(in_words(self.library, (self.language,))), self.render()

    def render(self) -> Texts:
        """The text of every page, by the path of its file."""
        words = word_forms(self.library, self.language)
        renderer = Renderer(self.language, self.pointers(), words, self.translate)
        # No links to our glossary in what people copy, nor for whoever needs help now.
        plain = Renderer(self.language, self.pointers(), {}, self.translate)
        own = (page for page in self.library.prose() if page.language is self.language)
        return {
            page.path: (renderer if page.folder in _WITH_GLOSSARY else plain).render(
                composed(page.fields, page.body)
            )
            for page in own
        }

    def edition(self, texts: Texts) -> Edition:
        """Everything in this language; the content has been found faultless."""
        library, language, pointers = self.library, self.language, self.pointers()
        workshop = FlowWorkshop(library, language, self.addresses, pointers, texts, self.as_of)
        articles, alerts, pages = workshop.articles(), workshop.alerts(), workshop.pages()
        templates, flows = workshop.templates(articles), workshop.flows()
        contacts = reference.contacts(library, pointers)
        terms = reference.terms(library, language, self.addresses, pointers)
        found = tuple(
            entries(
                articles=articles,
                alerts=alerts,
                pages=pages,
                templates=templates,
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
            flows=flows,
            topics=reference.topics(library, language, self.addresses, articles),
            contacts=contacts,
            terms=terms,
            checks=reference.checks(library, language),
            messages=trainer.messages(library, language, self.addresses),
            initiatives=reference.initiatives(library, language, pointers),
            translate=self.translate,
            search=LateSearch(
                lambda: SearchIndex(language, found, term_words(library)), part_names(len(found))
            ),
        )


def _problems(judged: Iterable[Problem]) -> list[Problem]:
    """Those that stop publishing."""
    return [each for each in judged if each.severity is Severity.PROBLEM]


def _makers(settings: Settings, library: Library, addresses: Addresses) -> tuple[_Maker, ...]:
    return tuple(
        _Maker(
            library,
            language,
            addresses,
            load_catalogue(settings.translations, language).gettext,
            settings.as_of,
        )
        for language in Language
    )


def _base_url(url: str) -> str:
    return url if url.endswith("/") else f"{url}/"

"""The composition root: gathers all content, checks all of it, and hands out a site.

Nothing is built while anything is unknown: every file is read before any is judged,
and every page rendered before any is shown. What is above this module reaches
adapters only through it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from portal.adapters import editing
from portal.adapters.catalogue import load_catalogue
from portal.adapters.content_state import fingerprint as content_fingerprint
from portal.adapters.content_state import glance
from portal.adapters.fingerprint import fingerprint as program_fingerprint
from portal.adapters.library_files import read_library
from portal.adapters.markdown.blocks import prose_blocks
from portal.adapters.memory import FORGETFUL, Drawer, Memory
from portal.adapters.outside import Fate, Finding, Manners, ask_all
from portal.adapters.processes import by_language
from portal.adapters.selfcheck_files import read_bank_alone
from portal.adapters.texts import gather
from portal.domain.addresses import Addresses
from portal.domain.draft import refuse
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.library import Library
from portal.domain.problems import ContentError, Problem, Severity
from portal.domain.rendered import Rendered
from portal.domain.rules import breaches, in_structure, in_words
from portal.domain.rules.removed import removed
from portal.domain.rules.selfcheck import structure
from portal.domain.selfcheck.bank import Bank
from portal.edition_maker import Maker
from portal.settings import ROOT, Settings

__all__ = [
    "FORGETFUL",
    "Drawer",
    "Fate",
    "Finding",
    "Manners",
    "Memory",
    "ask_all",
    "by_language",
    "check",
    "content_fingerprint",
    "glance",
    "load_bank",
    "load_library",
    "load_site",
    "open_memory",
    "prose_of",
]


def open_memory(settings: Settings, folder: Path | None) -> Memory:
    """What earlier runs of this very program worked out; without a folder, nothing."""
    return Memory(folder, program_fingerprint(settings.translations) if folder else "")


def load_site(settings: Settings, memory: Memory = FORGETFUL) -> Site:
    """Everything, ready to be served or published.

    Raises ContentError with every problem there is; notices come with the site.
    """
    library, gathered = load_library(settings)
    judged = [*gathered, *in_structure(library, settings.as_of)]
    if library.installation is None or _problems(judged):
        raise ContentError(_problems([*judged, *in_words(library)]))
    base_url = _base_url(settings.base_url or library.installation.base_url)
    addresses = Addresses(urlsplit(base_url).path.rstrip("/"))
    makers = _makers(settings, library, addresses, memory)
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


def _problems(judged: Iterable[Problem]) -> list[Problem]:
    """Those that stop publishing."""
    return [each for each in judged if each.severity is Severity.PROBLEM]


def _makers(
    settings: Settings, library: Library, addresses: Addresses, memory: Memory = FORGETFUL
) -> tuple[Maker, ...]:
    return tuple(
        Maker(
            library,
            language,
            addresses,
            load_catalogue(settings.translations, language).gettext,
            settings.as_of,
            memory,
        )
        for language in Language
    )


def _base_url(url: str) -> str:
    return url if url.endswith("/") else f"{url}/"

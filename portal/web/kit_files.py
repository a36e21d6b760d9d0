"""Files of the kit that are published beside the pages; an application has none of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from babel.numbers import format_decimal
from flask import current_app

from portal.domain.addresses import HANDBOOKS
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.languages import gettext

# Under this name the app's configuration has every file with its size in bytes.
KIT_FILES = "KIT_FILES"
_FORMATS = {"pdf": "PDF", "epub": "EPUB"}
_MEGABYTE = 1_000_000
_SMALLEST = 0.1


@dataclass(frozen=True, slots=True)
class Download:
    """A file to fetch: its format and size, in words."""

    href: str
    format: str
    size: str


@dataclass(frozen=True, slots=True)
class Handbook:
    """A handbook with the day that its content is of, and the files that it comes in."""

    title: str
    dated: date
    downloads: tuple[Download, ...]


def available() -> frozenset[str]:
    """The names of all files of the kit that this app may lead to, below the folder."""
    return frozenset(_files())


def handbooks(site: Site, language: Language) -> Iterator[Handbook]:
    """Those handbooks of a language that have been made."""
    titles = {
        "citizen": gettext("Handbook for citizens"),
        "business": gettext("Handbook for businesses"),
    }
    for audience in HANDBOOKS:
        downloads = tuple(_downloads(site, language, audience))
        if downloads:
            yield Handbook(titles[audience], newest_review(site, language, audience), downloads)


def newest_review(site: Site, language: Language, audience: str) -> date:
    """The day that the content of a handbook is of."""
    articles = site.editions[language].articles.values()
    return max(each.reviewed for each in articles if each.audience == audience)


def _downloads(site: Site, language: Language, audience: str) -> Iterator[Download]:
    for suffix, name in _FORMATS.items():
        href = site.addresses.handbook(audience, suffix, language)
        size = _files().get(href.removeprefix(f"{site.addresses.prefix}/"))
        if size is not None:
            yield Download(href, name, size_in_words(size, language))


def size_in_words(size: int, language: Language) -> str:
    """A size as people read it, such as 2.1 MB."""
    megabytes = max(size / _MEGABYTE, _SMALLEST)
    return f"{format_decimal(megabytes, format='#,##0.0', locale=language.locale)} MB"


def _files() -> Mapping[str, int]:
    files: Mapping[str, int] = current_app.config[KIT_FILES]
    return files

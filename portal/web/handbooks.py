"""Which handbooks stand beside the pages: what is not published is not linked to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from babel.numbers import format_decimal
from flask import Flask, current_app

from portal.domain.addresses import HANDBOOKS
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.languages import gettext

_NAME = "portal-handbooks"
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


def attach(app: Flask, books: Mapping[str, int]) -> None:
    """Tell an app the addresses of the handbooks that are published with it, and their sizes."""
    app.extensions[_NAME] = books


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
        size = current_app.extensions[_NAME].get(href)
        if size is not None:
            yield Download(href, name, size_in_words(size, language))


def size_in_words(size: int, language: Language) -> str:
    """A size as people read it, such as 2.1 MB."""
    megabytes = max(size / _MEGABYTE, _SMALLEST)
    return (
        f"{format_decimal(megabytes, format='#,##0.0', locale=language.locale)}\N{NO-BREAK SPACE}MB"
    )

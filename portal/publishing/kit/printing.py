"""Which posters, cards and pictures there are, and printing them beside the pages they are of."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from flask import Flask

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.problems import ContentError, Problem
from portal.publishing.kit.press import NoRoomError, Press
from portal.publishing.kit.store import Store
from portal.web.views.posters import (
    Subject,
    sheet,
    sheet_style,
    subject_of_article,
    subject_of_theme,
)

# What each kind of file is printed from, and how much larger than its sheet.
_FORMS: Final = {"a4": "poster", "a3": "poster", "square": "square", "wide": "wide"}
_ZOOM: Final = {"a3": 2**0.5}


@dataclass(frozen=True, slots=True)
class Job:
    """A file to be printed: the page that it stands beside, its kind in POSTERS, what it says."""

    page: str
    kind: str
    subject: Subject


def printed_files(site: Site) -> frozenset[str]:
    """The addresses of all that is printed, known before anything is."""
    return frozenset(
        site.addresses.poster(job.page, job.kind, language)
        for language in Language
        for job in _jobs(site, language)
    )


class Printer:
    """Prints what belongs to a site into the folder that it is published in.

    Raises NoPressError where there is nothing to print with. What was printed before is
    kept in `cache`, and so is that the press worked: to start it takes a second.
    """

    def __init__(self, cache: Path | None) -> None:
        self._cache = cache
        self._press = Press()
        self._store("press").recall(self._press.versions.encode(), self._press.try_out)

    def print_share(self, app: Flask, site: Site, language: Language, folder: Path) -> None:
        """Print all of one language.

        Raises ContentError with every text that does not fit on its sheet.
        """
        store = self._store(language.value)
        problems = []
        for job in _jobs(site, language):
            try:
                printed = self._printed(app, site, language, job, store)
            except NoRoomError:
                problems.append(_crowded(job))
                continue
            address = site.addresses.poster(job.page, job.kind, language)
            file = folder / address.removeprefix(f"{site.addresses.prefix}/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(printed)
        if problems:
            raise ContentError(problems)
        store.forget_others()

    def _printed(self, app: Flask, site: Site, language: Language, job: Job, store: Store) -> bytes:
        form = _FORMS[job.kind]
        with app.test_request_context(job.page.removeprefix(site.addresses.prefix)):
            style, text = sheet_style(), sheet(site, language, job.subject, form)

        def make() -> bytes:
            if form == "poster":
                return self._press.pdf(style, text, form, _ZOOM.get(job.kind, 1))
            return self._press.png(style, text, form)

        source = f"{self._press.versions}\0{job.kind}\0{style}\0{text}"
        return store.recall(source.encode(), make)

    def _store(self, name: str) -> Store:
        return Store(self._cache / name if self._cache else None)


def _jobs(site: Site, language: Language) -> Iterator[Job]:
    edition = site.editions[language]
    for theme in edition.kit.themes.values():
        subject = subject_of_theme(site, theme)
        yield from (Job(theme.address, kind, subject) for kind in _FORMS)
    for article in edition.articles.values():
        yield Job(article.address, "wide", subject_of_article(site, edition, article))


def _crowded(job: Job) -> Problem:
    wrong = f"`{job.subject.title}` has no room on its {_FORMS[job.kind]}"
    return Problem("posters", 1, job.page, wrong, "Shorten the title, the line or the actions")

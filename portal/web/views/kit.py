"""Pages of the kit: a theme with its posters, a talk, a mailing, a lesson."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from flask import abort

from portal.domain.edition import Site
from portal.domain.kit.shown import Lesson, Mailing, Talk, Theme
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.web import markup
from portal.web.frame import Frame, Framer, show
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.pictures import is_printed, picture, words_of
from portal.web.routes import PATHS, Routes
from portal.web.views.article import prose_of, related

Slugged = TypeVar("Slugged", Theme, Talk, Mailing, Lesson)


def attach(routes: Routes) -> None:
    """Serve every page of the kit."""
    for folder, view in {
        "themes": theme_page,
        "talks": talk_page,
        "mailings": mailing_page,
        "lessons": lesson_page,
    }.items():
        paths = {language: PATHS.kit(folder, "<slug>", language) for language in Language}
        routes.localised(f"kit.{folder}", paths, view)


def theme_page(site: Site, language: Language, slug: str) -> str:
    """One theme: why, what to do, what to read, what to print."""
    framer = Framer(site, language)
    theme = _find(framer.edition.kit.themes, slug)
    frame = framer.frame(
        title=theme.title,
        description=theme.line,
        address=theme.address,
        twin=theme.twin_address,
        crumbs=(place_target(site, framer.edition, "campaign"),),
        picture=picture(site, theme.address, language, words_of(theme.title, theme.actions)),
    )
    return show(
        "theme",
        frame,
        theme=theme,
        articles=related(framer.edition, theme.articles),
        poster=site.addresses.poster(theme.address, "svg", language),
        downloads=tuple(_downloads(site, theme, language)),
    )


def talk_page(site: Site, language: Language, slug: str) -> str:
    """One talk, slide by slide."""
    framer = Framer(site, language)
    talk = _find(framer.edition.kit.talks, slug)
    return show(
        "talk",
        _frame(site, framer, talk),
        page=talk,
        prose=prose_of(site, talk),
        slides=markup.slides(talk.text),
        articles=related(framer.edition, talk.articles),
    )


def mailing_page(site: Site, language: Language, slug: str) -> str:
    """Mails to copy, each with the full address of its article."""
    framer = Framer(site, language)
    edition = framer.edition
    mailing = _find(edition.kit.mailings, slug)
    mails = tuple(
        (each, site.absolute(edition.articles[each.article].address)) for each in mailing.mails
    )
    return show(
        "mailing",
        _frame(site, framer, mailing),
        page=mailing,
        prose=prose_of(site, mailing),
        mails=mails,
        articles=related(edition, mailing.articles),
    )


def lesson_page(site: Site, language: Language, slug: str) -> str:
    """One lesson with its goals and its plan."""
    framer = Framer(site, language)
    lesson = _find(framer.edition.kit.lessons, slug)
    return show(
        "lesson",
        _frame(site, framer, lesson),
        page=lesson,
        prose=prose_of(site, lesson),
        articles=related(framer.edition, lesson.articles),
    )


def _downloads(site: Site, theme: Theme, language: Language) -> Iterator[Target]:
    """The files of a theme that there are, with their format and size in words."""
    titles = {
        "a4": gettext("Poster, A4, PDF"),
        "a3": gettext("Poster, A3, PDF"),
        "square": gettext("Square card for social media, 1080 × 1080, PNG"),
        "wide": gettext("Wide card for screens and links, 1200 × 630, PNG"),
    }
    for kind, title in titles.items():
        address = site.addresses.poster(theme.address, kind, language)
        if is_printed(address):
            yield Target(title, address)
    drawn = site.addresses.poster(theme.address, "svg", language)
    yield Target(gettext("Poster as a drawing that can be enlarged, SVG"), drawn)


def _frame(site: Site, framer: Framer, page: Talk | Mailing | Lesson) -> Frame:
    return framer.page(page, (place_target(site, framer.edition, "campaign"),))


def _find(shelf: Mapping[str, Slugged], slug: str) -> Slugged:
    found = next((each for each in shelf.values() if each.slug == slug), None)
    if found is None:
        abort(404)
    return found

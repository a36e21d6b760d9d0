"""Pages about the portal itself: strategy, authorities, about, privacy, accessibility."""

from dataclasses import dataclass

from flask import abort

from portal.domain.edition import Edition, Initiative, Site
from portal.domain.language import Language
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.routes import PATHS, Routes
from portal.web.views.article import prose_of

# Where a reader must be able to see who answers for the portal.
_WITH_OPERATOR = ("about", "privacy", "accessibility")
_STRATEGY = "strategy"


@dataclass(frozen=True, slots=True)
class Pillar:
    """One of the strategy's three benchmarks with its initiatives."""

    title: str
    initiatives: tuple[Initiative, ...]


def attach(routes: Routes) -> None:
    """Serve the pages about the portal; they share one rule, as their slugs are free."""
    paths = {language: PATHS.page("<slug>", language) for language in Language}
    routes.localised("about", paths, about)


def about(site: Site, language: Language, slug: str) -> str:
    """One page about the portal."""
    framer = Framer(site, language)
    edition = framer.edition
    page = next((each for each in edition.pages.values() if each.slug == slug), None)
    if page is None:
        abort(404)
    return show(
        "strategy" if page.id == _STRATEGY else "about",
        framer.page(page),
        page=page,
        prose=prose_of(site, page),
        pillars=pillars(edition),
        operator=site.installation.operator if page.id in _WITH_OPERATOR else None,
    )


def pillars(edition: Edition) -> tuple[Pillar, ...]:
    """The 25 initiatives under the three benchmarks."""
    titles = (
        gettext("Everyday safety for people and businesses"),
        gettext("Better skills"),
        gettext("Joint effort"),
    )
    return tuple(
        Pillar(title, tuple(each for each in edition.initiatives if each.pillar == number))
        for number, title in enumerate(titles, 1)
    )

"""Templates: pages that a business prints, or copies into papers of its own."""

from flask import abort

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.navigation import audience_crumb, place_target
from portal.web.routes import PATHS, Routes
from portal.web.views.article import prose_of

AUDIENCE = "business"


def attach(routes: Routes) -> None:
    """Serve the list and each template."""
    paths = {language: PATHS.template("<slug>", language) for language in Language}
    routes.place("templates", templates)
    routes.localised("template", paths, template)


def templates(site: Site, language: Language) -> str:
    """Every template, in the order of the articles they belong to."""
    framer = Framer(site, language)
    edition = framer.edition
    frame = framer.place(
        "templates",
        place_target(site, edition, "templates").title,
        gettext(
            "Policy, plan, lists and checklists. Print one and fill it in, "
            "or copy the text into a document of your own and change what you like."
        ),
        crumbs=(audience_crumb(site, edition, AUDIENCE),),
    )
    return show("templates", frame, templates=tuple(edition.templates.values()))


def template(site: Site, language: Language, slug: str) -> str:
    """One template."""
    framer = Framer(site, language)
    edition = framer.edition
    found = next((each for each in edition.templates.values() if each.slug == slug), None)
    if found is None:
        abort(404)
    crumbs = (audience_crumb(site, edition, AUDIENCE), place_target(site, edition, "templates"))
    article = edition.articles[found.article]
    return show(
        "template",
        framer.page(found, crumbs),
        page=found,
        prose=prose_of(site, found),
        article=Target(article.title, article.address),
    )

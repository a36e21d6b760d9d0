"""The page that gathers everything for one audience."""

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.routes import PATHS, Routes
from portal.web.views.check_page import check_target
from portal.web.views.topic import topic_sections


def attach(routes: Routes) -> None:
    """Serve a page for each audience."""
    routes.for_audiences("audience", PATHS.audience, audience_page)


def audience_page(site: Site, language: Language, audience: str) -> str:
    """Every topic of the audience with its articles."""
    framer = Framer(site, language)
    citizen = audience == "citizen"
    frame = framer.frame(
        title=gettext("For citizens") if citizen else gettext("For businesses"),
        description=gettext(
            "Passwords, MitID, scams, shopping, devices and privacy: "
            "short guides that say what to do, and what to do if it has happened."
        )
        if citizen
        else gettext(
            "The most important steps for smaller businesses: access, backup, payments, "
            "staff and law, in plain words and in the right order."
        ),
        address=site.addresses.audience(audience, language),
        twin=site.addresses.audience(audience, language.twin),
    )
    edition = framer.edition
    return show(
        "audience",
        frame,
        check=check_target(site, edition, audience),
        practise=site.addresses.place("trainer", language),
        sections=topic_sections(edition, audience),
        templates=None if citizen else place_target(site, edition, "templates"),
    )

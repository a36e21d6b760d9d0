"""Alerts: dated warnings, those that hold first."""

from flask import abort

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.web.feeds import ATOM, FeedEntry, feed_of
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.routes import PATHS, Routes
from portal.web.views.article import prose_of, related


def attach(routes: Routes) -> None:
    """Serve the list, each alert, and the feed."""
    paths = {language: PATHS.alert("<slug>", language) for language in Language}
    routes.place("alerts", alerts)
    routes.place("feed", feed, ATOM)
    routes.localised("alert", paths, alert)


def alerts(site: Site, language: Language) -> str:
    """Every alert."""
    framer = Framer(site, language)
    every = tuple(framer.edition.alerts.values())
    frame = framer.place(
        "alerts",
        gettext("Alerts"),
        gettext("Warnings about scams, leaks and faults that hold right now, and what to do."),
        feed=_feed(site, language),
    )
    return show(
        "alerts",
        frame,
        current=tuple(each for each in every if each.is_current),
        past=tuple(each for each in every if not each.is_current),
    )


def alert(site: Site, language: Language, slug: str) -> str:
    """One alert."""
    framer = Framer(site, language)
    found = next((each for each in framer.edition.alerts.values() if each.slug == slug), None)
    if found is None:
        abort(404)
    crumbs = (place_target(site, framer.edition, "alerts"),)
    return show(
        "alert",
        framer.page(found, crumbs, kind="article", feed=_feed(site, language)),
        alert=found,
        prose=prose_of(site, found),
        related=related(framer.edition, found.related),
        flows=framer.edition.openings_of(found.help),
    )


def feed(site: Site, language: Language) -> str:
    """All alerts for feed readers, newest first."""
    return feed_of(
        site,
        language,
        title=gettext("Alerts"),
        page=site.addresses.place("alerts", language),
        address=site.addresses.place("feed", language),
        entries=tuple(
            FeedEntry(each.title, each.summary, each.address, each.reviewed, each.issued)
            for each in site.editions[language].alerts.values()
        ),
    )


def _feed(site: Site, language: Language) -> Target:
    return Target(gettext("Alerts"), site.addresses.place("feed", language))

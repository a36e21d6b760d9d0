"""Articles as cards that other sites show in a frame, with what those sites need for it."""

import json
from html import escape

from flask import abort, current_app, render_template

from portal.domain.edition import Article, Site
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.remembering import remembered
from portal.web.routes import PATHS, Routes

# What a host without a script of its own reserves; the longest card needs no more.
WIDTH, HEIGHT = 600, 460
_SVG = "image/svg+xml"


def attach(routes: Routes) -> None:
    """Serve a card of every article, its oEmbed document, and the badge."""
    for endpoint, path_of, view, media_type in (
        ("embed", PATHS.embed, card, "text/html"),
        ("oembed", PATHS.oembed, oembed, "application/json"),
    ):
        paths = {language: path_of("<identifier>", language) for language in Language}
        routes.localised(endpoint, paths, view, media_type=media_type)
    routes.place("badge", badge, _SVG)
    routes.place("reuse", reuse)


def card(site: Site, language: Language, identifier: str) -> str:
    """The title and the actions of an article, and the way to the rest."""
    article = _find(site, language, identifier)
    # No more than a card shows: the whole article, and the frame of a page, would have to
    # be looked through at every freeze to see whether they are as they were.
    shown = {
        "language": language,
        "name": site.installation.name,
        "title": article.title,
        "description": article.summary,
        "actions": article.actions,
        "reviewed": article.reviewed,
        "address": site.absolute(article.address),
        "help": Target(
            place_target(site, site.editions[language], "help").title,
            site.absolute(site.addresses.place("help", language)),
        ),
    }
    name = "embed/card.html"
    return remembered(current_app, name, shown, lambda: render_template(name, **shown))


def oembed(site: Site, language: Language, identifier: str) -> str:
    """What content systems ask for to show a link as a card (oembed.com, version 1.0)."""
    article = _find(site, language, identifier)
    shown = {
        "version": "1.0",
        "type": "rich",
        "title": article.title,
        "provider_name": site.installation.name,
        "provider_url": site.absolute(site.addresses.place("home", language)),
        "html": snippet(site, article),
        "width": WIDTH,
        "height": HEIGHT,
    }
    return json.dumps(shown, ensure_ascii=False, indent=1)


def badge(site: Site, language: Language) -> str:
    """A small picture that invites to the self-check."""
    return render_template(
        "embed/badge.svg",
        name=site.installation.name,
        line=site.editions[language].translate("Take the self-check"),
    )


def reuse(site: Site, language: Language) -> str:
    """How other sites show our advice, for those who edit them."""
    framer = Framer(site, language)
    edition = framer.edition
    article = next(iter(edition.articles.values()))
    topic = next(each for each in edition.topics.values() if each.articles)
    frame = framer.place(
        "reuse",
        place_target(site, edition, "reuse").title,
        gettext(
            "Cards, feeds and data for your own site. They keep themselves up to date, "
            "need no key, and count nobody."
        ),
        crumbs=(place_target(site, edition, "campaign"),),
    )
    return show(
        "reuse",
        frame,
        article=Target(article.title, article.address),
        snippet=snippet(site, article),
        oembed=site.absolute(site.addresses.oembed(article.id, language)),
        badge=site.addresses.place("badge", language),
        badge_snippet=badge_snippet(site, language),
        alerts=site.absolute(site.addresses.place("feed", language)),
        topic=site.absolute(site.addresses.topic_feed(topic.audience, topic.slug, language)),
        articles=site.absolute(site.addresses.place("articles_json", language)),
    )


def snippet(site: Site, article: Article) -> str:
    """What an editor of another site pastes to show an article's card."""
    source = site.absolute(site.addresses.embed(article.id, article.language))
    return (
        f'<iframe src="{escape(source)}" title="{escape(article.title)}" width="100%" '
        f'height="{HEIGHT}" loading="lazy"></iframe>'
    )


def badge_snippet(site: Site, language: Language) -> str:
    """What an editor of another site pastes to show the badge."""
    check = site.absolute(site.addresses.place("selfcheck", language))
    picture = site.absolute(site.addresses.place("badge", language))
    words = gettext("Take the self-check")
    return (
        f'<a href="{escape(check)}"><img src="{escape(picture)}" width="260" height="64" '
        f'alt="{escape(words)} – {escape(site.installation.name)}"></a>'
    )


def _find(site: Site, language: Language, identifier: str) -> Article:
    article = site.editions[language].articles.get(identifier)
    if article is None:
        abort(404)
    return article

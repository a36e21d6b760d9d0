"""The application factory: everything attaches itself to a new app."""

from collections.abc import Mapping
from types import MappingProxyType

from flask import Flask
from jinja2 import StrictUndefined

from portal.domain.edition import Site
from portal.web import assets, errors, handbooks, languages, offer, pictures, security
from portal.web.codes import path_of_code
from portal.web.keeping import Shelf
from portal.web.routes import Routes
from portal.web.views import (
    about,
    alerts,
    article,
    audience,
    campaign,
    check,
    contacts,
    copies,
    door,
    embed,
    glossary,
    health,
    help_now,
    home,
    kit,
    machines,
    moved,
    offline,
    posters,
    search,
    search_index,
    search_page,
    template,
    topic,
    trainer,
)

# Answers to every question take two kilobytes.
LARGEST_FORM = 20_000
_VIEWS = (door, home, audience, topic, article, template, search, search_page, search_index, alerts,
          check, trainer, contacts, help_now, glossary, campaign, kit, posters, embed, about,
          machines, moved, offline, copies)  # fmt: skip


def create_app(
    site: Site,
    *,
    published: bool = False,
    copy: str = "",
    printed: frozenset[str] = frozenset(),
    books: Mapping[str, int] = MappingProxyType({}),
    standing: health.Standing | None = None,
) -> Flask:
    """The portal as an application; `published` makes the pages of a site without one.

    On those nothing is sent anywhere, since nobody would be there to answer it. `copy` is
    the name of the file that they offer for use without net, where there is one; `printed`
    are the addresses of posters and pictures that stand beside the pages, and `books` those
    of handbooks with their sizes. A service tells its `standing`, which is then served at
    the health address.

    It has no secret key and opens no session, so it can neither set a cookie nor
    need one. Rules carry no prefix: the server in front takes it off.
    """
    app = Flask("portal.web", static_folder=None)
    app.jinja_options = {
        "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True,
    }  # fmt: skip
    app.jinja_env.globals["META_POLICY"] = security.META_POLICY
    app.jinja_env.globals["PUBLISHED"] = published
    app.jinja_env.globals["COPY"] = offer.offered(site, copy)
    app.jinja_env.globals["OFFLINE"] = site.installation.offline == "true"
    # Drawing one takes as long as the rest of a page, so only templates ask for it.
    app.jinja_env.globals["path_of_code"] = path_of_code
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = LARGEST_FORM
    # A rule is for one language; another with the same ending is never what was meant.
    app.url_map.redirect_defaults = False
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # of the default provider
    languages.attach(app, site)
    assets.attach(app, assets.load_assets(site.addresses.prefix))
    security.attach(app)
    pictures.attach(app, printed)
    handbooks.attach(app, books)
    shelf = Shelf()
    shelf.attach(app)
    routes = Routes(app, site, shelf)
    for view in _VIEWS:
        view.attach(routes)
    if standing is not None:
        health.attach(routes, standing)
    errors.attach(app, site, routes)
    return app

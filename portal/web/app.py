"""The application factory: everything attaches itself to a new app."""

from flask import Flask
from jinja2 import StrictUndefined

from portal.domain.edition import Site
from portal.web import assets, errors, languages, pictures, security
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
    door,
    embed,
    glossary,
    help_now,
    home,
    kit,
    machines,
    posters,
    search,
    search_index,
    search_page,
    template,
    topic,
)

# Answers to every question take two kilobytes.
LARGEST_FORM = 20_000
_VIEWS = (door, home, audience, topic, article, template, search, search_page, search_index, alerts,
          check, contacts, help_now, glossary, campaign, kit, posters,
          embed, about, machines)  # fmt: skip


def create_app(
    site: Site, *, published: bool = False, printed: frozenset[str] = frozenset()
) -> Flask:
    """The portal as an application; `published` makes the pages of a site without one.

    On those nothing is sent anywhere, since nobody would be there to answer it.
    `printed` are the addresses of posters and pictures that stand beside the pages.

    It has no secret key and opens no session, so it can neither set a cookie nor
    need one. Rules carry no prefix: the server in front takes it off.
    """
    app = Flask("portal.web", static_folder=None)
    app.jinja_options = {
        "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True,
    }  # fmt: skip
    app.jinja_env.globals["META_POLICY"] = security.META_POLICY
    app.jinja_env.globals["PUBLISHED"] = published
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = LARGEST_FORM
    # A rule is for one language; another with the same ending is never what was meant.
    app.url_map.redirect_defaults = False
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # of the default provider
    languages.attach(app, site)
    assets.attach(app, assets.load_assets(site.addresses.prefix))
    security.attach(app)
    pictures.attach(app, printed)
    shelf = Shelf()
    shelf.attach(app)
    routes = Routes(app, site, shelf)
    for view in _VIEWS:
        view.attach(routes)
    errors.attach(app, site, routes)
    return app

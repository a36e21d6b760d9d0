"""What browsers may keep for when there is no connection: a list, and two bundles of it.

A list names the pages of a language with a hash of each. By it the worker (sw.js) knows
what has changed, and fetches no more than that. A first visit fetches the bundles
instead: together, pages are a third of what they are one by one (decision 0023).
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from flask import Flask
from werkzeug.test import Client

from portal.domain.addresses import AUDIENCES
from portal.domain.edition import Edition, Site
from portal.domain.language import Language
from portal.web.assets import load_assets
from portal.web.languages import gettext
from portal.web.routes import PATHS, Routes
from portal.web.views.machines import JSON, addresses_of

_PLACES = ("home", "help", "contacts", "alerts", "search", "atoz", "offline")
# Pages are the same page although the hash of styles and scripts has changed.
_ASSETS_VERSION = re.compile(r"/static/[0-9a-f]{12}/")
_PICTURES_OF_APPS = "icons/"

# By path: what tells it from an earlier one, and the text itself.
Copies = Mapping[str, tuple[str, str]]


def attach(routes: Routes) -> None:
    """Serve list and bundles."""
    for name, view in (("list", _list), ("pages", _pages), ("search", _search_index)):
        routes.place(f"copies_{name}", partial(view, routes.app), JSON)


def kept_addresses(site: Site, language: Language) -> tuple[str, ...]:
    """What every visitor's browser keeps: help of every kind, and whom to call."""
    edition, addresses = site.editions[language], site.addresses
    return (
        addresses.door(),
        *(addresses.place(name, language) for name in _PLACES),
        *(addresses.audience(audience, language) for audience in AUDIENCES),
        *(alert.address for alert in edition.alerts.values()),
        *(page.address for flow in edition.flows.values() for page in flow.pages()),
    )


def visited_addresses(site: Site, language: Language) -> tuple[str, ...]:
    """What is kept only where somebody has been, so never what nobody else may know of."""
    edition = site.editions[language]
    everywhere = {*kept_addresses(site, language), *_confidential(edition)}
    return tuple(a for a, _, _ in addresses_of(edition, site) if a not in everywhere)


def _confidential(edition: Edition) -> Iterator[str]:
    return (each.address for each in edition.articles.values() if each.has_quick_exit)


def _list(app: Flask, site: Site, language: Language) -> str:
    prefix = f"{site.addresses.prefix}/"
    page = partial(_page, app, site)
    assets = load_assets(site.addresses.prefix)
    visited = visited_addresses(site, language)
    return _compact(
        {
            "pages": {path: known for path, (known, _) in _kept(app, site, language).items()},
            "visited": {each.removeprefix(prefix): page(each)[0] for each in visited},
            "search-index": {path: known for path, (known, _) in _index(site, language).items()},
            "version": site.editions[language].search.export().index["version"],
            "assets": [each[1:] for each in assets.paths() if _PICTURES_OF_APPS not in each],
            "offline": site.addresses.place("offline", language).removeprefix(prefix),
            "texts": _texts(),
        }
    )


def _texts() -> Mapping[str, str]:
    """What the worker says at the top of a copy; `{day}` and the like are its own to fill."""
    return {
        "copy": gettext(
            "No connection right now. This page is from %(day)s at %(time)s, %(ago)s.",
            day="{day}", time="{time}", ago="{ago}",
        ),
        "missing": gettext(
            "No connection right now, and the page you asked for is not kept on your device."
        ),
    }  # fmt: skip


def _pages(app: Flask, site: Site, language: Language) -> str:
    return _compact(_kept(app, site, language))


def _search_index(_app: Flask, site: Site, language: Language) -> str:
    return _compact(_index(site, language))


def _kept(app: Flask, site: Site, language: Language) -> Copies:
    prefix = f"{site.addresses.prefix}/"
    kept = kept_addresses(site, language)
    return {each.removeprefix(prefix): _page(app, site, each) for each in kept}


def _index(site: Site, language: Language) -> Copies:
    """The search index; it comes last itself, so that whoever has it has all that it names.

    Parts are named without the version in their addresses: one that a new publication has
    not changed need not be fetched again.
    """
    export = site.editions[language].search.export()
    folder = PATHS.place("search_index", language).removeprefix("/").removesuffix("index.json")
    texts = {name: _compact(part) for name, part in {**export.parts, "index": export.index}.items()}
    return {f"{folder}{name}.json": (_hash(text), text) for name, text in texts.items()}


def _page(app: Flask, site: Site, address: str) -> tuple[str, str]:
    """A page as everybody gets it, and what tells it from an earlier one."""
    text = Client(app).get(address.removeprefix(site.addresses.prefix)).text
    return _hash(_ASSETS_VERSION.sub("/static/", text)), text


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


_compact: Callable[[Any], str] = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))

"""What makes the portal work without a connection, and lets a phone keep it among its apps."""

import json
from pathlib import Path
from typing import Any

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.assets import Assets, load_assets
from portal.web.frame import Framer, show
from portal.web.icons import APP, MASKABLE
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.routes import Routes
from portal.web.views.contacts import danger, first_to_call

_FOLDER = Path(__file__).parent.parent / "worker"
_KEPT = ("help", "contacts", "alerts", "search", "atoz")
# What a phone shows when the app's picture is pressed for long.
_SHORTCUTS = ("help", "contacts")
_SCRIPT, _MANIFEST = "text/javascript", "application/manifest+json"


def attach(routes: Routes) -> None:
    """Serve the worker, the page about it, and what phones ask of an app."""
    routes.root("worker", "/sw.js", worker, _SCRIPT)
    routes.place("offline", offline)
    routes.place("manifest", manifest, _MANIFEST)


def worker(site: Site) -> str:
    """The script that keeps copies, or the one that takes all of them back."""
    name = "sw.js" if _is_on(site) else "retreat.js"
    return (_FOLDER / name).read_text("utf-8")


def offline(site: Site, language: Language) -> str:
    """What can be read without a connection; it also stands in for what was not kept."""
    framer = Framer(site, language)
    title = place_target(site, framer.edition, "offline").title
    line = gettext(
        "Whom you can ring, and what you can read here, when your phone has no connection."
    )
    privacy = framer.edition.pages.get("privacy")
    return show(
        "offline",
        framer.place("offline", title, line),
        first=first_to_call(framer.edition),
        danger=danger(framer.edition),
        kept=tuple(place_target(site, framer.edition, name) for name in _KEPT),
        privacy=privacy.address if privacy else None,
    )


def manifest(site: Site, language: Language) -> str:
    """The portal as an app; the address stays in sight, and so does the way back."""
    framer = Framer(site, language)
    assets = load_assets(site.addresses.prefix)
    home = site.addresses.place("home", language)
    named = (place_target(site, framer.edition, name) for name in _SHORTCUTS)
    told = {
        "id": home,
        "name": site.installation.name,
        "short_name": site.installation.name,
        "description": gettext("Clear advice on digital security"),
        "lang": language.value,
        "start_url": home,
        "scope": site.addresses.door(),
        "display": "minimal-ui",
        "theme_color": assets.colour("petrol-800"),
        "background_color": assets.colour("chalk"),
        "icons": [*_icons(assets)],
        "shortcuts": [{"name": target.title, "url": target.href} for target in named],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _icons(assets: Assets) -> list[dict[str, Any]]:
    drawn = [
        {
            "src": assets.href(name),
            "sizes": f"{side}x{side}",
            "type": "image/png",
            "purpose": purpose,
        }
        for shapes, purpose in ((APP, "any"), (MASKABLE, "maskable"))
        for name, side in shapes.items()
    ]
    svg = {"src": assets.href("favicon.svg"), "sizes": "any", "type": "image/svg+xml"}
    return [svg, *drawn]


def _is_on(site: Site) -> bool:
    return site.installation.offline == "true"

"""What a copy says of itself, in both languages: above each page, and in a file to read first."""

from collections.abc import Callable
from typing import Any

from flask import Flask, render_template

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.publishing.audit.files import Page, is_door
from portal.publishing.place import Place
from portal.web.routes import PATHS

README = "LAES-MIG-README.txt"
# Stands where the address of a page will, which is different on each.
_ADDRESS = "\ue003"


def banner(app: Flask, site: Site, place: Place) -> Callable[[Page], str]:
    """What stands above a page: how old the copy is, and where the newest version is.

    The door, which belongs to no language, says it in both.
    """
    shown = place.url.partition("//")[2].rstrip("/")
    told = {
        language: _told(app, site, language, "banner.html", address=_ADDRESS, shown=shown)
        for language in Language
    }

    def of(page: Page) -> str:
        languages = tuple(Language) if is_door(page.path) else (Language.of_path(page.path),)
        address = place.url + page.path.removesuffix("index.html")
        return "".join(f"{told[each].replace(_ADDRESS, address)}\n" for each in languages)

    return of


def readme(app: Flask, site: Site, place: Place) -> bytes:
    """The file that says which one to open; with the line ends and the mark of Windows."""
    parts = (
        _told(app, site, each, "readme.txt", address=f"{place.url}{each}/") for each in Language
    )
    return "\n\n".join(parts).replace("\n", "\r\n").encode("utf-8-sig")


def _told(app: Flask, site: Site, language: Language, template: str, **more: Any) -> str:
    with app.test_request_context(PATHS.place("home", language)):
        name = site.installation.name
        return render_template(
            f"disk/{template}", name=name, language=language, as_of=site.as_of, **more
        )

"""What a reader sees when something cannot be shown, in the language of the address."""

from dataclasses import dataclass

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, InternalServerError

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.web.caching import NEVER
from portal.web.frame import Frame, Framer, show
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.routes import Routes
from portal.web.security import HEADERS

_WAYS_ON = ("home", "contacts", "atoz")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is said of a kind of fault."""

    title: str
    line: str


def attach(app: Flask, site: Site, routes: Routes) -> None:
    """Answer every error with a page, and publish the page for what is not found."""
    routes.place("not_found", not_found)
    routes.root("not_found", "/404.html", not_found_in_both)
    # Nothing of the request is shown, so a page per kind of fault and language is enough.
    pages: dict[tuple[Language, int], str] = {}

    @app.errorhandler(HTTPException)
    def explain(error: HTTPException) -> Response:
        language = Language.of_path(request.path)
        key = (language, error.code or InternalServerError.code)
        if key not in pages:
            pages[key] = error_page(site, *key)
        response = Response(pages[key], key[1], mimetype="text/html")
        if "Allow" in (headers := dict(error.get_headers())):
            response.headers["Allow"] = headers["Allow"]
        # Also below the addresses of cards: an error is no card.
        response.headers.update(HEADERS)
        response.headers["Cache-Control"] = NEVER
        return response


def not_found(site: Site, language: Language) -> str:
    """The page that static hosts answer with for an unknown address of a language."""
    return error_page(site, language, 404)


def not_found_in_both(site: Site) -> str:
    """The page of static hosts that know only one: Danish first, then English."""
    return error_page(site, Language.DA, 404, other=site.editions[Language.EN].translate(
        "We cannot find that page"
    ))  # fmt: skip


def error_page(site: Site, language: Language, code: int, other: str | None = None) -> str:
    """The page for a status code; `other` is the heading in English, where both are shown."""
    framer = Framer(site, language)
    fault = _fault(code)
    return show(
        "error",
        _frame(framer, fault),
        fault=fault,
        search=site.addresses.place("search", language),
        places=tuple(place_target(site, framer.edition, each) for each in _WAYS_ON),
        other=Target(other, site.addresses.place("home", Language.EN)) if other else None,
    )


def _frame(framer: Framer, fault: Fault) -> Frame:
    return framer.place("home", fault.title, fault.line, indexed=False)


def _fault(code: int) -> Fault:
    if code == 404:
        return Fault(
            gettext("We cannot find that page"),
            gettext("The address may be mistyped, or the page may have got another one."),
        )
    if code == 405:
        return Fault(
            gettext("That cannot be done here"),
            gettext("This page can be read, but it cannot receive anything."),
        )
    if code < 500:
        return Fault(
            gettext("We did not understand that"),
            gettext("Something in the address or in what was sent is not as it should be."),
        )
    return Fault(
        gettext("Something has gone wrong here"),
        gettext("It is not your fault. Try again in a little while."),
    )

"""How views are reached: one rule per language, without the prefix of the installation."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import Flask, Response
from flask.typing import ResponseReturnValue

from portal.domain.addresses import AUDIENCES, Addresses
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.caching import FRESH
from portal.web.keeping import Shelf

# Rules know nothing of a prefix: the server in front takes it off.
PATHS = Addresses()
HTML = "text/html"

View = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Routes:
    """Where view modules attach their views.

    A view is a function of the site, of the language and of what the rule leaves
    open; it returns the finished page, which is kept from then on.
    """

    app: Flask
    site: Site
    shelf: Shelf

    def place(self, endpoint: str, view: View, media_type: str = HTML) -> None:
        """Serve a view at the fixed place of that name in each language."""
        paths = {language: PATHS.place(endpoint, language) for language in Language}
        self.localised(endpoint, paths, view, media_type=media_type)

    def localised(
        self,
        endpoint: str,
        paths: Mapping[Language, str],
        view: View,
        *,
        media_type: str = HTML,
        **given: str,
    ) -> None:
        """Serve one view at a path of its own in each language.

        The language is fixed by the rule instead of parsed from the path, so that a
        word of the other language is an ordinary 404 (decision 0001).
        """
        for language, path in paths.items():
            self._add(f"{endpoint}.{language}", path, partial(view, self.site, language, **given),
                      media_type)  # fmt: skip

    def for_audiences(
        self, endpoint: str, path_of: Callable[[str, Language], str], view: View
    ) -> None:
        """Serve a view for each audience in each language."""
        for audience in AUDIENCES:
            paths = {language: path_of(audience, language) for language in Language}
            self.localised(f"{endpoint}.{audience}", paths, view, audience=audience)

    def root(self, endpoint: str, path: str, view: View, media_type: str = HTML) -> None:
        """Serve a view that belongs to no language."""
        self._add(endpoint, path, partial(view, self.site), media_type)

    def changing(
        self, endpoint: str, view: Callable[[Site, Language], ResponseReturnValue]
    ) -> None:
        """Serve a view whose answer depends on the visitor, and is never kept."""
        for language in Language:
            self.app.add_url_rule(
                PATHS.place(endpoint, language),
                f"{endpoint}.{language}",
                partial(view, self.site, language),
            )

    def unkept(self, endpoint: str, path: str, view: Callable[[], ResponseReturnValue]) -> None:
        """Serve a view that belongs to no language, and whose answer is another each time."""
        self.app.add_url_rule(path, endpoint, view)

    def sent(self, endpoint: str, view: Callable[[Site, Language], ResponseReturnValue]) -> None:
        """Serve a view that answers what a form sends, and keeps nothing of it."""
        for language in Language:
            self.app.add_url_rule(
                PATHS.place(endpoint, language),
                f"{endpoint}.sent.{language}",
                partial(view, self.site, language),
                methods=["POST"],
            )

    def moved(self, former: str, address: str, view: Callable[[], str]) -> None:
        """Lead on from a former address of a page.

        The application answers 301 with the page that a published site has there; a
        browser may not remember it unasked, or a slug could never be given back.
        """
        path = former.removeprefix(self.site.addresses.prefix)
        if self.app.jinja_env.globals["PUBLISHED"]:
            self._add(f"moved.{path}", path, view, HTML)
            return

        def lead_on() -> Response:
            headers = {"Location": address, "Cache-Control": FRESH}
            return Response(view(), 301, headers, mimetype=HTML)

        self.app.add_url_rule(path, f"moved.{path}", lead_on, strict_slashes=False)

    def _add(self, endpoint: str, path: str, view: View, media_type: str) -> None:
        def serve(**values: Any) -> Response:
            return self.shelf.fetch(partial(view, **values), media_type)

        self.app.add_url_rule(path, endpoint, serve)

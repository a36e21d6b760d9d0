"""Asking an app for its pages without the trouble of a test client, which is made for more."""

from typing import Any

from flask import Flask, Response
from werkzeug.test import EnvironBuilder, run_wsgi_app


class PlainClient:
    """As much of a test client as Frozen-Flask uses: one address, without cookies.

    What a request carries besides its path is the same for all, and worked out once.
    Why stands in docs/decisions/0019.
    """

    def __init__(self, app: Flask, response: type[Response], **_: Any) -> None:
        self._app = app
        self._response = response

    def get(self, path: str, base_url: str, **_: Any) -> Response:
        """The answer as it is: whoever is led elsewhere is not followed there."""
        environ = dict(_surroundings(self._app, base_url))
        environ["PATH_INFO"] = path.encode().decode("latin1")  # as WSGI will have it
        body, status, headers = run_wsgi_app(self._app, environ, buffered=True)
        return self._response(body, status, headers)


def _surroundings(app: Flask, base_url: str) -> dict[str, Any]:
    known: dict[str, dict[str, Any]] = app.extensions.setdefault("portal-asking", {})
    if base_url not in known:
        known[base_url] = EnvironBuilder(path="/", base_url=base_url).get_environ()
    return known[base_url]

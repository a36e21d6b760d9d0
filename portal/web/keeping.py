"""Finished pages, kept whole in memory (decision 0008)."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask, Response, request
from werkzeug.datastructures import Headers

from portal.web.caching import FRESH
from portal.web.media_types import with_charset
from portal.web.security import HEADERS, headers_for

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


@dataclass(frozen=True, slots=True)
class Finished:
    """An answer that is the same for everybody.

    `whole` is sent as it is, time and again and by several threads at once: nothing
    may change it. Making a response anew would take as long as all the rest.
    """

    body: bytes
    headers: Headers
    whole: Response

    @classmethod
    def of(
        cls,
        body: bytes,
        media_type: str,
        keep: str = FRESH,
        policy: Mapping[str, str] = HEADERS,
    ) -> "Finished":
        """Make an answer of finished bytes; `keep` is how long browsers may keep it."""
        headers = Headers(
            {
                "Content-Type": with_charset(media_type),
                "Content-Length": str(len(body)),
                "Cache-Control": keep,
                "ETag": f'"{hashlib.sha256(body).hexdigest()[:20]}"',
                **policy,
            }
        )
        return cls(body, headers, Response([body], headers=headers))

    def response(self, environ: "WSGIEnvironment") -> Response:
        """The answer to a request: the whole, or that nothing has changed."""
        if "HTTP_IF_NONE_MATCH" not in environ:
            return self.whole
        response = Response([self.body], headers=self.headers.copy())
        response.make_conditional(environ)
        return response


class Shelf:
    """Finished answers by path.

    Only what was found is kept, so that the shelf never outgrows the site: whoever
    asks for a million addresses that do not exist leaves nothing behind.
    """

    def __init__(self) -> None:
        self._kept: dict[str, Finished] = {}

    def attach(self, app: Flask) -> None:
        """Stand in front of the application: what is kept needs no view to be found."""
        app.wsgi_app = self._before(app.wsgi_app)  # type: ignore[assignment, method-assign]

    def fetch(self, make: Callable[[], str], media_type: str) -> Response:
        """The answer for the present path, made at its first request."""
        finished = self._kept.get(request.path)
        if finished is None:
            finished = self._kept[request.path] = Finished.of(
                make().encode(), media_type, policy=headers_for(request.path)
            )
        return finished.response(request.environ)

    def _before(self, app: "WSGIApplication") -> "WSGIApplication":
        def serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
            finished = self._kept.get(environ["PATH_INFO"])
            if finished is None or environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
                return app(environ, start_response)
            return finished.response(environ)(environ, start_response)

        return serve

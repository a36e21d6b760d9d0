"""A portal that is published below a path, whether or not the server in front takes it off."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def below(prefix: str, app: "WSGIApplication") -> "WSGIApplication":
    """Serve an application below a prefix; what comes without one is served alike.

    Some servers in front take the prefix off, and whoever asks for the health of the
    service knows nothing of it.
    """
    if not prefix:
        return app

    def serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path == prefix or path.startswith(f"{prefix}/"):
            environ["SCRIPT_NAME"] += prefix
            environ["PATH_INFO"] = path[len(prefix) :] or "/"
        return app(environ, start_response)

    return serve

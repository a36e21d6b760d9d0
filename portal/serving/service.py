"""The service: the application that answers now, and its exchange for a newer one."""

import gc
import logging
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from flask import Flask

from portal import site as root
from portal.domain.edition import Site
from portal.domain.problems import ContentError
from portal.serving.prefix import below
from portal.settings import Settings
from portal.web import create_app
from portal.web.addresses import every_address
from portal.web.views.health import Standing

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_LOG = logging.getLogger(__name__)


class Service:
    """Answers requests from the newest content that was faultless.

    It is loaded by the one process that the workers are copies of, so that they share
    its memory. What is loaded is whole before it answers anything: every page is made
    once, and both indexes are built.
    """

    def __init__(self, settings: Callable[[], Settings] = Settings.from_environment) -> None:
        self._settings = settings
        self._app: WSGIApplication | None = None
        self._problems = 0
        self.tried = ""

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer one request."""
        assert self._app is not None, "nothing is served before it is loaded"  # noqa: S101
        return self._app(environ, start_response)

    def state(self) -> str:
        """The state of the files and the day: another one asks for another edition.

        Raises OSError where the files are being exchanged at this very moment, and
        ValueError where the settings cannot be understood.
        """
        settings = self._settings()
        return f"{settings.as_of} {root.glance(settings.content, settings.translations)}"

    def load(self) -> None:
        """Show what the files say now. Raises ContentError, and then shows what it did before."""
        # Whatever changes from here on will be seen as a change.
        self.tried = self.state()
        settings = self._settings()
        content = root.content_fingerprint(settings.content)
        site = root.load_site(settings)
        loaded = time.monotonic()
        standing = Standing(content, site.as_of.isoformat(), loaded, lambda: self._problems)
        app = create_app(site, standing=standing)
        warm(app, site)
        self._app = below(site.addresses.prefix, app)
        self._problems = 0
        _settle()
        _LOG.info("showing content %s as of %s", content, site.as_of)

    def renew(self) -> None:
        """Show what the files say now, if it can be shown; never raises.

        Otherwise the log says what is to be put right, and readers notice nothing.
        """
        try:
            self.load()
        except ContentError as error:
            self._problems = len(error.problems)
            tell(error)
            _LOG.error("still showing the content of before, until these are put right")
        except Exception as error:  # noqa: BLE001 (whatever it is, the old content is still good)
            self._problems = 1
            # No visitor has a part in this, so its words may be told.
            _LOG.exception("still showing the content of before: %s", error)


def tell(error: ContentError) -> None:
    """Write every problem to the log, by file and line."""
    for problem in error.problems:
        _LOG.error("%s", problem)


def warm(app: Flask, site: Site) -> None:
    """Make every page and build the indexes. Raises RuntimeError where a page cannot be made."""
    for edition in site.editions.values():
        edition.search.search("")
    client = app.test_client()
    failed = [path for path in every_address(site) if client.get(path).status_code != 200]
    if failed:
        raise RuntimeError(f"cannot be made: {' '.join(failed)}")


def _settle() -> None:
    """Clear up, and keep the collector from ever touching what workers are to share."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()

"""A search index that is built when somebody first asks."""

from collections.abc import Callable
from threading import Lock

from portal.domain.edition import Search
from portal.domain.search.export import SearchExport
from portal.domain.search.results import Results


class LateSearch:
    """Search in one language; the first question, or the export, builds the index.

    Publishing does the two languages in two processes, each of which then builds the
    one index that it needs.
    """

    def __init__(self, build: Callable[[], Search], parts: tuple[str, ...], version: str) -> None:
        self.parts = parts
        self.version = version
        self._build = build
        self._built: Search | None = None
        self._exported: SearchExport | None = None
        self._lock = Lock()

    def search(self, text: str, audience: str | None = None, limit: int = 20) -> Results:
        """What answers a visitor's words."""
        return self._index().search(text, audience, limit)

    def export(self) -> SearchExport:
        """The same index for the published site; made once, since it is published in parts."""
        if self._exported is None:
            self._exported = self._index().export()
        return self._exported

    def _index(self) -> Search:
        with self._lock:
            if self._built is None:
                self._built = self._build()
            return self._built

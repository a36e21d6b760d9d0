"""A search index that is built when somebody first asks, or exported without being built."""

from collections.abc import Callable
from threading import Lock

from portal.domain.edition import Search
from portal.domain.search.export import SearchExport
from portal.domain.search.results import Results


class LateSearch:
    """Search in one language; the first question builds the index, and the export needs none.

    Publishing does the two languages in two processes, each of which then makes the one
    export that it needs.
    """

    def __init__(
        self,
        build: Callable[[], Search],
        export: Callable[[], SearchExport],
        parts: tuple[str, ...],
        version: str,
    ) -> None:
        self.parts = parts
        self.version = version
        self._build = build
        self._export = export
        self._built: Search | None = None
        self._exported: SearchExport | None = None
        self._lock = Lock()

    def search(self, text: str, audience: str | None = None, limit: int = 20) -> Results:
        """What answers a visitor's words."""
        return self._index().search(text, audience, limit)

    def export(self) -> SearchExport:
        """What the index would export; made once, since it is published in parts."""
        if self._exported is None:
            self._exported = self._export()
        return self._exported

    def _index(self) -> Search:
        with self._lock:
            if self._built is None:
                self._built = self._build()
            return self._built

"""A published site that can be visited, cut off, and published anew; and what a browser kept."""

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Page

from tests import nginx
from tests.frozen import HOST, freeze, frozen_site

# Paths of what is kept, by cache; none where there is no cache.
KEPT = """async () => {
    const kept = {};
    for (const name of await caches.keys()) {
        const keys = await (await caches.open(name)).keys();
        kept[name.split(" ").at(-1)] = keys.map(({ url }) => url.slice(location.origin.length));
    }
    return kept;
}"""
# The list says what there is to keep, and the index comes last.
IS_STOCKED = """async ([root, language, path]) => {
    const pages = await caches.open(`copies ${root} 1 pages`);
    const list = await (await caches.match(root + language))?.json();
    if (!list) return false;
    const known = { ...list.pages, ...list.visited, ...list["search-index"] };
    const wanted = [`${language}/search/index.json`, ...path ? [path] : []];
    const keys = wanted.map((each) => `${root}${each}?${known[each]}`);
    const kept = await Promise.all(keys.map((key) => pages.match(key)));
    return kept.every(Boolean);
}"""


class Host:
    """A copy of the frozen site on a web server of its own."""

    def __init__(self, folder: Path, prefix: str) -> None:
        self.prefix = prefix
        self.site = Path(shutil.copytree(frozen_site(prefix), folder / "site"))
        self.log = folder / "server" / "access.log"
        self._port = nginx.free_port()
        self._server = ExitStack()

    def at(self, path: str) -> str:
        """The full address of a path such as `/da/`."""
        return f"http://127.0.0.1:{self._port}{self.prefix}{path}"

    def start(self) -> None:
        """Serve it, with an empty log."""
        shutil.rmtree(self.log.parent, ignore_errors=True)
        self.log.parent.mkdir()
        self._server.enter_context(nginx.serving(self.site, self.log.parent, self._port))

    def stop(self) -> None:
        """Leave browsers without a network."""
        self._server.close()

    def publish(self, content: Path) -> None:
        """Publish other content in the same place."""
        done = freeze(
            "--destination", self.site, "--base-url", f"{HOST}{self.prefix}/",
            PORTAL_CONTENT=str(content),
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

    def listed(self, language: str) -> dict[str, dict[str, str]]:
        """What browsers are told to keep in a language."""
        return json.loads((self.site / language / "copies/list.json").read_text("utf-8"))

    def asked(self) -> list[str]:
        """What it was asked for, and answered anew, since it was started."""
        lines = [line.split() for line in self.log.read_text().splitlines()]
        return [
            path.removeprefix(self.prefix) for _, _, path, status, _ in lines if status == "200"
        ]

    def wait(self, page: Page, language: str, path: str = "") -> None:
        """Until a browser has all copies of a language, and one of that page."""
        until(page, IS_STOCKED, [f"{self.prefix}/", language, path.removeprefix("/")])


def until(page: Page, question: str, given: object = None) -> None:
    """Until a page answers an asynchronous question with yes: Playwright waits for no such."""
    end = time.monotonic() + 30
    while not page.evaluate(question, given):
        assert time.monotonic() < end, question
        page.wait_for_timeout(100)


@contextmanager
def hosting(folder: Path, prefix: str = "") -> Iterator[Host]:
    """A host that is up."""
    host = Host(folder, prefix)
    host.start()
    try:
        yield host
    finally:
        host.stop()

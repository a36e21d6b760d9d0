"""Engines that answer a question: the server's, the published site's, and others' beside them."""

import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode

from judged.measures import Answer
from judged.queries import Query
from portal.domain.edition import Edition, Site
from portal.domain.language import Language

ROOT = Path(__file__).resolve().parent.parent.parent
MOST = 20

# What the page shows once it has an answer.
_SHOWN = """() => ({
    articles: [...document.querySelectorAll(".hit[data-article]")]
        .map((hit) => hit.dataset.article),
    hits: document.querySelectorAll(".hit").length,
    isGuess: Boolean(document.querySelector(".guess")?.checkVisibility()),
})"""


class Engine(Protocol):
    """Anything that answers."""

    def answer(self, query: Query) -> Answer:
        """The articles found, best first."""


class Server:
    """The search of the application, asked without the page around it."""

    def __init__(self, site: Site) -> None:
        self._searches = {language.value: e.search for language, e in site.editions.items()}

    def answer(self, query: Query) -> Answer:
        """What the server would show."""
        results = self._searches[query.language].search(query.text)
        articles = [hit.entry.id for hit in results.hits if hit.entry.kind == "article"]
        return Answer(tuple(articles), is_empty=not results.hits, is_guess=results.is_guess)


class Frozen:
    """The search of the published site, asked in a real Chromium by typing."""

    def __init__(self, page: Any, addresses: Mapping[str, str]) -> None:
        self._page = page
        self._addresses = addresses

    def answer(self, query: Query) -> Answer:
        """What the published page shows, once it has loaded all that it needs."""
        address = f"{self._addresses[query.language]}?{urlencode({'q': query.text})}"
        self._page.goto(address, wait_until="networkidle")
        self._page.wait_for_function("() => document.querySelector('.count').textContent")
        shown = self._page.evaluate(_SHOWN)
        return Answer(tuple(shown["articles"]), not shown["hits"], shown["isGuess"])


class PlainWhoosh:
    """Whoosh as its manual has it: an analyser per language, fields with boosts, any word."""

    def __init__(self, site: Site) -> None:
        self._indexes = {language.value: _whoosh(e) for language, e in site.editions.items()}

    def answer(self, query: Query) -> Answer:
        """The hits of a query that any word may meet."""
        from whoosh.qparser import MultifieldParser, OrGroup

        index = self._indexes[query.language]
        fields = {"title": 4.0, "keywords": 3.0, "summary": 2.0, "headings": 2.0, "body": 1.0}
        parser = MultifieldParser(list(fields), index.schema, fieldboosts=fields, group=OrGroup)
        with index.searcher() as searcher:
            found = searcher.search(parser.parse(query.text), limit=MOST)
            articles = tuple(hit["id"] for hit in found)
        return Answer(articles, is_empty=not articles)


def _whoosh(edition: Edition) -> Any:
    from whoosh.analysis import LanguageAnalyzer
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.filedb.filestore import RamStorage

    names = ("title", "keywords", "summary", "headings", "body")
    text = TEXT(analyzer=LanguageAnalyzer(edition.language.value))
    index = RamStorage().create_index(Schema(id=ID(stored=True), **dict.fromkeys(names, text)))
    writer = index.writer()
    for article in edition.articles.values():
        writer.add_document(
            id=article.id,
            title=article.title,
            keywords=" ".join(article.keywords),
            summary=article.summary,
            headings=" ".join(name for _, name in article.text.toc),
            body=article.text.plain,
        )
    writer.commit()
    return index


@contextmanager
def frozen(site: Site, chromium: str | None) -> Iterator[Frozen]:
    """Publish the site, serve it on loopback, and open a browser on it."""
    from playwright.sync_api import sync_playwright

    with (
        tempfile.TemporaryDirectory(prefix="netvaern-relevance-") as folder,
        sync_playwright() as playwright,
    ):
        published = Path(folder) / "site"
        publish(published)
        with served(published) as root:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            addresses = {
                each.value: root + site.addresses.place("search", each) for each in Language
            }
            yield Frozen(browser.new_page(), addresses)
            browser.close()


def publish(folder: Path) -> None:
    """Freeze the site into a folder."""
    command = [sys.executable, str(ROOT / "freeze.py"), "--destination", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback, quietly."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (their word)
        """Say nothing."""

"""Engines that answer in a browser whose processor is slowed down: ours and Pagefind."""

import html
import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judged.engines import served
from judged.others import install
from judged.weighed import terms_of_content

from portal.adapters.search_index import SearchIndex
from portal.domain.language import Language
from portal.domain.search.entry import Entry
from tests.chromium import chromium

ROOT = Path(__file__).resolve().parent.parent.parent
ENGINE = ROOT / "portal" / "web" / "static" / "js" / "search" / "engine.js"
SLOWED = 4

# Times one question after another, the parts of the index being there; excerpts included.
_OURS = """async (queries) => {
    const { SearchEngine } = await import("/engine.js");
    const get = async (name) => (await fetch(`/${name}.json`)).json();
    const begun = performance.now();
    const engine = new SearchEngine(await get("index"));
    const start = performance.now() - begun;
    const times = [];
    for (const query of queries) {
        for (const name of engine.wants(query)) engine.take(name, await get(name));
        const { hits } = engine.search(query);
        for (const name of engine.lacks(hits)) engine.take(name, await get(name));
        const before = performance.now();
        engine.search(query);
        times.push(performance.now() - before);
    }
    return { start, times };
}"""
_PAGEFIND = """async (queries) => {
    const begun = performance.now();
    const pagefind = await import("/found/pagefind.js");
    await pagefind.init();
    const start = performance.now() - begun;
    const times = [];
    for (const query of queries) {
        const ask = async () => {
            const { results } = await pagefind.search(query);
            return Promise.all(results.slice(0, 20).map((result) => result.data()));
        };
        await ask();
        const before = performance.now();
        await ask();
        times.push(performance.now() - before);
    }
    return { start, times };
}"""


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds: to be ready, and for each question once all that it needs is there."""

    start: float
    times: list[float]


def ours(entries: Sequence[Entry], queries: Sequence[str]) -> Timed:
    """The portal's own script, with the index as it is published."""
    export = SearchIndex(Language.DA, entries, terms_of_content()).export()
    with _folder() as folder:
        (folder / "engine.js").write_bytes(ENGINE.read_bytes())
        for name, data in {"index": export.index, **export.parts}.items():
            (folder / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
        return _timed(folder, _OURS, queries)


def pagefind(entries: Sequence[Entry], queries: Sequence[str]) -> Timed:
    """Pagefind, over pages with title and body."""
    with _folder() as folder:
        for each in entries:
            page = folder / each.kind / each.id / "index.html"
            page.parent.mkdir(parents=True)
            page.write_text(
                f'<!doctype html><html lang="da"><title>{html.escape(each.title)}</title>'
                f"<main data-pagefind-body><h1>{html.escape(each.title)}</h1>"
                f"<p>{html.escape(each.body)}</p></main></html>",
                encoding="utf-8",
            )
        program = install() / "node_modules" / ".bin" / "pagefind"
        command = [str(program), "--site", str(folder), "--output-subdir", "found"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return _timed(folder, _PAGEFIND, queries)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="netvaern-bench-") as name:
        folder = Path(name)
        (folder / "blank.html").write_text("<!doctype html><title>Timing</title>")
        yield folder


def _timed(folder: Path, script: str, queries: Sequence[str]) -> Timed:
    from playwright.sync_api import sync_playwright

    with served(folder) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{root}/blank.html")
        session: Any = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        result = page.evaluate(script, list(queries))
        browser.close()
    return Timed(result["start"], result["times"])

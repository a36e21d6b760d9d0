"""Search engines that other static sites use, over the same articles."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from judged import engines
from judged.measures import Answer
from judged.queries import Query
from portal.domain.edition import Site
from portal.domain.language import Language

TOOLS = engines.ROOT / ".tools" / "search"
PACKAGES = ("lunr@2.3.9", "lunr-languages@1.14.0", "pagefind@1.4.0")

# As MkDocs uses it: title and text, any word, the language's own stemmer.
_LUNR = """
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const require = createRequire(process.argv[2] + "/");
const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.da")(lunr);
const { articles, queries } = JSON.parse(readFileSync(0, "utf8"));
const indexes = Object.fromEntries(Object.entries(articles).map(([language, rows]) => [language,
  lunr(function () {
    if (language === "da") this.use(lunr.da);
    this.ref("id");
    this.field("title", { boost: 10 });
    this.field("text");
    for (const row of rows) this.add(row);
  })]));
const clean = (text) => text.replace(/[:~^+*-]/g, " ");
process.stdout.write(JSON.stringify(queries.map(([language, text]) =>
  indexes[language].search(clean(text)).slice(0, 20).map(({ ref }) => ref))));
"""

_PAGEFIND = """async ([module, text]) => {
    const pagefind = await import(module);
    const { results } = await pagefind.search(text);
    const shown = await Promise.all(results.slice(0, 20).map((result) => result.data()));
    return shown.map(({ url }) => url);
}"""


class Answered:
    """An engine that was asked everything at once."""

    def __init__(self, answers: Mapping[str, tuple[str, ...]]) -> None:
        self._answers = answers

    def answer(self, query: Query) -> Answer:
        """What it said."""
        articles = self._answers[query.id]
        return Answer(articles, is_empty=not articles)


def lunr(site: Site, asked: Sequence[Query]) -> Answered:
    """lunr.js with the Danish stemmer, over titles and texts."""
    articles = {
        language.value: [
            {"id": each.id, "title": each.title, "text": each.text.plain}
            for each in edition.articles.values()
        ]
        for language, edition in site.editions.items()
    }
    script = install() / "lunr.mjs"
    script.write_text(_LUNR, encoding="utf-8")
    data = {"articles": articles, "queries": [[query.language, query.text] for query in asked]}
    done = subprocess.run(
        ["node", str(script), str(TOOLS)],
        input=json.dumps(data), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return Answered(
        {q.id: tuple(ids) for q, ids in zip(asked, json.loads(done.stdout), strict=True)}
    )


def pagefind(site: Site, asked: Sequence[Query], chromium: str | None) -> Answered:
    """Pagefind over the articles of the published site, in a real Chromium."""
    from playwright.sync_api import sync_playwright

    program = install() / "node_modules" / ".bin" / "pagefind"
    ids = {each.address: each.id for e in site.editions.values() for each in e.articles.values()}
    with tempfile.TemporaryDirectory(prefix="netvaern-pagefind-") as folder:
        published = Path(folder) / "site"
        engines.publish(published)
        (published / "blank.html").write_text("<!doctype html><title>Pagefind</title>")
        for language, audiences in (("da", "borger,virksomhed"), ("en", "citizen,business")):
            subprocess.run(
                [str(program), "--site", str(published), "--output-subdir", f"found-{language}",
                 "--glob", f"{language}/{{{audiences}}}/*/index.html"],
                check=True, stdout=subprocess.DEVNULL,
            )  # fmt: skip
        with engines.served(published) as root, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            found = {}
            for language in Language:
                page = browser.new_page()
                page.goto(f"{root}/blank.html")
                module = f"/found-{language}/pagefind.js"
                for query in (each for each in asked if each.language == language):
                    urls = page.evaluate(_PAGEFIND, [module, query.text])
                    found[query.id] = tuple(ids[url] for url in urls if url in ids)
            browser.close()
    return Answered(found)


def install() -> Path:
    """Have npm put the engines where they trouble nobody."""
    if not (TOOLS / "node_modules" / "pagefind").is_dir():
        print("Installing other search engines into .tools/search …", file=sys.stderr)
        TOOLS.mkdir(parents=True, exist_ok=True)
        (TOOLS / "package.json").write_text('{"private": true}\n')
        subprocess.run(
            ["npm", "--prefix", str(TOOLS), "install", "--no-audit", "--no-fund", *PACKAGES],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return TOOLS

"""Engines that answer in Python: ours, SQLite's FTS5 and tantivy, excerpts included."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from judged.weighed import terms_of_content

from portal.adapters.search_index import SearchIndex
from portal.domain.language import Language
from portal.domain.search.entry import Entry

TOOLS = Path(__file__).resolve().parent.parent.parent / ".tools" / "search" / "python"
MOST = 20
_WORD = re.compile(r"\w+")

Ask = Callable[[str], object]


def ours(entries: Sequence[Entry]) -> Ask:
    """The portal's own."""
    return SearchIndex(Language.DA, entries, terms_of_content()).search


def sqlite(entries: Sequence[Entry]) -> Ask:
    """FTS5 in memory, ranked by BM25 with weights of the columns; any word may meet."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table found using fts5(title, keywords, body, id unindexed)")
    rows = [(each.title, " ".join(each.keywords), each.body, each.id) for each in entries]
    base.executemany("insert into found values (?, ?, ?, ?)", rows)
    base.commit()
    statement = (
        "select id, snippet(found, 2, '<mark>', '</mark>', '…', 30) from found "
        "where found match ? order by bm25(found, 8, 4, 1) limit ?"
    )

    def ask(text: str) -> object:
        words = " OR ".join(f'"{word}"' for word in _WORD.findall(text))
        return base.execute(statement, (words, MOST)).fetchall()

    return ask


def tantivy(entries: Sequence[Entry]) -> Ask:
    """Tantivy in memory, with its Danish stemmer and snippets."""
    _install("tantivy")
    import tantivy as engine

    builder = engine.SchemaBuilder()
    for name in ("title", "keywords", "body"):
        builder.add_text_field(name, stored=True, tokenizer_name="da_stem")
    schema = builder.build()
    index = engine.Index(schema)
    stemmed = engine.TextAnalyzerBuilder(engine.Tokenizer.simple())
    for each in (engine.Filter.lowercase(), engine.Filter.stemmer("danish")):
        stemmed = stemmed.filter(each)
    index.register_tokenizer("da_stem", stemmed.build())
    writer = index.writer()
    for entry in entries:
        writer.add_document(
            engine.Document(title=entry.title, keywords=" ".join(entry.keywords), body=entry.body)
        )
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(text: str) -> object:
        words = " ".join(_WORD.findall(text))
        query = index.parse_query(words, ["title", "keywords", "body"])
        snippets = engine.SnippetGenerator.create(searcher, query, schema, "body")
        found = searcher.search(query, MOST).hits
        return [snippets.snippet_from_doc(searcher.doc(at)).to_html() for _, at in found]

    return ask


def _install(package: str) -> None:
    if not (TOOLS / package).is_dir():
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(TOOLS), package],
            check=True,
        )
    sys.path.append(str(TOOLS))

"""The same articles, written as each generator wants to find them."""

import json
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from contenders.prose import Article

DAY = datetime.now(UTC).date()


def for_pelican(folder: Path, articles: Sequence[Article]) -> None:
    """Pelican with its default theme, its feeds and a page for each category and archive."""
    for each in articles:
        top = f"Title: {each.title}\nDate: {DAY}\nSlug: {each.slug}\nCategory: {each.language}\n"
        _write(folder / "content" / each.language / f"{each.slug}.md", f"{top}\n{each.body}\n")
    _write(
        folder / "pelicanconf.py",
        'AUTHOR = "Netværn"\nSITENAME = "Netværn"\nSITEURL = "https://example.org"\n'
        'PATH = "content"\nOUTPUT_PATH = "out"\nTIMEZONE = "Europe/Copenhagen"\n'
        'DEFAULT_LANG = "en"\nDEFAULT_PAGINATION = 20\nFEED_ALL_ATOM = "feeds/all.atom.xml"\n',
    )


def for_mkdocs(folder: Path, articles: Sequence[Article]) -> None:
    """MkDocs with the Material theme and its search.

    Only the front page is in its navigation: with a thousand entries in the menu of every
    page it takes four times as long, and nobody would publish that.
    """
    for each in articles:
        _write(
            folder / "docs" / each.language / f"{each.slug}.md", f"# {each.title}\n\n{each.body}\n"
        )
    _write(folder / "docs" / "index.md", "# Netværn\n")
    _write(
        folder / "mkdocs.yml",
        "site_name: Netværn\nsite_url: https://example.org/\nsite_dir: out\n"
        "theme:\n  name: material\n  font: false\nnav: [index.md]\n"
        "markdown_extensions: [attr_list, tables, sane_lists, admonition]\nplugins: [search]\n",
    )


def for_hugo(folder: Path, articles: Sequence[Article]) -> None:
    """Hugo with the least templates that make a site: pages, lists, feeds and a sitemap."""
    for each in articles:
        top = json.dumps({"title": each.title, "date": str(DAY), "slug": each.slug})
        _write(folder / "content" / each.language / f"{each.slug}.md", f"{top}\n\n{each.body}\n")
    _write(folder / "hugo.toml", 'baseURL = "https://example.org/"\ntitle = "Netværn"\n')
    layouts = folder / "layouts" / "_default"
    _write(
        layouts / "baseof.html",
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
        '</head><body><nav><a href="/">Netværn</a></nav><main>{{ block "main" . }}{{ end }}</main>'
        "</body></html>",
    )
    _write(
        layouts / "single.html", '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}'
    )
    _write(
        layouts / "list.html",
        '{{ define "main" }}<ul>{{ range .Pages }}'
        '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}',
    )


def for_netvaern(folder: Path, articles: Sequence[Article], content: Path) -> None:
    """Our own content, with made-up articles in the place of the real ones and beside them.

    Real articles keep what stands at their top, since other pages name them by id.
    """
    own = folder / "content"
    shutil.copytree(content, own)
    names = _names(own, len(articles) // 2)
    for each in articles:
        audience, name = names[each.number].split("/")
        file = own / each.language / audience / f"{name}.md"
        top = _kept(file) if file.is_file() else _top(each, names, audience)
        _write(file, f"---\n{top}---\n{each.body}\n")


def change_one(folder: Path) -> None:
    """Let one of our articles say one sentence more."""
    file = min((folder / "content" / "en" / "citizen").glob("made-up-*.md"), default=None)
    file = file or min((folder / "content" / "en" / "citizen").glob("*.md"))
    with file.open("a", encoding="utf-8") as article:
        article.write("\nOne more sentence that was not there before.\n")


def _names(own: Path, pairs: int) -> list[str]:
    """Audience and id of each pair: those there are, and as many more as are wanted."""
    real = [
        f"{audience}/{file.stem}"
        for audience in ("citizen", "business")
        for file in sorted((own / "en" / audience).glob("*.md"))
        if (own / "da" / audience / file.name).is_file()
    ]
    more = [f"{('citizen', 'business')[i % 2]}/made-up-{i}" for i in range(pairs - len(real))]
    return (real + more)[:pairs]


def _kept(file: Path) -> str:
    lines = file.read_text("utf-8").split("---\n", 2)[1].splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("in_step_with:"))


def _top(each: Article, names: Sequence[str], audience: str) -> str:
    topic = {"citizen": "accounts", "business": "start"}[audience]
    near = [names[(each.number + step) % len(names)].partition("/")[2] for step in (1, 2, 3)]
    words = " ".join(each.body.split("\n\n", 1)[0].split()[:12]).strip(".")
    return (
        f"title: {each.title} no {each.number + 1000}\nslug: {each.slug}\n"
        f"summary: {words[:100]} and so that it is long enough to be a summary\n"
        f"topic: {topic}\nactions:\n"
        + "".join(
            f"  - Do the thing that is number {count} of the {each.number + 1000}\n"
            for count in "1234"
        )
        + f"help: []\ncontacts: [cyberhotline]\nkeywords: [{each.slug}]\n"
        f"related: [{', '.join(near)}]\nsources:\n"
        "  - title: A source\n    publisher: A publisher\n    url: https://example.org/source\n"
        f'    seen: "{DAY}"\nreviewed: "{DAY}"\nreview_months: 12\n'
    )


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")

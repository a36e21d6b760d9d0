"""A published page as it stands in the copy: every link relative, and nothing left to fetch."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from portal.domain.problems import ContentError
from portal.publishing.audit.files import Files, Page
from portal.publishing.audit.markup import LINKS, Tag, parse_tag, with_tags, with_values
from portal.publishing.disk.index import index_language
from portal.publishing.disk.policy import policy_on_disk
from portal.publishing.disk.sprite import inlined, symbol_id
from portal.web.offer import SIZE

# What changes by the day, or is for machines, is left on the web.
_ON_THE_WEB = frozenset({".atom", ".xml", ".webmanifest"})
# What these are told, a page on a disk can do nothing with.
_NEEDLESS = ("manifest", "modulepreload", "preload", "prefetch")
# What the page or drawing ends on that a page reads, as a script.
TEXT = ".text.js"
_READ = "data-source"
_VERSION = re.compile(r"^static/[0-9a-f]{12}/")
_MAIN = "<main "


def place_in_copy(name: str) -> str:
    """Where a published file is found in the copy, from its top folder."""
    language = index_language(name)
    return f"static/search-{language}.js" if language else _VERSION.sub("static/", name)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the copy; `needs` are the published files that it links to or loads."""

    text: str
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Written:
    """A tag as it is in the copy, with what it needs and the symbols that it shows."""

    source: str
    needs: frozenset[str]
    symbols: frozenset[str]


class Rewriter:
    """Makes pages of a copy of published ones.

    `symbols` are those of the sprites, by what they are called in a page; `banner` says
    what stands above a page. Pages have most tags in common, and each is written anew
    only once for each depth of folders.
    """

    def __init__(
        self, site: Files, symbols: Mapping[str, str], banner: Callable[[Page], str]
    ) -> None:
        self._site = site
        self._symbols = symbols
        self._banner = banner
        self._known: dict[tuple[int, str], _Written] = {}

    def leaf(self, page: Page) -> Leaf:
        """A page as it stands in the copy."""
        depth = page.path.count("/")
        needs: set[str] = set()
        symbols: set[str] = set()

        def anew(source: str) -> str:
            written = self._known.get((depth, source))
            if written is None:
                written = self._known[depth, source] = self._written(parse_tag(source), depth)
            needs.update(written.needs)
            symbols.update(written.symbols)
            return written.source

        text = with_tags(page.text.replace(SIZE, ""), anew)
        text = text.replace(_MAIN, f"{self._banner(page)}{_MAIN}", 1)
        missing = sorted(symbols.difference(self._symbols))
        if missing:
            remedy = "Draw it in the sprite, or name another"
            raise ContentError([page.fault("picture", f"shows {missing}, unknown", remedy)])
        if symbols:
            shown = inlined(self._symbols[each] for each in sorted(symbols))
            text = text.replace("</body>", f"{shown}</body>", 1)
        return Leaf(text, frozenset(needs))

    def _written(self, tag: Tag, depth: int) -> _Written:
        if any(tag.is_link_to(each) for each in _NEEDLESS):
            return _Written("", frozenset(), frozenset())
        needs: set[str] = set()
        symbols: set[str] = set()

        def anew(name: str, value: str) -> str:
            if not _is_path(name, value):
                return policy_on_disk(value) if _is_policy(tag, name) else value
            path, _, fragment = value.partition("#")
            file = self._site.file_at(path.partition("?")[0])
            if file is None or _stays(file):
                return self._on_the_web(name, value)
            if tag.name == "use":
                symbols.add(symbol_id(file, fragment))
                return f"#{symbol_id(file, fragment)}"
            needs.add(file + TEXT if name == _READ else file)
            return _relative(file, value, depth)

        source = with_values(tag.source, anew)
        if tag.name == "script" and tag.get("type") == "module":
            # Classic, and still run when the page is there; the address is for what is
            # handed on to others.
            source = source.replace('type="module"', f'defer data-web="{self._site.place.url}"')
        return _Written(source, frozenset(needs), frozenset(symbols))

    def _on_the_web(self, name: str, value: str) -> str:
        if name not in LINKS:
            return value
        return self._site.place.url + value.removeprefix(f"{self._site.place.prefix}/")


def _is_path(attribute: str, value: str) -> bool:
    """Whether it is what a page knows another file of the site by."""
    is_link = attribute in LINKS or attribute.startswith("data-")
    return is_link and value.startswith("/") and not value.startswith("//")


def _is_policy(tag: Tag, attribute: str) -> bool:
    return attribute == "content" and tag.get("http-equiv").lower() == "content-security-policy"


def _stays(file: str) -> bool:
    return PurePosixPath(file).suffix in _ON_THE_WEB or file.endswith("404.html")


def _relative(file: str, link: str, depth: int) -> str:
    """A link with the way to the file that it leads to, from a page so many folders down."""
    path = link.partition("#")[0].partition("?")[0]
    return "../" * depth + place_in_copy(file) + link[len(path) :]

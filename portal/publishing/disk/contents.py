"""What a copy consists of: all that a reader can reach from its door, and what that needs."""

import json
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from posixpath import dirname, normpath

from portal.publishing.audit.files import PAGES, Files, Page
from portal.publishing.audit.links import STYLE_LINK
from portal.publishing.disk.bundle import bundle
from portal.publishing.disk.index import index_language, index_script
from portal.publishing.disk.page import TEXT, Rewriter, place_in_copy
from portal.publishing.disk.sprite import symbols_in

DOOR = "index.html"
# Modules that do in a copy what others do on the web, below the folder of all scripts.
_INSTEAD = {
    "search/source.js": "source.js",
    "beyond/reading.js": "reading.js",
    "beyond/web.js": "web.js",
    "offline.js": "nothing.js",
    "copies/erase.js": "nothing.js",
}
# Beside them stands the worker, which is no module and has nothing to do on a disk.
_SCRIPTS = "static/"


def contents(site: Files, banner: Callable[[Page], str]) -> dict[str, bytes]:
    """The files of a copy of what was frozen, by their place below its top folder.

    Nothing is in it that no page of it leads to. Raises ContentError where a script is
    written in a way that cannot be put into it.
    """
    rewriter = Rewriter(site, _symbols(site), banner)
    copy: dict[str, bytes] = {}
    waiting = [DOOR]
    seen = {DOOR}
    while waiting:
        name = waiting.pop()
        text, needs = _made(site, rewriter, name)
        copy[place_in_copy(name)] = text
        waiting += sorted(set(needs) - seen)
        seen.update(needs)
    return copy


def _made(site: Files, rewriter: Rewriter, name: str) -> tuple[bytes, Iterable[str]]:
    """A file as it is in the copy, and what it needs."""
    if name.endswith(PAGES) and name in site.files:
        leaf = rewriter.leaf(site.page(name))
        return leaf.text.encode(), leaf.needs
    if index_language(name):
        return index_script(site, name, lambda address: _moved(site, address)).encode(), ()
    if name.endswith(TEXT):
        return _text_script(site, rewriter, name.removesuffix(TEXT))
    if name.endswith(".js"):
        return bundle(_modules(site), place_in_copy(name)).encode(), ()
    return (site.folder / name).read_bytes(), _of_style(site, name)


def _text_script(site: Files, rewriter: Rewriter, name: str) -> tuple[bytes, Iterable[str]]:
    """A page or drawing as a script, for pages that show parts of it, and what it needs."""
    text, needs = _made(site, rewriter, name)
    quoted = json.dumps(text.decode(), ensure_ascii=False)
    return f"globalThis.netvaernText = {quoted};\n".encode(), needs


def _moved(site: Files, address: str) -> str:
    path, mark, fragment = address.partition("#")
    file = site.file_at(path)
    return address if file is None else place_in_copy(file) + mark + fragment


def _modules(site: Files) -> Mapping[str, str]:
    ours = files("portal.publishing.disk") / "scripts"
    return {
        place_in_copy(name): next(
            (
                (ours / own).read_text("utf-8")
                for end, own in _INSTEAD.items()
                if name.endswith(f"/js/{end}")
            ),
            site.read(name),
        )
        for name in site.files
        if name.startswith(_SCRIPTS) and name.endswith(".js")
    }


def _of_style(site: Files, name: str) -> set[str]:
    if not name.endswith(".css"):
        return set()
    links = (part for found in STYLE_LINK.findall(site.read(name)) for part in found if part)
    near = (normpath(f"{dirname(name)}/{link.partition('#')[0]}") for link in links)
    return {each for each in near if each in site.files}


def _symbols(site: Files) -> dict[str, str]:
    sprites = (each for each in site.files if each.endswith(".svg"))
    return {
        called: symbol
        for name in sorted(sprites)
        for called, symbol in symbols_in(name, site.read(name)).items()
    }

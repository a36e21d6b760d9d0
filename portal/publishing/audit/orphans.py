"""Rule: whatever is published is asked for by something, or is looked for by its name.

A file that nobody comes for is a leftover, and what a page needs may stand under another name.
"""

import re
from collections.abc import Iterator
from posixpath import dirname, normpath
from urllib.parse import urljoin

from portal.domain.problems import Problem
from portal.publishing.audit.frozen import Frozen
from portal.publishing.hosting import FOLDER, header_file

# Robots, browsers and hosts look for these without being told.
_LOOKED_FOR = frozenset({"robots.txt", "favicon.ico", header_file.NAME, "_redirects"})
_FOLDERS_LOOKED_FOR = (".well-known/", f"{FOLDER}/")
# Browsers that keep copies come back for these, also when a site has taken its copies back.
_COME_BACK_FOR = re.compile(
    r"sw\.js|(?:da|en)/(?:copies/[a-z-]+\.json|manifest\.webmanifest)"
    r"|static/[^/]+/(?:icons/[a-z0-9-]+\.png|js/(?:offline|copies/erase)\.js)"
)
# A script may name others without their ending.
_MODULE = re.compile(r"""["'`]((?:\.{0,2}/)?[a-z][a-z0-9/-]*)["'`]""")
# Or by a name of which it fills in parts, as `${language}/copies/${name}.json`.
_FILLED_IN = re.compile(r"`((?:\$\{\w+\}/)+[a-z]+/\$\{\w+\}\.[a-z]+)`")
_BLANK = re.compile(r"\$\{\w+\}")
# The parts of an index stand in a folder of its version.
_VERSION = re.compile(r'"version":\s*"([0-9a-f]{12})"')
_REMEDY = "Remove it, or let something lead to it"


def breaches(site: Frozen) -> Iterator[Problem]:
    """Files besides pages that nothing published refers to."""
    wanted = set(_of_pages(site))
    waiting = [*wanted, *(name for name in site.files if _is_looked_for(name))]
    wanted.update(waiting)
    while waiting:
        found = set(_of_file(site, waiting.pop())) - wanted
        wanted |= found
        waiting += found
    for name in sorted(site.files - wanted - set(site.pages)):
        yield Problem(name, 1, "file", "is referred to by nothing that is published", _REMEDY)


def _is_looked_for(name: str) -> bool:
    named = name in _LOOKED_FOR or name.startswith(_FOLDERS_LOOKED_FOR)
    return named or bool(_COME_BACK_FOR.fullmatch(name))


def _of_pages(site: Frozen) -> Iterator[str]:
    """What pages refer to: by links, in whatever else scripts are told, and as modules."""
    addresses: set[str] = set()
    scripts: set[str] = set()
    modules: set[str] = set()
    for page in site.pages.values():
        addresses.update(page.facts.links, page.facts.mentions)
        modules.update(page.facts.modules)
        scripts.update(page.facts.scripts)
    for address in addresses:
        yield from _names(site, address)
    for script in scripts:
        for module in modules:
            yield from _names(site, urljoin(script, f"{module}.js"))


def _names(site: Frozen, address: str) -> Iterator[str]:
    path = address.partition("#")[0].partition("?")[0]
    if path.startswith(site.place.url):
        path = f"{site.place.prefix}/{path.removeprefix(site.place.url)}"
    name = site.file_at(path)
    if name is not None and name not in site.pages:
        yield name


def _of_file(site: Frozen, name: str) -> Iterator[str]:
    facts = site.texts.get(name)
    if facts is None:
        return
    for address in facts.full:
        yield from _names(site, address)
    for quoted in facts.quoted:
        yield from _names(site, quoted)
        yield from _beside(site, name, quoted)
    if name.endswith(".js"):
        yield from _of_script(site, name, site.read(name))
    if name.endswith("/index.json") and (version := _VERSION.search(site.read(name))):
        folder = f"{dirname(name)}/{version[1]}"
        yield from (each for each in site.files if dirname(each) == folder)


def _of_script(site: Frozen, name: str, text: str) -> Iterator[str]:
    for module in _MODULE.findall(text):
        yield from _beside(site, name, f"{module}.js")
    for form in _FILLED_IN.findall(text):
        pattern = re.compile("[^/]+".join(map(re.escape, _BLANK.split(form))))
        yield from filter(pattern.fullmatch, site.files)


def _beside(site: Frozen, name: str, quoted: str) -> Iterator[str]:
    beside = normpath(f"{dirname(name)}/{quoted}")
    if beside in site.files:
        yield beside

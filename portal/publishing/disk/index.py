"""The index of the search as a script, since a page on a disk can fetch nothing."""

import json
from collections.abc import Callable

from portal.domain.addresses import PLACES
from portal.domain.language import Language
from portal.publishing.audit.files import Files

_NAME = "search_index"


def index_language(name: str) -> Language | None:
    """The language of which a published file is the index; None for any other file."""
    return next((each for each in Language if name == f"{each}/{PLACES[_NAME][each]}"), None)


def index_script(site: Files, name: str, moved: Callable[[str], str]) -> str:
    """The index of that name and all its parts; `moved` says where an address leads instead."""
    index = json.loads(site.read(name))
    for entry in index["entries"]:
        entry["address"] = moved(entry["address"])
    folder = f"{name.removesuffix('index.json')}{index['version']}/"
    parts = {
        each.removeprefix(folder).removesuffix(".json"): json.loads(site.read(each))
        for each in sorted(site.files)
        if each.startswith(folder) and each.endswith(".json")
    }
    data = json.dumps({"index": index, "parts": parts}, ensure_ascii=False, separators=(",", ":"))
    # As JSON, since `__proto__` and its like are ordinary words there, and names nothing else.
    quoted = json.dumps(data, ensure_ascii=False)
    return f"globalThis.netvaernIndex = JSON.parse({quoted});\n"

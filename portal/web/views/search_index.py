"""The index for the published site, where the browser searches: the one that answers here."""

import json
from typing import Any

from flask import abort

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.routes import PATHS, Routes
from portal.web.views.machines import JSON


def attach(routes: Routes) -> None:
    """Serve what every question needs, and the parts that only some do."""
    routes.place("search_index", search_index, JSON)
    parts = {language: PATHS.search_part("<version>", "<name>", language) for language in Language}
    routes.localised("search_part", parts, search_part, media_type=JSON)


def search_index(site: Site, language: Language) -> str:
    """What the browser needs to understand a question."""
    return _compact(site.editions[language].search.export().index)


def search_part(site: Site, language: Language, version: str, name: str) -> str:
    """Where some terms stand, or what is shown of some entries."""
    search = site.editions[language].search
    if version != search.version or name not in search.parts:
        abort(404)
    return _compact(search.export().parts[name])


def _compact(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

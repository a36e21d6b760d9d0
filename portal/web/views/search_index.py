"""The index for the published site, where the browser searches: the one that answers here."""

import json
from typing import Any

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.routes import Routes
from portal.web.views.machines import JSON


def attach(routes: Routes) -> None:
    """Serve both parts: one to rank with, one to show passages from."""
    routes.place("search_index", search_index, JSON)
    routes.place("search_texts", search_texts, JSON)


def search_index(site: Site, language: Language) -> str:
    """What the browser needs to rank."""
    return _compact(site.editions[language].search.export().index)


def search_texts(site: Site, language: Language) -> str:
    """The texts that passages are shown from."""
    return _compact(site.editions[language].search.export().texts)


def _compact(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

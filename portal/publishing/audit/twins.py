"""Rule: every page has its twin in the other language, and each points at the other."""

from collections.abc import Iterator

from portal.domain.language import Language
from portal.domain.problems import Problem
from portal.publishing.audit.frozen import Frozen, Known

_REMEDY = 'Link both languages with <link rel="alternate" hreflang="…"> in the layout'


def breaches(site: Frozen) -> Iterator[Problem]:
    """Pages that are alone, or whose twin does not know of them."""
    by_url = {_url(site, page): page for page in site.content_pages()}
    alternates = {url: page.facts.alternates for url, page in by_url.items()}
    for url, page in by_url.items():
        language = Language.of_path(page.path)
        if page.facts.language != language:
            wrong = f"does not say that it is in {language}"
            yield page.fault("lang", wrong, f'Write <html lang="{language}">', "<html")
        if alternates[url].get(language) != url:
            yield page.fault("twin", "does not name itself among its languages", _REMEDY)
        twin = alternates[url].get(language.twin, "")
        if twin not in by_url:
            yield page.fault("twin", "has none in the other language", _REMEDY)
        elif alternates[twin].get(language) != url:
            yield page.fault("twin", f"is {twin}, which does not point back", _REMEDY)


def _url(site: Frozen, page: Known) -> str:
    return site.place.url + page.address.removeprefix(f"{site.place.prefix}/")

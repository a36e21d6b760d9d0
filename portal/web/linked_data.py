"""Pages described for search engines, in the words of schema.org."""

from collections.abc import Mapping
from typing import Any

from portal.domain.edition import Article, Site
from portal.domain.rendered import Target

_CONTEXT = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"

LinkedData = tuple[Mapping[str, Any], ...]


def breadcrumbs(site: Site, trail: tuple[Target, ...]) -> LinkedData:
    """The way from the home page to a page; nothing for the home page itself."""
    if len(trail) < 2:
        return ()
    steps = [
        {"@type": "ListItem", "position": place, "name": step.title,
         "item": site.absolute(step.href)}
        for place, step in enumerate(trail, 1)
    ]  # fmt: skip
    return ({"@context": _CONTEXT, "@type": "BreadcrumbList", "itemListElement": steps},)


def article(site: Site, page: Article) -> LinkedData:
    """An article of guidance."""
    return (
        {
            "@context": _CONTEXT,
            "@type": "Article",
            "headline": page.title,
            "description": page.summary,
            "inLanguage": page.language.value,
            "url": site.absolute(page.address),
            "dateModified": page.reviewed.isoformat(),
            "license": LICENCE,
            "isAccessibleForFree": True,
            "author": {"@type": "Organization", "name": site.installation.operator.name},
            "publisher": {"@type": "Organization", "name": site.installation.name},
        },
    )

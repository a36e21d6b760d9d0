"""The last look at a site before it is published: the files themselves, not the program.

Some rules judge a page by itself (judging.py): what they say holds for as long as the page
stays as it is. The others know of every page what facts.py has of it, and are modules with
`breaches(site)`, which yields a problem for every breach.
"""

from collections.abc import Callable, Iterator

from portal.domain.problems import Problem
from portal.publishing.audit import (
    feeds,
    languages,
    links,
    moved,
    named,
    orphans,
    policy,
    reach,
    sitemap,
    size,
    twins,
)
from portal.publishing.audit.frozen import Frozen

Rule = Callable[[Frozen], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    feeds.breaches,
    languages.breaches,
    links.breaches,
    moved.breaches,
    named.breaches,
    orphans.breaches,
    policy.breaches,
    reach.breaches,
    sitemap.breaches,
    size.breaches,
    twins.breaches,
)


def breaches(site: Frozen) -> list[Problem]:
    """Every breach of every rule, by file and line."""
    of_site = (problem for rule in RULES for problem in rule(site))
    return sorted({*site.found, *of_site})

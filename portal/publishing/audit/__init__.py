"""The last look at a site before it is published: the files themselves, not the program.

Each rule is a module with `breaches(site)`, which yields a problem for every breach.
"""

from collections.abc import Callable, Iterator

from portal.domain.problems import Problem
from portal.publishing.audit import (
    feeds,
    inline,
    languages,
    linked_data,
    links,
    moved,
    numbers,
    orphans,
    pictures,
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
    inline.breaches,
    languages.breaches,
    linked_data.breaches,
    links.breaches,
    moved.breaches,
    numbers.breaches,
    orphans.breaches,
    pictures.breaches,
    policy.breaches,
    reach.breaches,
    sitemap.breaches,
    size.breaches,
    twins.breaches,
)


def breaches(site: Frozen) -> list[Problem]:
    """Every breach of every rule, by file and line."""
    return sorted({problem for rule in RULES for problem in rule(site)})

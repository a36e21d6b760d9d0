"""The last look at a site before it is published: the files themselves, not the program.

Each rule is a module with `breaches(site)`, which yields a problem for every breach.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

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
from portal.site import at_once

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

# These take as long as all others, and are judged meanwhile by another process.
_MEANWHILE = frozenset({inline.breaches, languages.breaches, linked_data.breaches, links.breaches,
                        orphans.breaches, size.breaches})  # fmt: skip


def breaches(site: Frozen) -> list[Problem]:
    """Every breach of every rule, by file and line."""
    rest = [rule for rule in RULES if rule not in _MEANWHILE]
    halves = at_once([partial(_found, site, rest), partial(_found, site, _MEANWHILE)])
    return sorted({problem for half in halves for problem in half})


def _found(site: Frozen, rules: Iterable[Rule]) -> list[Problem]:
    return [problem for rule in rules for problem in rule(site)]

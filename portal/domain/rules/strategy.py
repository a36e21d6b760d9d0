"""Rules for the strategy: all 25 initiatives are there, and what serves them exists."""

from collections.abc import Iterator

from portal.domain.library import Library
from portal.domain.problems import Problem
from portal.domain.rules.references import PLACES

NUMBERS = tuple(map(str, range(1, 26)))


def breaches(library: Library) -> Iterator[Problem]:
    """Initiatives that are missing, and names in `served_by` that nothing has."""
    table = library.tables["shared/strategy.yaml"]
    if library.is_unread("shared/strategy.yaml"):
        return
    for nr in NUMBERS:
        if nr not in library.initiatives and not library.is_unread("shared/strategy.yaml", nr):
            yield table.fault(
                nr, "is missing", "The strategy has 25 initiatives, each with `- nr:`"
            )
    names = _names(library)
    for nr, initiative in library.initiatives.items():
        for name in initiative.served_by:
            if name not in names:
                yield table.fault(
                    f"{nr}.served_by",
                    f"is served by `{name}`, which does not exist",
                    "Write article:id, page:id, or topic:id of a topic with articles",
                )


def _names(library: Library) -> frozenset[str]:
    """Everything that a reader can be led to; a topic without articles has no page."""
    unread = {name[2] for name in library.unread if len(name) == 3}
    # Nobody knows yet what a draft's topic will be.
    topics = set(library.topics) if library.drafts else set()
    topics |= {article.fields.topic for article in library.articles.values()}
    return frozenset(
        {f"article:{identifier}" for _, identifier in library.articles}
        | {f"article:{identifier}" for identifier in unread}
        | {f"page:{identifier}" for _, identifier in library.pages}
        | {f"page:{identifier}" for identifier in (*PLACES, *unread)}
        | {f"topic:{identifier}" for identifier in topics}
    )

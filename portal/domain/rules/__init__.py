"""What content must keep to be published, one rule a function.

Each rule takes the whole library and yields every breach it finds.
"""

from collections.abc import Collection, Iterator
from datetime import date

from portal.domain.language import Language
from portal.domain.library import Library
from portal.domain.problems import Problem
from portal.domain.rules import (
    dates,
    flows,
    formerly,
    help_pages,
    kit,
    names,
    references,
    selfcheck,
    strategy,
    tables,
    text,
    trainer,
    twins,
)

_STRUCTURE = (names, formerly, references, selfcheck, flows, strategy, tables, kit, trainer)


def breaches(library: Library, as_of: date) -> Iterator[Problem]:
    """Every problem and notice of a library, as seen on a given day."""
    yield from in_structure(library, as_of)
    yield from in_words(library)


def in_words(
    library: Library, languages: Collection[Language] = tuple(Language)
) -> Iterator[Problem]:
    """Problems and notices of what is written in some languages: most of the work."""
    yield from text.breaches(library, languages)
    yield from help_pages.breaches(library, languages)


def in_structure(library: Library, as_of: date) -> Iterator[Problem]:
    """Problems and notices of everything else: names, references, tables, twins and dates."""
    found = [problem for rule in _STRUCTURE for problem in rule.breaches(library)]
    found.extend(dates.breaches(library, as_of))
    yield from found
    # A field that names what does not exist also differs from its twin: one line is enough.
    told = {_whichever_twin(problem) for problem in found}
    for problem in twins.breaches(library):
        if _whichever_twin(problem) not in told:
            yield problem


def _whichever_twin(problem: Problem) -> tuple[str, str]:
    folder, _, rest = problem.path.partition("/")
    return f"{folder}/{rest.partition('/')[2]}", problem.field

"""What content must keep to be published, one rule a function.

Each rule takes the whole library and yields every breach it finds.
"""

from collections.abc import Iterator
from datetime import date

from portal.domain.library import Library
from portal.domain.problems import Problem
from portal.domain.rules import (
    dates,
    names,
    references,
    selfcheck,
    strategy,
    tables,
    text,
    twins,
)


def breaches(library: Library, as_of: date) -> Iterator[Problem]:
    """Every problem and notice of a library, as seen on a given day."""
    found = [
        problem
        for rule in (names, references, selfcheck, strategy, tables, text)
        for problem in rule.breaches(library)
    ]
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

"""What content must keep to be published, one rule a function.

Each rule takes the whole library and yields every breach it finds.
"""

from collections.abc import Iterator
from datetime import date

from portal.domain.library import Library
from portal.domain.problems import Problem
from portal.domain.rules import dates, names, references, tables, text, twins


def breaches(library: Library, as_of: date) -> Iterator[Problem]:
    """Every problem and notice of a library, as seen on a given day."""
    for rule in (names.breaches, references.breaches, tables.breaches, text.breaches,
                 twins.breaches):  # fmt: skip
        yield from rule(library)
    yield from dates.breaches(library, as_of)

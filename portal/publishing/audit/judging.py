"""Rules that look at one page at a time, and at nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from portal.domain.problems import Problem
from portal.publishing.audit import inline, languages, linked_data, numbers, pictures, policy
from portal.publishing.audit.files import Page
from portal.publishing.place import Place

Judge = Callable[[Page], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Given:
    """What such a rule is told besides: where the site is published, and whom one may ring."""

    place: Place
    numbers: frozenset[str]

    def written(self) -> str:
        """All of it as a text: what differs is written differently."""
        return "\n".join((self.place.url, *sorted(self.numbers)))


def judges(given: Given) -> tuple[Judge, ...]:
    """Every such rule; pages have much in common, and each remembers what it has judged."""
    return (
        inline.judge(given.place.url),
        languages.judge(),
        linked_data.judge(given.place.url),
        numbers.judge(given.numbers),
        pictures.judge(),
        policy.judge(),
    )

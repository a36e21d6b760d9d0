"""The judged questions of queries.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

QUERIES = Path(__file__).parent.parent / "queries.yaml"
OFF_TOPIC = "offtopic"


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it is typed, and the grade of each article that answers it."""

    id: str
    language: str
    type: str
    text: str
    audience: str | None
    relevant: Mapping[str, int]

    @property
    def is_off_topic(self) -> bool:
        """Whether the portal has no answer, and should say so."""
        return self.type == OFF_TOPIC


def queries(path: Path = QUERIES) -> tuple[Query, ...]:
    """All of them, in the order of the file."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(
        Query(
            id=row["id"],
            language=row["lang"],
            type=row["type"],
            text=row["q"],
            audience=None if row["audience"] == "any" else row["audience"],
            relevant=row["relevant"],
        )
        for row in rows
    )

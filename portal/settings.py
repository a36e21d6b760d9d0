"""How this process runs, read once from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the environment decides.

    `as_of` is the day that counts as today: it makes builds repeatable, and lets a
    check be run for another day.
    """

    content: Path
    translations: Path
    as_of: date
    base_url: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read PORTAL_CONTENT, PORTAL_TRANSLATIONS, PORTAL_BASE_URL and SOURCE_DATE_EPOCH.

        Raises ValueError where SOURCE_DATE_EPOCH is not a whole number of seconds.
        """
        epoch = environment.get("SOURCE_DATE_EPOCH")
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
        return cls(
            content=Path(environment.get("PORTAL_CONTENT", ROOT / "content")).absolute(),
            translations=Path(
                environment.get("PORTAL_TRANSLATIONS", ROOT / "translations")
            ).absolute(),
            as_of=now.date(),
            base_url=environment.get("PORTAL_BASE_URL"),
        )

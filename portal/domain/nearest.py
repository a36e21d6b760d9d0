"""The name that somebody probably meant."""

import difflib
from collections.abc import Collection


def nearest(name: str, names: Collection[str]) -> str | None:
    """The most similar of some names; None where none is similar."""
    return next(iter(difflib.get_close_matches(name, sorted(names), n=1)), None)


def advice(name: str, names: Collection[str], most: int = 40) -> str:
    """What to write instead of a name that does not exist."""
    near = nearest(name, names)
    if near is not None:
        return f"Perhaps you meant `{near}`"
    if not names:
        return "There are none yet"
    return f"Write one of {', '.join(sorted(names)[:most])}"

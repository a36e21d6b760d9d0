"""The name that somebody probably meant."""

import difflib
from collections.abc import Collection


def nearest(name: str, names: Collection[str]) -> str | None:
    """The most similar of some names; None where none is similar."""
    return next(iter(difflib.get_close_matches(name, sorted(names), n=1)), None)


def advice(name: str, names: Collection[str], most: int = 24) -> str:
    """What to write instead of a name that does not exist.

    Where there are too many to list, the five that are least unlike it are.
    """
    near = nearest(name, names)
    if near is not None:
        return f"Perhaps you meant `{near}`"
    if not names:
        return "There are none yet"
    if len(names) <= most:
        return f"Write one of {', '.join(sorted(names))}"
    some = difflib.get_close_matches(name, sorted(names), n=5, cutoff=0.0)
    return f"Write one of the {len(names)} that exist, such as {', '.join(some)}"

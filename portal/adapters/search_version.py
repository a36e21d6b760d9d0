"""What tells one search index from another, before either has been built."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import portal.domain.search
from portal.domain.language import Language
from portal.domain.search.concepts import Terms
from portal.domain.search.entry import Entry
from portal.domain.search.weights import Weights

_CODE = Path(portal.domain.search.__file__).parent


def search_version(
    language: Language, entries: Iterable[Entry], terms: Terms, weights: Weights
) -> str:
    """A name for the index of these entries; another whenever a part may come out otherwise.

    It stands in the addresses of the parts, which must be known before the index is
    built. So it is made of all that the index is built of, and of the program that does.
    """
    digest = hashlib.sha256(_program())
    digest.update(repr((language.value, weights)).encode())
    for entry in entries:
        digest.update(repr(entry).encode())
    for identifier, words in sorted(terms.items()):
        by_language = sorted((each.value, repr(words[each])) for each in words)
        digest.update(repr((identifier, by_language)).encode())
    return digest.hexdigest()[:12]


@cache
def _program() -> bytes:
    sources = (file.read_bytes() for file in sorted(_CODE.glob("*.py")))
    return hashlib.sha256(b"\0".join(sources)).digest()

"""What is searched in: the real articles, or as many made-up ones as are wanted."""

import os
from collections.abc import Iterator
from pathlib import Path

from contenders.prose import Author
from judged.weighed import entries_of

from portal.domain.language import Language
from portal.domain.search.entry import Entry
from portal.settings import Settings
from portal.site import load_site

REAL = 84


def written(content: Path, count: int) -> tuple[Entry, ...]:
    """The Danish entries: those there are, with made-up articles beside them from 85 on."""
    site = load_site(Settings.from_environment(os.environ))
    real = entries_of(site, Language.DA)
    return (*real, *_made_up(content, count - REAL))


def _made_up(content: Path, count: int) -> Iterator[Entry]:
    author = Author(content, "da")
    for number in range(max(0, count)):
        article = author.article(number)
        yield Entry(
            id=f"made-up-{number}",
            kind="article",
            title=article.title,
            summary=author.phrase(8, 14),
            address=f"/da/borger/made-up-{number}/",
            audiences=("citizen",),
            actions=tuple(author.phrase(3, 6) for _ in range(4)),
            headings=tuple(author.phrase(3, 6) for _ in range(5)),
            keywords=tuple(author.phrase(1, 3) for _ in range(30)),
            body=article.body,
        )

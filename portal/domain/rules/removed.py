"""The rule for what a page becomes: an editor's work never vanishes in silence."""

from collections.abc import Iterable, Iterator, Mapping

from portal.domain.library import Library
from portal.domain.problems import Problem
from portal.domain.prose import KINDS
from portal.domain.rendered import Rendered

_BY_ID = tuple(f'href="{kind}:' for kind in KINDS)


def removed(library: Library, texts: Iterable[Mapping[str, Rendered]]) -> Iterator[Problem]:
    """What the allow-list took out of each page; `texts` are by path, for each language."""
    rendered = {path: text for each in texts for path, text in each.items()}
    for page in library.prose():
        for part in rendered[page.path].differences:
            if part.startswith(_BY_ID):
                # Either what it names has problems of its own, or a rule has said so.
                continue
            wrong = f"becomes `{part}`, which is not published"
            yield Problem(page.path, page.body_line, "text", wrong, "Write it in plain Markdown")

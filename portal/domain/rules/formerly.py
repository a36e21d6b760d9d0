"""Rules for former slugs: each leads on to one page, and is the address of nothing else."""

from collections.abc import Iterator

from portal.domain.article import PageFields
from portal.domain.library import Library, Prose
from portal.domain.problems import Problem
from portal.domain.rules.names import kept

_REMEDY = "Take it out: an address leads to one page only"


def breaches(library: Library) -> Iterator[Problem]:
    """Former slugs that the page still has, and those that something else has or had."""
    pages = sorted(library.prose(), key=lambda each: each.path)
    present = {_key(page, page.fields.slug): page for page in pages}
    former: dict[tuple[str, str, str], Prose[PageFields]] = {}
    for page in pages:
        for index, slug in enumerate(page.fields.formerly):
            owner = present.get(_key(page, slug))
            first = former.setdefault(_key(page, slug), page)
            if wrong := _fault(page, slug, owner, first):
                yield page.fault_in("formerly", index, wrong, _REMEDY)


def _key(page: Prose[PageFields], slug: str) -> tuple[str, str, str]:
    return page.language, page.folder, slug


def _fault(
    page: Prose[PageFields],
    slug: str,
    owner: Prose[PageFields] | None,
    first: Prose[PageFields],
) -> str | None:
    if slug == page.fields.slug:
        return f"`{slug}` is the slug that the page has now"
    if owner is not None:
        return f"`{slug}` is the slug of {owner.path}"
    if first is not page:
        return f"`{slug}` is already a former slug of {first.path}"
    return kept(page, slug)

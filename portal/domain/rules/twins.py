"""Rules for the two languages of a page: both are there, and both say the same."""

from collections.abc import Iterator

from portal.domain.article import PageFields
from portal.domain.drift import Drift, drift
from portal.domain.language import Language
from portal.domain.library import Library, Prose
from portal.domain.problems import Problem, Severity

# What is structure rather than words: written in both files, and equal in both.
_SHARED = ("topic", "help", "contacts", "related", "review_months", "issued", "expires",
           "audiences", "article", "quick_exit", "articles", "audience", "minutes")  # fmt: skip


def drift_of(library: Library, page: Prose[PageFields]) -> Drift:
    """How a page stands to its twin; a page without one was never in step."""
    twin = library.twin(page)
    if twin is None:
        return Drift.NEVER
    return drift(
        page.fields.in_step_with, page.fingerprint, twin.fields.in_step_with, twin.fingerprint
    )


def breaches(library: Library) -> Iterator[Problem]:
    """Missing twins, twins whose structure differs, and twins out of step."""
    for page in library.prose():
        twin = library.twin(page)
        if twin is None and (page.language.twin, page.folder, page.id) in library.unread:
            continue
        if twin is None:
            other = page.path.replace(f"/{page.language}/", f"/{page.language.twin}/", 1)
            remedy = f"Write the same page in the other language as {other}"
            yield Problem(page.path, 1, "twin", "is missing", remedy)
            continue
        yield from _differences(page, twin)
        yield from _out_of_step(library, page)


def _differences(page: Prose[PageFields], twin: Prose[PageFields]) -> Iterator[Problem]:
    """Told once, on the Danish page, so that an editor has one line to follow."""
    if page.language > twin.language:
        return
    for name in _SHARED:
        here, there = (getattr(each.fields, name, None) for each in (page, twin))
        if here != there:
            remedy = f"Write the same in {twin.path}"
            yield page.fault(name, "differs from the twin", remedy)


def _out_of_step(library: Library, page: Prose[PageFields]) -> Iterator[Problem]:
    """Told on the page that is behind; where neither is ahead, once, on the Danish one."""
    state = drift_of(library, page)
    if state is not Drift.TWIN_NEWER and page.language is Language.EN:
        return
    told = {
        Drift.TWIN_NEWER: "the twin has changed since both were brought into step",
        Drift.BOTH_MOVED: "both languages have changed since they were brought into step",
        Drift.NEVER: "has never been brought into step with its twin",
    }
    if state in told:
        remedy = f"Bring the two texts into line, then run `portal sync {page.name}`"
        yield page.fault("in_step_with", told[state], remedy, Severity.NOTICE)

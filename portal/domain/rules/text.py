"""Rules for what is written, in the text and in the fields that readers see."""

from collections.abc import Iterator

from portal.domain import prose
from portal.domain.article import PageFields
from portal.domain.library import Library, Prose
from portal.domain.problems import Problem


def breaches(library: Library) -> Iterator[Problem]:
    """Faults in running text, and phone numbers in any field."""
    for page in library.prose():
        yield from prose.faults(page.body, page.path, page.body_line)
        yield from _phones_in_fields(page)
        if not page.body.strip():
            remedy = "Write the page below the second line of ---"
            yield Problem(page.path, page.body_line, "text", "is empty", remedy)


def _phones_in_fields(page: Prose[PageFields]) -> Iterator[Problem]:
    shown = page.fields.model_dump(include={"title", "summary", "actions", "banner", "keywords"})
    for name, value in shown.items():
        for text in [value] if isinstance(value, str) else value or ():
            for wrong, remedy in prose.phone_faults(text):
                yield page.fault(name, wrong, remedy)

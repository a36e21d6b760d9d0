"""The one place where finished HTML becomes Markup, which templates do not escape."""

import re

from markupsafe import Markup

from portal.domain.rendered import Rendered

_SLIDE = re.compile(r"(?=<h2)")
_NOTES = '<div class="admonition note">'


def body(text: Rendered) -> Markup:
    """A page's text. It has passed the allow-list when the site was loaded."""
    return Markup(text.html)  # noqa: S704 (sanitised)


def slides(text: Rendered) -> tuple[tuple[Markup, Markup], ...]:
    """The text of a talk parted into slides: what is shown, and what is said to it."""
    return tuple(
        (Markup(shown), Markup(f"{_NOTES}{said}"))  # noqa: S704 (sanitised)
        for shown, _, said in (part.partition(_NOTES) for part in _SLIDE.split(text.html)[1:])
    )


def lines(texts: tuple[str, ...]) -> tuple[Markup, ...]:
    """Lines of a list, from a page's text that has passed the allow-list."""
    return tuple(Markup(each) for each in texts)  # noqa: S704 (sanitised)


def happened(text: Rendered) -> Markup | None:
    """What to do when it has already happened, or None where the page has no such section."""
    return None if text.happened is None else Markup(text.happened)  # noqa: S704 (sanitised)

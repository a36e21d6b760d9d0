"""The one place where finished HTML becomes Markup, which templates do not escape."""

from markupsafe import Markup

from portal.domain.rendered import Rendered


def body(text: Rendered) -> Markup:
    """A page's text. It has passed the allow-list when the site was loaded."""
    return Markup(text.html)  # noqa: S704 (sanitised)


def lines(texts: tuple[str, ...]) -> tuple[Markup, ...]:
    """Lines of a list, from a page's text that has passed the allow-list."""
    return tuple(Markup(each) for each in texts)  # noqa: S704 (sanitised)


def happened(text: Rendered) -> Markup | None:
    """What to do when it has already happened, or None where the page has no such section."""
    return None if text.happened is None else Markup(text.happened)  # noqa: S704 (sanitised)

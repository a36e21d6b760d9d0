"""Texts that several pages say in the same way."""

from portal.web.languages import gettext


def articles_counted(count: int) -> str:
    """How many articles there are, in words."""
    if count == 1:
        return gettext("1 article")
    return gettext("%(count)s articles", count=count)


def results_counted(count: int) -> str:
    """How many answers a search has, in words."""
    if count == 0:
        return gettext("Nothing was found.")
    if count == 1:
        return gettext("1 result")
    return gettext("%(count)s results", count=count)

"""Former addresses of pages: each leads on to where the page is now."""

from functools import partial

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.page import Moved
from portal.domain.rendered import Target
from portal.web.frame import Framer, show
from portal.web.routes import Routes


def attach(routes: Routes) -> None:
    """Lead on from every address that a page had before."""
    for language, edition in routes.site.editions.items():
        for page in edition.moved():
            view = partial(moved, routes.site, language, page)
            routes.moved(page.former, page.address, view)


def moved(site: Site, language: Language, page: Moved) -> str:
    """The page at a former address; a browser leaves it for the new one at once.

    Whoever followed a feed there still gets it, since feed readers look at no page.
    """
    frame = Framer(site, language).frame(
        title=page.title,
        description=page.summary,
        address=page.address,
        twin=page.twin_address,
        feed=Target(page.title, page.feed) if page.feed else None,
        indexed=False,
    )
    return show("moved", frame, page=page)

"""Former addresses of pages: each leads on to where the page is now."""

from functools import partial

from portal.domain.edition import Site
from portal.domain.page import Page
from portal.web.frame import Framer, show
from portal.web.routes import Routes


def attach(routes: Routes) -> None:
    """Lead on from every address that a page had before."""
    for edition in routes.site.editions.values():
        for address, page in edition.moved():
            routes.moved(address, page.address, partial(moved, routes.site, page))


def moved(site: Site, page: Page) -> str:
    """The page at a former address; a browser leaves it for the new one at once."""
    frame = Framer(site, page.language).page(page, indexed=False)
    return show("moved", frame, page=page)

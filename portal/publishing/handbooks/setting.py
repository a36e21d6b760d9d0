"""Books set from templates, in the words that the pages of the portal use."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from markupsafe import Markup

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.publishing.handbooks.ways import shown
from portal.web import create_app
from portal.web.assets import FOLDER

HERE = Path(__file__).parent
STYLES = HERE / "styles"


@contextmanager
def setting(site: Site, language: Language) -> Iterator[Environment]:
    """Templates of handbooks, while texts and dates are those of a language."""
    app = create_app(site)
    own = FileSystemLoader(HERE / "templates")
    room = app.jinja_env.overlay(loader=ChoiceLoader([own, *filter(None, [app.jinja_loader])]))
    room.filters["printed"] = shown
    room.globals["shield"] = shield()
    with app.test_request_context(f"/{language}/"):
        yield room


def shield() -> Markup:
    """The portal's sign, as SVG."""
    return Markup((FOLDER / "shield.svg").read_text("utf-8"))  # noqa: S704 (a file of our own)

"""The printed book: PDF by WeasyPrint, with the font that posters have (decision 0029)."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module, metadata
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

from portal.publishing.handbooks.setting import STYLES
from portal.publishing.kit.press import LIBRARIES

_FONT: Final = "fontpkg_atkinson_hyperlegible"
_FACES: Final = (
    ("normal", "normal", "Regular"),
    ("bold", "normal", "Bold"),
    ("normal", "italic", "Italic"),
    ("bold", "italic", "BoldItalic"),
)
# These break lines and words, too.
_SETTERS: Final = ("fonttools", "pyphen", "tinycss2", "tinyhtml5")


def versions() -> str:
    """What a book becomes a PDF by. Raises PackageNotFoundError without the extra."""
    return "\n".join(f"{each} {metadata.version(each)}" for each in (*LIBRARIES, *_SETTERS))


def style() -> str:
    """The style sheet of printed books."""
    return (STYLES / "book.css").read_text("utf-8")


@contextmanager
def presses(at_once: int) -> Iterator[Callable[[str], bytes]]:
    """Prints books, given as HTML, each in a process of its own, so many at once.

    WeasyPrint takes much memory for a long book, and gives it back only with its process.
    """
    with ProcessPoolExecutor(
        at_once, mp_context=get_context("spawn"), max_tasks_per_child=1
    ) as pool:
        yield lambda book: pool.submit(pdf, book).result()


def pdf(book: str) -> bytes:
    """One book as PDF, tagged for screen readers (PDF/UA-1); the same book, the same bytes."""
    weasyprint: Any = import_module("weasyprint")
    fonts = import_module("weasyprint.text.fonts").FontConfiguration()
    # Nothing is loaded but the font and what stands in the book itself.
    fetcher = import_module("weasyprint.urls").URLFetcher(allowed_protocols=("file", "data"))
    sheet = weasyprint.CSS(
        string=f"{_font_faces()}{style()}", font_config=fonts, url_fetcher=fetcher
    )
    page = weasyprint.HTML(string=book, url_fetcher=fetcher)
    made: bytes = page.write_pdf(
        stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1", pdf_identifier=True
    )
    return made


def _font_faces() -> str:
    folder = Path(str(import_module(_FONT).ROOT)) / "files"
    return "".join(
        f'@font-face {{ font-family: "Book"; font-weight: {weight}; font-style: {slant}; '
        f'src: url("{(folder / f"AtkinsonHyperlegible-{face}.ttf").as_uri()}"); }}\n'
        for weight, slant, face in _FACES
    )

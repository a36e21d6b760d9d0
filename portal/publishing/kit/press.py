"""The press: makes PDF of a sheet with WeasyPrint, and PNG of that with pypdfium2.

Both are extras (`pip install .[kit]`), and so is the font: nothing else is embedded, so
that a poster is the same to the byte wherever it is printed.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import import_module, metadata
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

LIBRARIES: Final = ("weasyprint", "pydyf", "pypdfium2", "fontpkg-atkinson-hyperlegible", "pillow")
_FONT: Final = "fontpkg_atkinson_hyperlegible"
_FACES: Final = {"normal": "Regular", "bold": "Bold"}

# The letters as large as the text allows: the size of a rem in points, from the largest down.
_SIZES: Final = (1.5, 1.41, 1.32, 1.24, 1.16, 1.09, 1.02, 0.96, 0.9, 0.84, 0.79, 0.74, 0.68, 0.62,
                 0.56, 0.5)  # fmt: skip
_POINTS_IN_PIXEL: Final = 0.75
# Of flat areas and the edges of letters, an eye sees no more.
_COLOURS: Final = 64


@dataclass(frozen=True, slots=True)
class Form:
    """The page of a kind of sheet: its size, its colour, and a rem in points."""

    size: str
    background: str
    rem: float

    def style(self, size: float) -> str:
        """What a sheet of this form is told beside the style of all of them."""
        page = f"@page {{ size: {self.size}; background: var(--{self.background}); }}"
        return f"{page}\nhtml {{ font-size: {self.rem * size:.2f}pt; }}"


FORMS: Final[Mapping[str, Form]] = MappingProxyType(
    {
        "poster": Form("210mm 297mm", "chalk", 14.2),
        "square": Form("1080px 1080px", "petrol-800", 18),
        "wide": Form("1200px 630px", "petrol-800", 16),
    }
)


class NoPressError(Exception):
    """There is nothing to print with; the message says what is missing."""


class NoRoomError(Exception):
    """A text does not fit on its sheet, however small its letters."""


class Press:
    """Prints sheets; its libraries are loaded when the first is printed.

    Raises NoPressError where one of them is not installed.
    """

    def __init__(self) -> None:
        try:
            versions = [f"{each} {metadata.version(each)}" for each in LIBRARIES]
        except metadata.PackageNotFoundError as error:
            raise NoPressError(f"{error.name} is not installed") from error
        # What a sheet becomes what it does by, beside its own text and style.
        self.versions = "\n".join((*versions, repr(dict(FORMS)), repr(_SIZES)))
        self._laid_out = lru_cache(1)(self._lay_out)
        self._style = lru_cache(1)(self._css)

    def try_out(self) -> bytes:
        """Start it. Raises NoPressError where a library of the system is missing."""
        try:
            _ = self._tools
        # WeasyPrint reports a library of the system that is missing as an OSError.
        except (ImportError, OSError) as error:
            raise NoPressError(str(error).splitlines()[0]) from error
        return b"works"

    def pdf(self, style: str, sheet: str, form: str, zoom: float = 1) -> bytes:
        """A sheet as a tagged PDF; `zoom` makes a larger sheet of paper of it.

        Raises NoRoomError where its text does not fit.
        """
        document, written = self._laid_out(style, sheet, form)
        return written if zoom == 1 else _written(document, zoom)

    def png(self, style: str, sheet: str, form: str) -> bytes:
        """A card as a picture, each of its pixels a pixel of its style sheet."""
        with self._opened(self.pdf(style, sheet, form)) as document:
            bitmap = document[0].render(scale=1 / _POINTS_IN_PIXEL)
            picture = bitmap.to_pil().convert("RGB").quantize(_COLOURS, dither=0)
        written = io.BytesIO()
        picture.save(written, "PNG", compress_level=6)
        return written.getvalue()

    def _lay_out(self, style: str, sheet: str, form: str) -> tuple[Any, bytes]:
        """The sheet in the largest letters with which it fits on one page."""
        html = self._tools.html(string=sheet, url_fetcher=self._tools.fetcher())
        low, high = 0, len(_SIZES)
        while low < high:
            middle = (low + high) // 2
            if len(self._rendered(html, style, form, middle).pages) == 1:
                high = middle
            else:
                low = middle + 1
        for step in range(low, len(_SIZES)):
            document = self._rendered(html, style, form, step)
            written = _written(document, 1)
            if len(document.pages) == 1 and self._is_whole(written):
                return document, written
        raise NoRoomError

    def _rendered(self, html: Any, style: str, form: str, step: int) -> Any:
        styles = [
            self._style(f"{self._tools.faces}{style}"),
            self._css(FORMS[form].style(_SIZES[step])),
        ]
        return html.render(stylesheets=styles, font_config=self._tools.fonts)

    def _css(self, text: str) -> Any:
        tools = self._tools
        return tools.css(string=text, font_config=tools.fonts, url_fetcher=tools.fetcher())

    @cached_property
    def _tools(self) -> "_Tools":
        return _Tools()

    def _is_whole(self, pdf: bytes) -> bool:
        """Whether every letter stands within the page, and none beyond its edges."""
        with self._opened(pdf) as document:
            page = document[0]
            width, height = page.get_size()
            text = page.get_textpage()
            boxes = (text.get_charbox(index) for index in range(text.count_chars()))
            return all(
                left >= 0 and bottom >= 0 and right <= width and top <= height
                for left, bottom, right, top in boxes
            )

    def _opened(self, pdf: bytes) -> Any:
        return self._tools.pdfium.PdfDocument(pdf)


class _Tools:
    """What of the libraries is used."""

    def __init__(self) -> None:
        weasyprint = import_module("weasyprint")
        self.html, self.css = weasyprint.HTML, weasyprint.CSS
        self.fonts = import_module("weasyprint.text.fonts").FontConfiguration()
        self.pdfium = import_module("pypdfium2")
        self.faces = _font_faces(Path(str(import_module(_FONT).ROOT)) / "files")
        self._fetcher = import_module("weasyprint.urls").URLFetcher

    def fetcher(self) -> Any:
        """Nothing is loaded but the font and what stands in the sheet itself."""
        return self._fetcher(allowed_protocols=("file", "data"))


def _written(document: Any, zoom: float) -> bytes:
    pdf: bytes = document.write_pdf(
        zoom=zoom, pdf_variant="pdf/ua-1", pdf_tags=True, pdf_identifier=True
    )
    return pdf


def _font_faces(folder: Path) -> str:
    files = {
        weight: (folder / f"AtkinsonHyperlegible-{face}.ttf").as_uri()
        for weight, face in _FACES.items()
    }
    return "".join(
        f'@font-face {{ font-family: "Atkinson Hyperlegible"; font-weight: {weight}; '
        f'src: url("{file}"); }}\n'
        for weight, file in files.items()
    )

"""Prints one book, in a process of its own: HTML and style come in as JSON, PDF goes out.

WeasyPrint takes much memory for a long book, and gives it back only with its process.
"""

import json
import sys
from importlib import import_module
from typing import Any


def pdf(book: str, style: str) -> bytes:
    """A book as PDF, tagged for screen readers (PDF/UA-1); the same book, the same bytes."""
    weasyprint: Any = import_module("weasyprint")
    fonts = import_module("weasyprint.text.fonts").FontConfiguration()
    # Nothing is loaded but the font and what stands in the book itself.
    fetcher = import_module("weasyprint.urls").URLFetcher(allowed_protocols=("file", "data"))
    css = weasyprint.CSS(string=style, font_config=fonts, url_fetcher=fetcher)
    page = weasyprint.HTML(string=book, url_fetcher=fetcher)
    made: bytes = page.write_pdf(
        stylesheets=[css], font_config=fonts, pdf_variant="pdf/ua-1", pdf_identifier=True
    )
    return made


if __name__ == "__main__":
    sys.stdout.buffer.write(pdf(*json.load(sys.stdin.buffer)))

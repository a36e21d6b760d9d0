"""Typographic quotation marks and apostrophes for text written with straight ones."""

import re

from portal.domain.language import Language

_QUOTES = {Language.DA: ("”", "”"), Language.EN: ("“", "”")}
_SINGLE = {Language.DA: ("’", "’"), Language.EN: ("‘", "’")}

_OPENING_DOUBLE = re.compile(r'(^|[\s(\[–—/])"')
_OPENING_SINGLE = re.compile(r"(^|[\s(\[–—/“”])'(?=\S)")


def typographic(text: str, language: Language) -> str:
    """Replace straight quotes and apostrophes by those of the language.

    Editors type what their keyboard has; readers see what a printer would set.
    """
    if '"' not in text and "'" not in text:
        return text
    opening, closing = _QUOTES[language]
    text = _OPENING_DOUBLE.sub(rf"\1{opening}", text).replace('"', closing)
    opening, closing = _SINGLE[language]
    return _OPENING_SINGLE.sub(rf"\1{opening}", text).replace("'", closing)

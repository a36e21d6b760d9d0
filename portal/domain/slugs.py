"""ASCII names for addresses and anchors."""

import re
import unicodedata

# Danish letters are spelt out, as Danes do themselves where a system lacks them.
_SPELT_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa"})


def ascii_slug(text: str) -> str:
    """Turn a title or heading into a lower-case ASCII slug with hyphens.

    `"Når nogen får adgang"` becomes `"naar-nogen-faar-adgang"`. Never empty:
    text without a single letter or digit gives `"section"`.
    """
    spelt = unicodedata.normalize("NFC", text).translate(_SPELT_OUT)
    parts = unicodedata.normalize("NFKD", spelt)
    plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "section"

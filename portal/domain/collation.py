"""The order of words in a list, as readers of each language expect it."""

import unicodedata

from portal.domain.language import Language

# After z, in the order of the Danish alphabet: { | } follow z in ASCII.
_DANISH = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})


def sort_key(text: str, language: Language) -> tuple[str, str]:
    """A key to sort titles and terms by; equal letters fall by the text itself.

    Danish has æ, ø and å after z (Retskrivningsordbogen § 4); in English they stand
    with the letters they resemble.
    """
    lowered = unicodedata.normalize("NFC", text).casefold()
    if language is Language.DA:
        lowered = lowered.translate(_DANISH)
    plain = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode("ascii")
    letters = "".join(sign for sign in plain if sign.isalnum() or sign in "{|}")
    return letters, text


def initial(text: str, language: Language) -> str:
    """The letter that a title or term stands under; `#` for what begins with a digit."""
    first = next((sign for sign in text.strip() if sign.isalnum()), "#").upper()
    if first.isdigit() or first == "#":
        return "#"
    if language is Language.DA and first in "ÆØÅ":
        return first
    spelt = {"Æ": "A", "Ø": "O"}.get(first, first)
    return unicodedata.normalize("NFKD", spelt)[0]

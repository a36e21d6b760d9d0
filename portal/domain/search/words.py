"""Words as they stand in a text, and their plain form.

Only Latin letters and digits make words, listed one by one, so that Python and the
browser agree whatever edition of Unicode they know.
"""

import re
import unicodedata

# With hyphens and apostrophes inside: e-mail, sms'er. One step per letter, no way back.
WORD = re.compile(r"[0-9A-Za-zÀ-ÖØ-öø-ž]+(?:[-‐‑'’][0-9A-Za-zÀ-ÖØ-öø-ž]+)*")
HYPHEN = re.compile("[-‐‑]")
LONGEST = 200
# No word that means anything is longer, and what is longer is not taken apart.
LONGEST_WORD = 40

_ENDING = re.compile("['’](?:s|en|et|er|ere|erne|ene|ens|ets|ernes)$")
_JOINTS = re.compile("[-‐‑'’]")
_MARKS = re.compile("[\u0300-\u036f]")
# A letter spelt out, except where a word ends in o or a and an ending follows.
_SPELT_OUT = re.compile("(?:kont|vide|fot|radi|log)oe|(?:kamer|firm|dat|tem|skem)ae|ae|aa|æ|oe|ø")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\ud800-\udfff\ufeff]+")


def cut(text: str) -> str:
    """What is taken of a visitor's text: 200 characters, composed, on one line."""
    composed = unicodedata.normalize("NFC", text[:LONGEST])
    return _UNSEEN.sub(" ", composed).strip()


def composed(text: str) -> str:
    """A text as it is read: letters in one part, white space in one kind."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def plain(word: str) -> str:
    """A word in small letters without hyphens, apostrophes and marks.

    `sms'er` is `sms`, and å, ä, aa and a are the same, as are æ, ae and a, or ø, oe and
    o: Danes without the letters write either, and a search must not tell them apart.
    """
    bare = _JOINTS.sub("", _ENDING.sub("", word.lower()))
    apart = _MARKS.sub("", unicodedata.normalize("NFD", bare)) if not bare.isascii() else bare
    return _SPELT_OUT.sub(_folded, apart)


def _folded(found: re.Match[str]) -> str:
    if len(found[0]) > 2:
        return found[0]
    return "o" if found[0] in "oeø" else "a"

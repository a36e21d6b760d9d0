"""Mistakes with whole files: how they are saved, named and placed."""

import unicodedata

from tests.mistakes.mistake import Mistake, field, line, swap

MISTAKES = (
    Mistake("a byte order mark", lambda text: f"\ufeff{text}"),
    Mistake("windows line ends", lambda text: text.replace("\n", "\r\n")),
    Mistake(
        "letters in two parts",
        lambda text: unicodedata.normalize("NFD", line("Blå bær.")(text)),
    ),
    Mistake("not utf-8", lambda text: line("Blå bær.")(text).encode("latin-1")),
    Mistake("no fields at all", lambda text: text[text.index("Plain words") :]),
    Mistake("fields that do not end", swap("---\nPlain", "Plain")),
    Mistake("a blank line before the fields", lambda text: f"\n{text}"),
    Mistake("an empty file", lambda text: ""),
    Mistake("twins that were never in step", field("in_step_with", ""), in_step=False),
    Mistake("a twin out of step", line("Another line."), in_step=False),
)

"""Interface texts, read straight from the .po files.

Nothing is compiled to disk: a catalogue of a few hundred messages loads in
milliseconds, and a stale .mo can never be the reason a page is wrong.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from portal.domain.language import Language


def load_catalogue(directory: Path, language: Language) -> NullTranslations:
    """The texts of the interface in one language.

    English is the language of the message ids, so it needs no file. Raises
    FileNotFoundError where another language has none.
    """
    if language is Language.EN:
        return NullTranslations()
    compiled = BytesIO()
    file = directory / language / "LC_MESSAGES" / "messages.po"
    with file.open("rb") as source:
        write_mo(compiled, read_po(source, locale=language.value))
    compiled.seek(0)
    return Translations(compiled)

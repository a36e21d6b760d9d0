"""Flask-Babel, told the language by the address and the texts by the editions."""

from collections.abc import Mapping

from babel.support import NullTranslations
from flask import Flask, request
from flask_babel import Babel, Domain, get_locale
from flask_babel import gettext as look_up

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.rendered import Translate

# Between a context and a message in a catalogue, as gettext has it.
_CONTEXT = "{}\x04{}"


class EditionTexts(NullTranslations):
    """The interface texts of one edition, in the form that Flask-Babel asks for."""

    def __init__(self, translate: Translate) -> None:
        super().__init__()
        self._translate = translate

    def gettext(self, message: str) -> str:
        """The text for a message; the message itself where it is English."""
        return self._translate(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The text for one or for several; both languages part them alike."""
        return self._translate(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """The text for a message that means different things in different places."""
        key = _CONTEXT.format(context, message)
        text = self._translate(key)
        return message if text == key else text

    ugettext = gettext
    ungettext = ngettext
    upgettext = pgettext


class EditionDomain(Domain):  # type: ignore[misc]  # Flask-Babel has no types
    """Catalogues that are in memory already; .mo files are never looked for (decision 0004)."""

    def __init__(self, texts: Mapping[Language, EditionTexts]) -> None:
        super().__init__()
        self._texts = texts

    def get_translations(self) -> EditionTexts:
        """The texts in the language of the request."""
        return self._texts[current_language()]


def current_language() -> Language:
    """The language of the request, as Flask-Babel has settled it."""
    return Language(get_locale().language)


def gettext(message: str, **values: object) -> str:
    """The text for a message in the language of the request, with values filled in."""
    return str(look_up(message, **values))


def attach(app: Flask, site: Site) -> None:
    """Let the path decide the language of texts and dates."""
    babel = Babel()
    babel.init_app(app, default_locale=Language.DA.locale, locale_selector=_locale_of_request)
    babel.domain_instance = EditionDomain(
        {language: EditionTexts(each.translate) for language, each in site.editions.items()}
    )


def _locale_of_request() -> str:
    return Language.of_path(request.path).locale

"""What a text names by id, found in the library."""

from collections.abc import Callable
from urllib.parse import urlsplit

from portal.domain.addresses import PLACES, Addresses
from portal.domain.language import Language
from portal.domain.library import Library
from portal.domain.reference import TermWords
from portal.domain.rendered import Contact, Target, Translate, WordForms
from portal.domain.typography import typographic


class LibraryPointers:
    """Answers every reference in one language; None where nothing has the id."""

    def __init__(
        self, library: Library, language: Language, addresses: Addresses, translate: Translate
    ) -> None:
        self._library = library
        self._language = language
        self._addresses = addresses
        self._translate = translate
        self._finders: dict[str, Callable[[str], Target | None]] = {
            "article": self._article,
            "page": self._page,
            "alert": self._alert,
            "template": self._template,
            "talk": self._of_kit("talks"),
            "mailing": self._of_kit("mailings"),
            "lesson": self._of_kit("lessons"),
            "flow": self._flow,
            "topic": self._topic,
            "contact": self._contact,
        }
        self._contacts = {id_: self._known(id_) for id_ in library.contacts}

    def target(self, kind: str, identifier: str) -> Target | None:
        """The page of that kind and id, or None."""
        finder = self._finders.get(kind)
        return finder(identifier) if finder else None

    def contact(self, identifier: str) -> Contact | None:
        """The contact with that id, or None."""
        return self._contacts.get(identifier)

    def _article(self, identifier: str) -> Target | None:
        page = self._library.articles.get((self._language, identifier))
        if page is None:
            return None
        fields = page.fields
        return Target(
            self._set(fields.title),
            self._addresses.article(page.folder, fields.slug, self._language),
        )

    def _page(self, identifier: str) -> Target | None:
        page = self._library.pages.get((self._language, identifier))
        if page is not None:
            return Target(
                self._set(page.fields.title), self._addresses.page(page.fields.slug, self._language)
            )
        titles = place_titles(self._translate)
        if identifier in PLACES and identifier in titles:
            return Target(titles[identifier], self._addresses.place(identifier, self._language))
        return None

    def _alert(self, identifier: str) -> Target | None:
        page = self._library.alerts.get((self._language, identifier))
        if page is None:
            return None
        return Target(
            self._set(page.fields.title), self._addresses.alert(page.fields.slug, self._language)
        )

    def _template(self, identifier: str) -> Target | None:
        page = self._library.templates.get((self._language, identifier))
        if page is None:
            return None
        return Target(
            self._set(page.fields.title),
            self._addresses.template(page.fields.slug, self._language),
        )

    def _of_kit(self, folder: str) -> Callable[[str], Target | None]:
        def find(identifier: str) -> Target | None:
            page = self._library.kit.get((self._language, identifier))
            if page is None or page.folder != folder:
                return None
            return Target(
                self._set(page.fields.title),
                self._addresses.kit(folder, page.fields.slug, self._language),
            )

        return find

    def _flow(self, identifier: str) -> Target | None:
        page = self._library.help.get((self._language, identifier))
        if page is None or page.folder != "help":
            return None
        return Target(
            self._set(page.fields.title), self._addresses.flow(page.fields.slug, self._language)
        )

    def _topic(self, identifier: str) -> Target | None:
        words = self._library.topic_words.get((self._language, identifier))
        structure = self._library.topics.get(identifier)
        if words is None or structure is None:
            return None
        address = self._addresses.topic(structure.audience, words.slug, self._language)
        return Target(self._set(words.title), address)

    def _set(self, text: str) -> str:
        return typographic(text, self._language)

    def _contact(self, identifier: str) -> Target | None:
        contact = self.contact(identifier)
        return Target(contact.name, contact.address) if contact else None

    def _known(self, identifier: str) -> Contact | None:
        structure = self._library.contacts[identifier]
        words = self._library.contact_words.get((self._language, identifier))
        if words is None:
            return None
        phone = structure.phone.removeprefix("+45 ") if structure.phone else None
        return Contact(
            id=identifier,
            name=typographic(words.name, self._language),
            use=typographic(words.use, self._language),
            hours=words.hours,
            phone=phone,
            tel=f"tel:{structure.phone.replace(' ', '')}" if structure.phone else None,
            web=structure.web,
            web_host=_host(structure.web) if structure.web else None,
            verified=structure.verified,
            source=structure.source,
            group=structure.group,
            audiences=structure.audiences,
            address=self._addresses.contact(identifier, self._language),
        )


def place_titles(translate: Translate) -> dict[str, str]:
    """What the fixed places are called in links; one list, so that they agree everywhere."""
    return {
        "home": translate("Home"),
        "search": translate("Search"),
        "alerts": translate("Alerts"),
        "help": translate("Help now"),
        "contacts": translate("Who can help"),
        "glossary": translate("Glossary"),
        "atoz": translate("A to Z"),
        "offline": translate("Without a connection"),
        "templates": translate("Templates for businesses"),
        "campaign": translate("Run a campaign"),
        "calendar": translate("Campaign calendar"),
        "reuse": translate("Show our advice on your own site"),
        "selfcheck": translate("Self-check for businesses"),
        "selfcheck_result": translate("Result of the self-check"),
        "quicktest": translate("Quick test for citizens"),
        "quicktest_result": translate("Result of the quick test"),
        "trainer": translate("Spot the scam"),
        "trainer_class": translate("Spot the scam together"),
        "trainer_sheet": translate("Spot the scam on paper"),
    }


def word_forms(library: Library, language: Language) -> WordForms:
    """Every form of every term that is linked to the glossary in running text.

    What people type (misspellings, whole phrases) is for search only.
    """
    forms: dict[str, str] = {}
    for (lang, identifier), words in library.term_words.items():
        if lang is language:
            for form in (words.term, *words.synonyms, *words.forms):
                forms.setdefault(form, identifier)
    return forms


def term_words(library: Library) -> dict[str, dict[Language, TermWords]]:
    """What each term is called in each language, by id."""
    words: dict[str, dict[Language, TermWords]] = {}
    for (language, identifier), each in library.term_words.items():
        words.setdefault(identifier, {})[language] = each
    return words


def _host(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")

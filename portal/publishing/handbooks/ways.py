"""Where the links of a book lead: within it, or to the portal by full address."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.domain.edition import Site

_WORD = "#word-"


@dataclass(frozen=True, slots=True)
class Way:
    """A link as it stands in a book; `printed` is the address to show beside it, if any."""

    href: str
    is_inside: bool
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Ways:
    """Finds the way to an article, to a contact and to everything else.

    `articles` are the ids of the book's articles by their addresses; `contacts` are the
    ids of its contacts. A printed book is one file, so that every anchor in it needs the
    name of its article; an electronic one has a file for each article.
    """

    site: Site
    articles: Mapping[str, str]
    contacts: Mapping[str, str]
    one_file: bool

    def anchor(self, article: str, local: str = "") -> str:
        """The id of an article's place. No heading has two hyphens in its id."""
        if not self.one_file:
            return local
        return f"a-{article}--{local}" if local else f"a-{article}"

    def article(self, article: str, local: str = "") -> str:
        """The link to a place of an article, from anywhere in the book."""
        if self.one_file:
            return f"#{self.anchor(article, local)}"
        return f"a-{article}.xhtml{f'#{local}' if local else ''}"

    def contact(self, contact: str) -> str:
        """The link to a contact of the book."""
        return f"{'' if self.one_file else 'contacts.xhtml'}#c-{contact}"

    def lead(self, href: str, article: str) -> Way | None:
        """Where a link of an article leads in the book; None where it is to be plain text."""
        if href.startswith(_WORD):
            return None
        path, _, local = href.partition("#")
        if not path:
            return Way(f"#{self.anchor(article, local)}", is_inside=True)
        if path in self.articles:
            return Way(self.article(self.articles[path], local), is_inside=True)
        if href in self.contacts:
            return Way(self.contact(self.contacts[href]), is_inside=True)
        if href.startswith("/"):
            href = self.site.absolute(href)
        return Way(href, is_inside=False, printed=shown(href))


def shown(href: str) -> str:
    """An address as it is printed; empty for what is no web address."""
    if not href.startswith(("https://", "http://")):
        return ""
    return href.partition("://")[2].removesuffix("/")

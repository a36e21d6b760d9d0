"""Rules for ids: whatever a page names must exist."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath

from portal.domain import prose
from portal.domain.addresses import AUDIENCES
from portal.domain.article import AlertFields, ArticleFields, PageFields, TemplateFields
from portal.domain.kit.fields import KitFields, MailingFields
from portal.domain.library import Draft, Library, Prose
from portal.domain.nearest import advice
from portal.domain.problems import Problem

Ids = Mapping[str, Collection[str]]
PLACES = ("contacts", "glossary", "alerts", "atoz", "search", "home", "templates", "help",
          "selfcheck", "quicktest", "trainer", "trainer_class", "trainer_sheet", "campaign",
          "calendar", "reuse", "offline")  # fmt: skip


def breaches(library: Library) -> Iterator[Problem]:
    """Every id that a page names and nothing has."""
    ids = known(library)
    for page in library.prose():
        yield from _in_fields(library, page, ids)
    for text in library.texts():
        yield from _in_text(text, ids)


def known(library: Library) -> Ids:
    """The ids a page may name, by kind; a kind that could not be read is not among them.

    In either language: that a twin is missing is said once, not by all who name it.
    """
    unread = [(name[1], name[2]) for name in library.unread if len(name) == 3]
    read = [(page.folder, page.id) for page in library.prose()]

    def within(*folders: str) -> set[str]:
        return {identifier for folder, identifier in (*read, *unread) if folder in folders}

    ids: dict[str, Collection[str]] = {
        "article": within(*AUDIENCES),
        "page": {*PLACES, *within("pages")},
        "alert": within("alerts"),
        "template": within("templates"),
        "talk": within("talks"),
        "mailing": within("mailings"),
        "lesson": within("lessons"),
        "flow": {*library.flows, *_faulty_flows(library)},
    }
    if not library.is_unread("shared/contacts.yaml"):
        ids["contact"] = [*library.contacts, *_unread_in(library, "shared/contacts.yaml")]
    return ids


def _unread_in(library: Library, table: str) -> list[str]:
    """Entries of a table that could not be understood."""
    return [name[1] for name in library.unread if name[0] == table and len(name) == 2]


def _faulty_flows(library: Library) -> set[str]:
    """Flows whose arrows are missing or could not be understood: that is told once."""
    tables = (PurePosixPath(name[0]) for name in library.unread if len(name) == 1)
    return {table.stem for table in tables if table.parent == PurePosixPath("shared/help")}


def _in_fields(library: Library, page: Prose[PageFields], ids: Ids) -> Iterator[Problem]:
    fields = page.fields
    if isinstance(fields, ArticleFields | AlertFields):
        yield from _unknown(page, "contacts", fields.contacts, ids.get("contact", fields.contacts))
        yield from _unknown(page, "related", fields.related, ids["article"])
        if page.id in fields.related:
            yield page.fault("related", "names the page itself", "Name other articles")
        yield from _unknown(page, "help", fields.help, ids["flow"])
    if isinstance(fields, ArticleFields):
        yield from _topic(library, page, fields.topic)
    if isinstance(fields, KitFields):
        yield from _unknown(page, "articles", fields.articles, ids["article"])
    if isinstance(fields, MailingFields):
        named = [mail.article for mail in fields.mails]
        yield from _unknown(page, "mails", named, ids["article"])
    if isinstance(fields, TemplateFields):
        yield from _belonging(library, page, fields.article, ids["article"])


def _topic(library: Library, page: Prose[PageFields], topic: str) -> Iterator[Problem]:
    table = "shared/topics.yaml"
    if topic in library.topics and library.topics[topic].audience != page.folder:
        wrong = f"`{topic}` is a topic for {library.topics[topic].audience}"
        own = [each.id for each in library.topics.values() if each.audience == page.folder]
        yield page.fault("topic", wrong, f"Write one of {', '.join(own)}")
    elif not library.is_unread(table):
        yield from _unknown(page, "topic", (topic,), [*library.topics, *_unread_in(library, table)])


def _belonging(
    library: Library, page: Prose[PageFields], article: str, articles: Collection[str]
) -> Iterator[Problem]:
    """Templates stand among the pages for businesses, and so does what they belong to."""
    owner = library.articles.get((page.language, article))
    if owner is not None and owner.folder != "business":
        wrong = f"`{article}` is an article for {owner.folder}"
        yield page.fault("article", wrong, "Write the id of an article for business")
    else:
        yield from _unknown(page, "article", (article,), articles)


def _unknown(
    page: Prose[PageFields], name: str, named: Collection[str], ids: Collection[str]
) -> Iterator[Problem]:
    for index, identifier in enumerate(named):
        if identifier not in ids:
            wrong = f"`{identifier}` does not exist"
            yield page.fault_in(name, index, wrong, advice(identifier, ids))


def _in_text(page: Prose[PageFields] | Draft, ids: Ids) -> Iterator[Problem]:
    for mention in prose.mentions(page.body, page.body_line):
        if mention.id not in ids.get(mention.kind, (mention.id,)):
            wrong = f"names the {mention.kind} `{mention.id}`, which does not exist"
            remedy = advice(mention.id, ids[mention.kind])
            yield Problem(page.path, mention.line, "text", wrong, remedy)

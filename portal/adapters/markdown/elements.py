"""Pieces of HTML that stand for contacts, links and wide tables in a text."""

from xml.etree.ElementTree import Element, SubElement

from portal.domain.rendered import Contact, Translate

_BOX = "[ ] "


def link(href: str, text: str, css: str | None = None) -> Element:
    """A link; to another site it says so in `rel`."""
    element = Element("a", {"href": href})
    if css:
        element.set("class", css)
    if href.startswith("https:"):
        element.set("rel", "external")
    element.text = text
    return element


def inline_contact(contact: Contact) -> Element:
    """A contact within a sentence: its name with the number to ring, or its page."""
    # A number that breaks over two lines is read wrongly when it is dialled.
    phone = (contact.phone or "").replace(" ", "\u00a0")
    text = f"{contact.name} ({phone})" if contact.tel else contact.name
    element = link(contact.tel or contact.web or contact.address, text, "contact-inline")
    if contact.phone and contact.phone == contact.name.rsplit(" ", 1)[-1]:
        element.text = contact.name
    element.set("data-contact", contact.id)
    return element


def contact_card(contact: Contact, translate: Translate) -> Element:
    """A contact that stands alone, with what it is for and how sure the number is."""
    card = Element("div", {"class": "contact"})
    _line(card, "contact-name", contact.name)
    _line(card, "contact-use", contact.use)
    if contact.tel and contact.phone:
        way = SubElement(card, "p", {"class": "contact-way"})
        way.append(link(contact.tel, contact.phone, "contact-phone"))
    if contact.web and contact.web_host:
        way = SubElement(card, "p", {"class": "contact-way"})
        way.append(link(contact.web, contact.web_host, "contact-web"))
    if contact.tel and contact.verified is None:
        _line(card, "contact-check", unverified(contact, translate))
    return card


def unverified(contact: Contact, translate: Translate) -> str:
    """What is said of a number that nobody has tried yet."""
    if contact.web_host:
        return translate("Check the number at %(host)s") % {"host": contact.web_host}
    return translate("The number has not been tried yet")


def scrollable(table: Element, label: str) -> Element:
    """A table that scrolls sideways on a narrow screen, reachable by keyboard."""
    for cell in table.iter():
        align = cell.attrib.pop("align", None)
        if align:
            cell.set("class", f"align-{align}")
        if cell.tag == "th":
            cell.set("scope", "col")
    wrap = Element(
        "div", {"class": "table-wrap", "tabindex": "0", "role": "group", "aria-label": label}
    )
    wrap.tail, table.tail = table.tail, None
    wrap.append(table)
    return wrap


def tick(item: Element) -> None:
    """Give an item of a list that begins with [ ] a box to tick, with a pen."""
    first = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
    if first.text and first.text.lstrip().startswith(_BOX):
        first.text = first.text.lstrip().removeprefix(_BOX)
        item.set("class", "tick")


def _line(parent: Element, css: str, text: str) -> None:
    SubElement(parent, "p", {"class": css}).text = text

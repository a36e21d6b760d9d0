"""Two articles and two contacts that a text may name."""

from portal.domain.rendered import Contact, Target

BANK = Contact(
    id="bank", name="Your bank", use="When money is gone.", hours=None, phone="33 37 00 37",
    tel="tel:+4533370037", web="https://www.bank.example", web_host="bank.example", verified=None,
    source=None, group="urgent", audiences=("citizen",), address="/en/contacts/#bank",
)  # fmt: skip
ALARM = Contact(
    id="alarm", name="Emergency 112", use="In danger.", hours=None, phone="112", tel="tel:112",
    web=None, web_host=None, verified=None, source=None, group="urgent", audiences=("citizen",),
    address="/en/contacts/#alarm",
)  # fmt: skip


class SmallPointers:
    def target(self, kind, identifier):
        known = {("article", "mitid"): Target("Protect your MitID", "/en/citizen/mitid/")}
        return known.get((kind, identifier))

    def contact(self, identifier):
        return {"bank": BANK, "alarm": ALARM}.get(identifier)

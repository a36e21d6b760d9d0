"""Mistakes in the messages of the trainer."""

from tests import small_trainer
from tests.mistakes.elsewhere import Elsewhere, added, changed, removed
from tests.mistakes.mistake import field, swap

STRUCTURE = "shared/trainer.yaml"
MAIL, CALL = "da/trainer/a-mail.md", "da/trainer/a-call.md"


def in_structure(kind, old, new):
    return Elsewhere(kind, changed(STRUCTURE, swap(old, new)))


def in_mail(kind, old, new):
    return Elsewhere(kind, changed(MAIL, swap(old, new)))


def in_call(kind, old, new):
    return Elsewhere(kind, changed(CALL, swap(old, new)))


MISTAKES = (
    Elsewhere("a trainer that is missing", removed(STRUCTURE)),
    in_structure("more scams than genuine messages", "verdict: genuine", "verdict: scam"),
    in_structure("a message of an unknown kind", "kind: mail", "kind: telegram"),
    in_structure("a verdict that is neither", "verdict: scam", "verdict: fake"),
    in_structure("a message that is too hard", "difficulty: 3", "difficulty: 4"),
    in_structure("a clue of an unknown type", "link: link}", "link: lnik}"),
    in_structure("a message of an unknown article", "[good-habits]", "[good-habit]"),
    in_structure("a message with the id of another", "id: a-call", "id: a-mail"),
    in_structure("a misspelt field of a message", "difficulty: 1", "dificulty: 1"),
    Elsewhere("a message in one language only", removed("en/trainer/a-call.md")),
    Elsewhere("a message that is in no structure", added(
        "da/trainer/b-mail.md", small_trainer.MAIL.replace("slug: a-mail", "slug: b-mail"))),
    Elsewhere("a message in a folder too deep", added("da/trainer/x/a-mail.md", "")),
    Elsewhere("a message with another's slug", changed(CALL, field("slug", "slug: a-mail"))),
    Elsewhere("a message at the address of the sheet", changed(CALL, field("slug", "slug: ark"))),
    Elsewhere("a message without a situation", changed(MAIL, field("situation", ""))),
    Elsewhere("a message that says nothing", changed(
        MAIL, swap("Dear customer\n\nPlease confirm.\n", ""))),
    in_mail("a mark without quotation marks",
            'address: "[[clue:sender|service@fjordbanken.other.example]]"',
            "address: [[clue:sender|service@fjordbanken.other.example]]"),
    in_mail("a clue that is marked nowhere",
            "[[clue:link|https://fjordbanken.other.example/login]]",
            "https://fjordbanken.other.example/login"),
    in_mail("a clue that is marked twice", "Please confirm.", "[[clue:link|Please confirm.]]"),
    in_mail("a mark of an unknown clue", "Please confirm.", "[[clue:hurry|Please confirm.]]"),
    in_mail("a clue without an explanation",
            "  link: The button leads to an address that is not the bank's.\n", ""),
    in_mail("an explanation of no clue", "do:\n", "  hurry: It wants you to hurry.\ndo:\n"),
    in_mail("a bracket that marks nothing", "Please confirm.", "[[clue|Please confirm.]]"),
    in_mail("a domain that may be somebody's", "Please confirm.", "Confirm at fjordbanken.dk."),
    in_mail("a domain that looks reserved", "fjordbanken.other.example/login",
            "fjordbanken.example.secure-login.com/login"),
    in_mail("a real domain in an explanation", "it is not the bank's", "it is not bank.dk"),
    in_mail("a mail without a subject", "subject: Your account\n", ""),
    in_mail("a mail with a QR code", "button: Confirm\n",
            "button: Confirm\ncode: https://pay.example/x\n"),
    in_mail("a button that leads nowhere", "button: Confirm\n", ""),
    in_mail("an answer in a mail", "Please confirm.", "> I will."),
    in_call("a number that may be somebody's", "01 20 30 40", "31 20 30 40"),
    in_call("a number that may be a company's", "01 20 30 40", "01 20 30 45"),
    in_call("a number that may be a person's", "Your card is blocked.", "You are 010190-1234."),
    in_call("an emergency number in a message", "Your card is blocked.", "We ring 112."),
    in_call("an account that may be somebody's", "Your card is blocked.",
            "Pay to 4180 1234567."),
    in_call("a bank that may be one", "Your card is blocked.",
            "Pay to reg. 0216 konto 0001234567."),
    in_call("a phone number in what to do", "ring the number in the app", "ring 33 37 00 37"),
    in_call("markup in an explanation", "Nobody asks you", "Nobody **asks** you"),
    Elsewhere("a title of a message that is too long", changed(
        CALL, field("title", f"title: {'A call ' * 12}"))),
)  # fmt: skip

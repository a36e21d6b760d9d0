"""A handful of entries and terms in both languages, to search in."""

from portal.domain.language import Language
from portal.domain.reference import TermWords
from portal.domain.search.entry import Entry

DA, EN = Language.DA, Language.EN
MEANING = "What the word means, in one sentence that is long enough."


def an_entry(identifier, title, body="", *, kind="article", **fields):
    """Complete by default; say only what matters."""
    complete = {"summary": "", "address": f"/{identifier}/"} | fields
    return Entry(id=identifier, kind=kind, title=title, body=body, **complete)


def a_term(term, synonyms=(), forms=(), typed=()):
    return TermWords(term=term, definition=MEANING, synonyms=synonyms, forms=forms, typed=typed)


TERMS = {
    "adgangskode": {
        DA: a_term("adgangskode", ("kodeord",), ("adgangskoder",), ("adganskode", "min kode")),
        EN: a_term("password", ("passcode",), ("passwords",), ("pasword",)),
    },
    "phishing": {
        DA: a_term("phishing", ("falsk mail", "svindelmail"), (), ("phising", "er mailen ægte")),
        EN: a_term("phishing", ("scam email",), (), ("phising", "is this email real")),
    },
    "totrin": {
        DA: a_term("totrinsbekræftelse", ("tofaktorgodkendelse", "2fa"), (), ("to faktor",)),
        EN: a_term("two-step verification", ("two-factor authentication", "2fa")),
    },
    "backup": {
        DA: a_term("backup", ("sikkerhedskopi",)),
        EN: a_term("backup", ("safety copy",)),
    },
}

DANISH = (
    an_entry(
        "strong-passwords",
        "Lav stærke adgangskoder",
        "Brug en ny adgangskode hvert sted. Lad en kodeordshusker huske dem.\n"
        "Lav den lang, og del den ikke med nogen. En sms'er med en kode er aldrig en ven.",
        summary="Sådan laver du adgangskoder, som andre ikke gætter.",
        audiences=("citizen",),
        actions=("Brug en ny adgangskode hvert sted", "Lav den lang"),
        keywords=("password", "kode"),
    ),
    an_entry(
        "password-manager",
        "Brug en kodeordshusker",
        "En kodeordshusker er et program, der finder på lange adgangskoder og gemmer dem.\n"
        "Vælg en god hovedadgangskode.",
        summary="Et program husker dine koder for dig.",
        audiences=("citizen",),
    ),
    an_entry(
        "mitid",
        "Pas på dit MitID",
        "Godkend kun det, du selv har sat i gang.\nSpær dit MitID, hvis andre har brugt det.",
        summary="Se, hvordan du bruger dit MitID trygt.",
        audiences=("citizen",),
        headings=("Sådan spærrer du",),
        keywords=("nemid",),
    ),
    an_entry(
        "phishing-email",
        "Gennemsku phishingmails",
        "En falsk mail vil have dig til at klikke på et link. Slet den.\n"
        "Svindlerne har travlt, og det skal du også have.",
        summary="Sådan ser du, om en e-mail er ægte.",
        audiences=("citizen",),
    ),
    an_entry(
        "children-online",
        "Børn på nettet",
        "Børnene ved mere om apps, end du tror. Tal med dem om det, de møder.",
        summary="Hjælp dit barn godt i gang på nettet.",
        audiences=("citizen",),
    ),
    an_entry(
        "sme-backup",
        "Backup, der virker",
        "Tag backup hver dag, og prøv at hente filerne igen. Serveren skal stå i et låst rum.",
        summary="Sådan får virksomheden sine filer igen.",
        audiences=("business",),
        keywords=("3-2-1", "sikkerhedskopiering"),
    ),
    an_entry(
        "sme-policy",
        "En it-sikkerhedspolitik",
        "Skriv på én side, hvad I vil. Læg den, hvor alle ser den.",
        summary="Regler for sikkerhed, som medarbejderne kan huske.",
        audiences=("business",),
    ),
    an_entry(
        "mitid-block",
        "Spær MitID",
        kind="contact",
        summary="Ring, når andre har brugt dit MitID.",
        audiences=("citizen", "business"),
        keywords=("33 98 00 10",),
    ),
    an_entry(
        "politi-114",
        "Politiet 114",
        kind="contact",
        summary="Ring, når det ikke haster.",
        audiences=("citizen", "business"),
    ),
    an_entry("mitid", "MitID", kind="term", summary="Din digitale underskrift."),
    an_entry("privacy", "Privatliv", kind="page", summary="Vi gemmer ingen oplysninger om dig."),
)

ENGLISH = (
    an_entry(
        "strong-passwords",
        "Make strong passwords",
        "Use a new password in each place. Let a program remember them.",
        summary="How to make passwords that others cannot guess.",
        audiences=("citizen",),
    ),
    an_entry(
        "two-step-verification",
        "Turn on two-step verification",
        "A code from an app stops whoever has your password. Keep the backup codes on paper.",
        summary="One more step when you sign in.",
        audiences=("citizen",),
    ),
    an_entry(
        "phishing-email",
        "See through scam emails",
        "A message wants you to click. Do not. It is a scam, and it is urgent for them only.",
        summary="How to see that an e-mail is fake.",
        audiences=("citizen",),
    ),
    an_entry(
        "sme-policy",
        "An IT policy",
        "Write on one page what the company wants. Your IT supplier can help with security.",
        summary="Rules that people remember.",
        audiences=("business",),
    ),
    an_entry(
        "home-backup",
        "Back up at home",
        "Copy your pictures to an external hard drive. Test that the copies can be restored.",
        summary="So that pictures survive a broken computer.",
        audiences=("citizen",),
    ),
    an_entry(
        "mitid-block",
        "Block MitID",
        kind="contact",
        summary="Ring when others have used your MitID.",
        audiences=("citizen", "business"),
    ),
)

ENTRIES = {DA: DANISH, EN: ENGLISH}

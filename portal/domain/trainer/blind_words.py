"""What the sheet for fresh readers says around the messages, in both languages.

It stands here and not among the interface texts: no page shows it, and whoever prints
the sheet has no page to read it from.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.domain.language import Language
from portal.domain.trainer.structure import Kind, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """The words of a sheet; `fields` are those of a message, in the order of the page."""

    kinds: Mapping[Kind, str]
    known: str
    fields: Mapping[str, str]
    leads_to: str
    code: str
    answers: str
    verdicts: Mapping[Verdict, str]
    how: str


SHEET: Mapping[Language, SheetWords] = {
    Language.DA: SheetWords(
        kinds={"mail": "mail", "sms": "sms", "call": "opkald", "chat": "chat på en markedsplads",
               "letter": "papir med QR-kode", "invoice": "faktura"},
        known="Du ved",
        fields={"sender": "Afsender", "address": "Adresse eller nummer", "to": "Til",
                "subject": "Emne", "time": "Hvornår"},
        leads_to="fører til",
        code="[QR-kode] kameraet viser",
        answers="Svar",
        verdicts={"scam": "svindel", "genuine": "ægte"},
        how="En linje til hver, som `1 svindel` eller `2 ægte`.",
    ),
    Language.EN: SheetWords(
        kinds={"mail": "email", "sms": "text", "call": "call", "chat": "chat on a marketplace",
               "letter": "paper with a QR code", "invoice": "invoice"},
        known="You know",
        fields={"sender": "Sender", "address": "Address or number", "to": "To",
                "subject": "Subject", "time": "When"},
        leads_to="leads to",
        code="[QR code] the camera shows",
        answers="Answers",
        verdicts={"scam": "scam", "genuine": "genuine"},
        how="One a line, as `1 scam` or `2 genuine`.",
    ),
}  # fmt: skip

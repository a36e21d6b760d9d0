"""Whether the addresses and numbers of a message can be nobody's.

A training message that names a real domain or number would send people there, or teach
them to mistrust somebody who has done nothing.
"""

import re
from collections.abc import Iterator

from portal.domain.prose import PHONE

# Names that the internet keeps for examples (RFC 2606 and 6761): nobody can have them.
RESERVED = ("example", "test", "invalid")
_RESERVED_BELOW = ("example.com", "example.net", "example.org")
_HOST = re.compile(r"(?<![\w-])[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?![\w-])")
# What is long enough to be a phone, an account or a company: seven digits or more.
NUMBER = re.compile(r"(?:\+45 ?)?(?<!\d)\d(?:[ \-]?\d){6,}(?!\d)")
_BANK = re.compile(r"\breg[. ]*(?:nr|no)?[. ]*(\d{4})\b", re.IGNORECASE)
_CVR = (2, 7, 6, 5, 4, 3, 2, 1)


def is_reserved(host: str) -> bool:
    """Whether a domain is one that nobody can have."""
    name = host.lower()
    return name.rpartition(".")[2] in RESERVED or any(
        name == each or name.endswith(f".{each}") for each in _RESERVED_BELOW
    )


def domain_faults(text: str) -> Iterator[tuple[str, str]]:
    """Domains that may be somebody's; the text is without marks."""
    for host in _HOST.findall(text):
        if not is_reserved(host):
            yield (
                f"names the domain {host}, which may be somebody's",
                "Let it end in .example, .test or .invalid",
            )


def number_faults(text: str) -> Iterator[tuple[str, str]]:
    """Numbers that may be somebody's: of phones, companies, persons, accounts and banks."""
    for number in dict.fromkeys((*NUMBER.findall(text), *(m[0] for m in PHONE.finditer(text)))):
        remedy = _remedy(re.sub(r"\D", "", number.removeprefix("+45")))
        if remedy:
            yield f"has the number {number}, which may be somebody's", remedy
    for bank in _BANK.findall(text):
        if bank != "0000":
            yield f"names the bank {bank}, which may be one", "Write 0000, which is none"


def _remedy(digits: str) -> str:
    """What to write instead; empty where the number can be nobody's."""
    if len(digits) > 8 and not digits.startswith("000"):
        return "Let it begin with 000, as no person's number and no bank does"
    if not digits.startswith("0"):
        return "Let it begin with 0, as no Danish phone or company number does"
    if len(digits) == 8 and _passes(digits):
        return "Change a digit; as it is, it passes the check of CVR numbers"
    return ""


def _passes(digits: str) -> bool:
    """Whether eight digits pass the check that every CVR number does (modulus 11)."""
    return sum(int(digit) * weight for digit, weight in zip(digits, _CVR, strict=True)) % 11 == 0

"""The real messages: their number, what they teach, and that they harm nobody."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from portal.domain.language import Language
from portal.domain.trainer.structure import CLUE_TYPES, KINDS

# Who must not be named, not even by a scam that is said to be one: they would be harmed by it.
REAL = (
    "danske bank|nordea|jyske|sydbank|nykredit|arbejdernes landsbank|spar nord|lån & spar|revolut|"
    "mobilepay|vipps|dankort|mastercard|paypal|klarna|swish|google|microsoft|android|iphone|"
    "facebook|instagram|messenger|whatsapp|snapchat|tiktok|telegram|linkedin|netflix|spotify|"
    "viaplay|amazon|zalando|temu|shein|ebay|dba|gul og gratis|vinted|trustpilot|postnord|"
    "post danmark|gls|dao|dhl|ups|fedex|instabox|budbee|matas|elgiganten|ikea|bilka|føtex|rema|"
    "lidl|coop|tdc|yousee|telenor|telia|telmore|oister|cbb|norlys|ørsted|ewii|andel energi|hofor|"
    "novafos|easypark|parkpark|apcoa|q-park|onepark|europark|parkzone|mitid|nemid|nemkonto|borger|"
    "e-boks|digital post|skattestyrelsen|skatteministeriet|toldstyrelsen|gældsstyrelsen|"
    "motorstyrelsen|politi|politiet|police|udbetaling danmark|sundhed|datatilsynet|"
    "erhvervsstyrelsen|digitaliseringsstyrelsen|københavn|copenhagen|aarhus|odense|aalborg|"
    "fogedretten|dsb|rejsekort|movia|norwegian|teamviewer|anydesk|ticketmaster|billetlugen|"
    "ticketbutler|krak|eniro|virk|punktum|dandomain|e-conomic|ældre sagen|røde kors"
)
# Names that are ordinary words as well.
REAL_IF_CAPITAL = (
    "Apple|Windows|Wish|Bring|Power|Visa|Nets|Netto|Skat|Lunar|Saxo|Metro|Billy|Dinero|Proff|"
    "Greens|Simply|SAS|DR|TV 2|ATP|NSK|SKAT|HBO|Nærpolitiet"
)
_NAMED = re.compile(rf"(?<!\w)(?:(?i:{REAL})|{REAL_IF_CAPITAL})(?!\w)")
# Written anew here: what checks the check must not share its eyes.
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.([^\W\d_]{2,})\b")
_DIGITS = re.compile(r"\d[\d \-]{5,}\d")


def texts(message):
    """Everything that a message itself shows."""
    rows = (*message.details, *message.items)
    words = (message.sender, message.address, message.to, message.subject, message.time,
             message.button, message.leads_to, message.code_words,
             *(each.words for each in message.paragraphs),
             *(part for row in rows for part in (row.name, row.value)))  # fmt: skip
    return ["".join(part.text for span in each for part in span.parts) for each in words if each]


@pytest.fixture(params=Language)
def messages(request, site):
    return list(site.editions[request.param].messages.values())


def test_there_are_24_messages_of_six_kinds_half_of_each_a_scam(messages):
    counted = Counter((each.kind, each.verdict) for each in messages)

    assert counted == {(kind, verdict): 2 for kind in KINDS for verdict in ("scam", "genuine")}


def test_every_type_of_clue_occurs(messages):
    assert {clue.type for each in messages for clue in each.clues} == set(CLUE_TYPES)


def test_each_difficulty_has_scams_and_genuine_messages(messages):
    assert {(each.difficulty, each.verdict) for each in messages} == {
        (level, verdict) for level in (1, 2, 3) for verdict in ("scam", "genuine")
    }


def test_every_domain_is_one_that_nobody_can_have(messages):
    found = [host for each in messages for text in [each.situation, *texts(each)]
             for host in _HOST.finditer(text)]  # fmt: skip

    assert len(found) > 15
    assert {host[1].lower() for host in found} <= {"example", "test", "invalid"}


def test_every_number_is_one_that_nobody_can_have(messages):
    found = [re.sub(r"\D", "", number) for each in messages for text in texts(each)
             for number in _DIGITS.findall(text)]  # fmt: skip
    long = [digits for digits in found if len(digits) >= 7]

    assert len(long) > 8
    assert [digits for digits in long if not digits.startswith("0")] == []
    assert [digits for digits in long if len(digits) > 8 and not digits.startswith("000")] == []


def test_no_number_of_eight_digits_passes_the_check_of_companies(messages):
    weights = (2, 7, 6, 5, 4, 3, 2, 1)
    numbers = {re.sub(r"\D", "", number) for each in messages for text in texts(each)
               for number in _DIGITS.findall(text)}  # fmt: skip
    eight = [each for each in numbers if len(each) == 8]

    assert eight
    for each in eight:
        assert sum(int(d) * w for d, w in zip(each, weights, strict=True)) % 11 != 0, each


def test_nobody_real_is_named(messages):
    named = {(each.id, found[0]) for each in messages
             for text in [each.title, each.situation, *texts(each)]
             for found in _NAMED.finditer(text)}  # fmt: skip

    assert named == set()
    # A rule that finds nothing anywhere would prove nothing.
    for real in ("Hej fra PostNord", "postnord-gebyr.example", "Log ind med MitID", "fra Skat"):
        assert _NAMED.search(real), real


def test_the_answer_does_not_follow_from_where_a_message_stands(messages):
    """Three of the same in a row would be guessed at."""
    verdicts = [each.verdict for each in messages]
    same = [one == other for one, other in pairwise(verdicts)]

    assert not any(all(pair) for pair in pairwise(same))


def test_languages_are_not_copies_of_one_another(site):
    danish, english = (site.editions[language].messages for language in Language)
    for identifier, message in danish.items():
        assert set(texts(message)) - set(texts(english[identifier])), identifier
        assert message.reason != english[identifier].reason


def test_a_genuine_message_asks_for_nothing_that_the_advice_warns_of(messages):
    """No button to sign in with, and no link in the text but one that is also a sender's."""
    for message in messages:
        if not message.is_scam:
            assert message.button == message.leads_to == ()
            assert not any(clue.type in ("secrecy", "offer") for clue in message.clues)

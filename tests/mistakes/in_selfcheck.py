"""Mistakes in the question bank of the self-check."""

from tests.mistakes.elsewhere import Elsewhere, changed, changed_in_both, removed
from tests.mistakes.mistake import field, swap

BANK, WORDS = "shared/selfcheck.yaml", "da/selfcheck.yaml"
CITIZENS = "shared/selfcheck-citizen.yaml"


def in_bank(kind, old, new):
    return Elsewhere(kind, changed(BANK, swap(old, new)))


def in_words(kind, old, new):
    return Elsewhere(kind, changed(WORDS, swap(old, new)))


def without(begin, end):
    """Leave out everything from one line up to another."""

    def spoil(text):
        first, last = text.index(begin), text.index(end)
        return text[:first] + text[last:]

    return spoil


def a_threat_named_as_an_area(content):
    """A mistake that would count the threat's questions as the area's."""
    changed(BANK, swap("[phishing, downtime]", "[phishing, downtime, acc]"))(content)
    changed_in_both("selfcheck.yaml", swap("areas:", "  acc: Accounts\nareas:"))(content)


MISTAKES = (
    Elsewhere("a question bank that is missing", removed(BANK)),
    Elsewhere("a question bank without a version", changed(BANK, field("version", ""))),
    Elsewhere("a question bank without a date", changed(BANK, field("date", ""))),
    Elsewhere("a version that is no version", changed(BANK, field("version", "version: 1.0"))),
    in_bank("a question of an unknown article", "article: first-steps", "article: first-step"),
    in_bank("a question of an article for citizens",
            "article: first-steps", "article: good-habits"),
    Elsewhere("a question for citizens of an article for businesses", changed(
        CITIZENS, swap("article: safe-passwords", "article: first-steps"))),
    in_words("a question without a name", "    name: A copy\n", ""),
    in_bank("a question with the id of another", "id: bak-01", "id: acc-01"),
    in_bank("an option with the id of another", "id: more", "id: solo"),
    in_bank("a question of an unknown area", "area: bak", "area: back"),
    in_bank("a question about what nobody is",
            "any: [has_employees]", "any: [has_employes]"),
    in_bank("a question on an unknown threat", "threats: [phishing]\n", "threats: [fishing]\n"),
    Elsewhere("a threat with the name of an area", a_threat_named_as_an_area),
    in_bank("an action that rests on nothing", "depends_on: [acc-01]", "depends_on: [acc-02]"),
    in_bank("actions that rest on each other", "depends_on: []", "depends_on: [bak-01]"),
    in_bank("a gate that may be passed by", "gate: null", "gate: required"),
    in_bank("a gate of an unknown kind", "gate: critical", "gate: crucial"),
    in_bank("a question that weighs too much", "weight: 3", "weight: 4"),
    in_bank("a question that weighs a word", "weight: 3", "weight: much"),
    in_bank("an effort of an unknown kind", "effort: days", "effort: a day"),
    in_bank("a misspelt field of a question", "impact: 2", "imapct: 2"),
    in_bank("a contradiction of no question", "then_question: bak-01", "then_question: bak-02"),
    in_bank("words of its own that are nowhere", "solo_wording: same", "solo_wording: own"),
    in_bank("two frameworks said to be one", "din_top: \"false\"", "din_top: no"),
    Elsewhere("a question without words", changed(
        WORDS, without("  bak-01:\n", "contradictions:"))),
    in_words("words for no question", "  bak-01:\n    name", "  bak-02:\n    name"),
    in_words("an answer without words", "{o1: None at all, o2: A few, o3: Most, o4: Every one}",
             "{o1: None at all, o2: A few, o3: Most}"),
    in_words("an option without words", "      more: More\n", ""),
    in_words("not relevant without words", "    not_relevant: There is nothing to copy\n", ""),
    in_words("a threat without words", "  downtime: Downtime\n", ""),
    in_words("a phone number in a question", "Is there a copy?", "A copy? Ring 33 37 00 37"),
    in_words("a colon in a question", "Is there a copy?", "Backup: is there any?"),
)  # fmt: skip

"""The cases that both implementations of the score are held to, made anew from the bank.

`python -m tests.domain.selfcheck.cases` writes them; a test tells when that is due.
"""

import json

from portal import site
from portal.domain.selfcheck.answering import Answers, parse_answers
from portal.domain.selfcheck.scoring import score
from portal.domain.selfcheck.telling import for_browser, told_wholly
from portal.settings import ROOT, Settings
from tests.domain.selfcheck.examples import CARPENTER, CLINIC, WEBSHOP
from tests.domain.selfcheck.random_answers import random_answers

FILE = ROOT / "tests" / "shared" / "scores.json"
RANDOM = 320


def load_bank():
    return site.load_bank(Settings.from_environment({}))


def cases(bank):
    """The worked examples, the extremes, and what firms might answer."""
    yield from (parse_answers(bank, each) for each in (CARPENTER, CLINIC, WEBSHOP))
    everything = CLINIC["profile"]
    ids = [each.id for each in bank.questions]
    yield from (Answers(everything, dict.fromkeys(ids, each)) for each in ("o1", "o4", "dk"))
    yield Answers(everything, {})
    no_backup = dict.fromkeys(("bak-01", "bak-02", "bak-03"), "o1")
    yield Answers(everything, {**dict.fromkeys(ids, "o4"), **no_backup})
    yield from (random_answers(bank, seed) for seed in range(RANDOM))


def result_of(bank, answers, score=score):
    """A result as the case file has it: actions as `now:acc-01`, and ? where one finds out."""
    result = told_wholly(score(bank, answers))
    result["actions"] = " ".join(
        f"{each['lane']}:{each['id']}{'?' if each['find_out'] else ''}"
        for each in result["actions"]
    )
    return result


def case_file(bank):
    """The whole text of the file, a case a line."""
    lines = [
        json.dumps(
            {
                "profile": answers.profile,
                "answers": answers.given,
                "result": result_of(bank, answers),
            },
            separators=(",", ":"),
        )
        for answers in cases(bank)
    ]
    exported = json.dumps(for_browser(bank), separators=(",", ":"))
    return f'{{"bank":{exported},\n"cases":[\n' + ",\n".join(lines) + "\n]}\n"


if __name__ == "__main__":
    FILE.write_text(case_file(load_bank()), encoding="utf-8", newline="\n")

"""Faults put into a copy of the scoring on purpose, to see that the tests would notice."""

import importlib
import sys
from pathlib import Path

from portal.domain import selfcheck
from tests.domain.selfcheck.properties import Model

SOURCE = Path(selfcheck.__file__).parent

# kind, module, what stands there, what to write instead
FAULTS = (
    ("not to know counts as 1", "scoring",
     "enumerate(ANSWERS)}", 'enumerate(ANSWERS)} | {"dk": 1}'),
    ("not to know drops out of the sum", "scoring",
     "!= NOT_RELEVANT", 'not in (NOT_RELEVANT, "dk")'),
    ("two open critical gates are as one", "scoring", "if critical >= 2", "if critical >= 99"),
    ("a critical gate has no cap", "scoring", "critical == 1 or required >= 3", "required >= 3"),
    ("three required gates are as one", "scoring", " or required >= 3", ""),
    ("a required gate has no cap", "scoring", '"b3" if required >= 1', '"b3" if required >= 99'),
    ("the cap is forgotten", "scoring", "min(band_of(overall), cap)", "band_of(overall)"),
    ("a gate closes at 1", "plan", "IN_PLACE = 2", "IN_PLACE = 1"),
    ("not relevant is counted in", "scoring",
     " and given.get(each.id) != NOT_RELEVANT", ""),
    ("not relevant earns full marks", "scoring",
     " and given.get(each.id) != NOT_RELEVANT", ' or POINTS.update({"na": 3})'),
    ("what is not asked counts", "scoring", "if is_shown(each, true) and", "if"),
    ("all questions weigh alike", "scoring", "sum(each.question.weight * worth", "sum(2 * worth"),
    ("scores are rounded up", "scoring", "100 * had // whole", "-(-100 * had // whole)"),
    ("a band begins a point late", "scoring", '"b2": 40', '"b2": 41'),
    ("doubt is thought to be known", "scoring", "0 if each.is_doubt or", "0 if"),
    ("the range takes doubt for the best", "scoring",
     "3 if each.answer is None else", "3 if each.is_doubt or each.answer is None else"),
    ("what another action rests on comes later", "plan", "if name in waiting]", "if not name]"),
    ("what another action rests on stays in its lane", "plan",
     "_place(each, lane, waiting, placed)",
     "_place(each, globals()['lane'](each), waiting, placed)"),
    ("critical is not first", "plan", 'not (asked.is_open_gate and question.gate == "critical")',
     "False"),
    ("ties end as they stand in the file", "plan", "        question.id,\n", '        "",\n'),
    ("the better the answer, the more urgent", "plan", "(3 - asked.points)", "(1 + asked.points)"),
    ("cost does not matter", "plan", "_QUARTERS[question.cost])", "4)"),
    ("to find out costs what the action does", "plan",
     "FIND_OUT_SPEED if asked.is_doubt else speed(asked.question))",
     "speed(asked.question))"),
    ("threats named as all count for none", "scoring",
     " or ALL_THREATS in each.question.threats", ""),
)  # fmt: skip


def with_a_fault(folder, number):
    """A copy of the scoring with one of the faults, as a package of its own."""
    kind, module, old, new = FAULTS[number]
    name = f"faulty_selfcheck_{number}"
    package = folder / name
    package.mkdir()
    for file in SOURCE.glob("*.py"):
        text = file.read_text("utf-8").replace("portal.domain.selfcheck", name)
        if file.stem == module:
            assert text.count(old) == 1, (kind, text.count(old))
            text = text.replace(old, new)
        (package / file.name).write_text(text, "utf-8")
    sys.path.insert(0, str(folder))
    try:
        scoring = importlib.import_module(f"{name}.scoring")
        return Model(
            scoring.score, scoring.asked_of, importlib.import_module(f"{name}.plan").priority
        )
    finally:
        sys.path.remove(str(folder))

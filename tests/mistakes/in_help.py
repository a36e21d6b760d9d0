"""Mistakes in the flows of help: in their arrows, and in their words."""

from tests.mistakes.elsewhere import (
    Elsewhere,
    added,
    appended,
    changed,
    changed_in_both,
    in_both,
    removed,
)
from tests.mistakes.mistake import swap
from tests.small_content import FLOW, OPENING, PLAN, STEP

ARROWS = "shared/help/account-hacked.yaml"
OPENED = "da/help/account-hacked.md"
ASKED = "da/help/account-hacked/money.md"
PLANNED = "da/help/account-hacked/take-back.md"
PLACE = "help/account-hacked"


def in_arrows(kind, old, new):
    return Elsewhere(kind, changed(ARROWS, swap(old, new)))


def in_plan(kind, old, new):
    return Elsewhere(kind, changed(PLANNED, swap(old, new)))


def together(*spoils):
    """One mistake that takes several changes."""

    def spoil(content):
        for each in spoils:
            each(content)

    return spoil


def a_long_way(content):
    """Four questions more than anybody answers."""
    steps = [f"more-{number}" for number in range(1, 5)]
    onward = [*steps[1:], "take-back"]
    lines = "".join(f"  {step}:\n    on: {to}\n" for step, to in zip(steps, onward, strict=True))
    changed(ARROWS, swap("    there: take-back\n", f"    there: more-1\n{lines}"))(content)
    for step in steps:
        asked = STEP.replace("slug: money", f"slug: {step}").replace("  gone: Yes\n", "")
        in_both(f"{PLACE}/{step}.md", asked.replace("  there: No", "  on: Yes"))(content)


def another_flow(text):
    """A flow that leads into the first."""
    return together(
        added("shared/help/clicked-a-link.yaml", text),
        in_both("help/clicked-a-link.md", OPENING.replace("slug: account", "slug: clicked")),
        in_both("help/clicked-a-link/plan.md", PLAN.format(slug="plan").replace(
            "deadlines:\n  authority: Tell the authority\n", "")),
    )  # fmt: skip


LEADING = """\
audience: both
group: messages
order: 10
icon: hook
articles: [good-habits]
steps:
  start:
    in: flow:account-hacked/{named}
    out: plan
plans:
  plan:
    contacts: [cyberhotline]
"""

MISTAKES = (
    Elsewhere("an arrow to nowhere", changed(ARROWS, swap("out: locked-out", "out: lockd-out"))),
    Elsewhere("an arrow to nowhere in another flow",
              another_flow(LEADING.format(named="take-bak"))),
    in_arrows("an arrow that is written as a list", "    in: money\n    out: locked-out",
              "    - money"),
    in_arrows("arrows in a circle", "gone: locked-out", "gone: money"),
    Elsewhere("arrows in a circle between flows", together(
        another_flow(LEADING.format(named="money")),
        changed(ARROWS, swap("gone: locked-out", "gone: flow:clicked-a-link")))),
    in_arrows("a flow without its first step", "  start:", "  begin:"),
    in_arrows("a step that nothing leads to", "in: money", "in: take-back"),
    in_arrows("a plan that nothing leads to", "there: take-back", "there: locked-out"),
    in_arrows("a step without choices", "  money:\n    gone: locked-out\n    there: take-back",
              "  money: {}"),
    Elsewhere("a way that is too long", a_long_way),
    in_arrows("a plan with the name of a step", "  locked-out:\n    contacts",
              "  money:\n    contacts"),
    in_arrows("a plan without a contact", "contacts: [cyberhotline]\n", "contacts: []\n"),
    in_arrows("a plan of an unknown contact", "[cyberhotline, alarm", "[cyberhotlin, alarm"),
    in_arrows("a flow of an unknown article", "[safe-passwords]", "[safe-password]"),
    in_arrows("a flow in an unknown group", "group: devices", "group: device"),
    in_arrows("a flow for nobody", "audience: citizen", "audience: everybody"),
    in_arrows("a quick exit that is neither true nor false", 'quick_exit: "true"',
              "quick_exit: yes"),
    in_arrows("a deadline that counts both hours and months", "hours: 72",
              "hours: 72\n        months: 1"),
    in_arrows("a deadline that counts nothing", "        hours: 72\n", ""),
    in_arrows("a deadline without words", "deadlines:\n", """deadlines:
      - id: others
        months: 1
        source:
          title: The law
          url: https://www.example.org/law
"""),
    Elsewhere("a flow without arrows", removed(ARROWS)),
    Elsewhere("a flow in the wrong kind of file", added("shared/help/more.yml", FLOW)),
    Elsewhere("a page of no step", in_both(f"{PLACE}/monye.md", STEP)),
    Elsewhere("a step without a page", together(
        removed(ASKED), removed(ASKED.replace("da/", "en/")))),
    Elsewhere("a plan in one language only", removed(PLANNED.replace("da/", "en/"))),
    Elsewhere("a choice without words", changed(OPENED, swap("  out: No, I am locked out\n", ""))),
    Elsewhere("words for no choice", changed(
        ASKED, swap("  there: No", "  there: No\n  ther: No"))),
    Elsewhere("a slug that another step has", changed_in_both(
        f"{PLACE}/money.md", swap("slug: money", "slug: take-back"))),
    Elsewhere("a phone number in a choice", changed(OPENED, swap(
        "Yes, I can", "Ring 33 37 00 37 first"))),
    Elsewhere("a reference in a question", changed(OPENED, swap(
        "Can you still sign in?", "Can [[contact:cyberhotline]] help?"))),
    Elsewhere("a heading in a step", changed(OPENED, appended("\n## More\n\nWords.\n"))),
    in_plan("a plan without evidence", "evidence:\n  - Save the messages\n", ""),
    in_plan("a plan without a report", "report:\n  - Report it to the police\n", ""),
    in_plan("a phone number in a plan", "  - Pay nothing", "  - Do not ring 33 37 00 37 back"),
    in_plan("a phone number in a text to copy", "Do not open what", "Ring 33370037, not what"),
    in_plan("an unknown flow in a plan", "Look again", "Look at [[flow:acount-hacked]]"),
    in_plan("an unknown contact in a plan", "[[contact:cyberhotline]]", "[[contact:cyberhotlin]]"),
    in_plan("a list within a list", "- Change the password", '- "- Change the password"'),
    in_plan("a plan that says more than its twin", "  - Look again",
            "  - Look first\n  - And again"),
    in_plan("words for no deadline", "  authority: Tell", "  police: Tell them\n  authority: Tell"),
)  # fmt: skip

"""A small, complete and faultless content folder, for tests to live in and to spoil."""

from datetime import date
from pathlib import Path

from portal.adapters.editing import stamp_twins
from tests import small_trainer

TODAY = date(2026, 11, 25)

ARTICLE = """\
---
title: {title}
slug: {id}
summary: One sentence that tells a reader in some sixty characters what the page is for.
topic: {topic}
actions:
  - Use a new password in each place
  - Make it long, at least 15 characters
  - Let a program remember it for you
help: [account-hacked]
contacts: [cyberhotline]
keywords: [kodeord]
related: [{related}, {other}]
sources:
  - title: A page that the advice rests on
    publisher: Somebody
    url: https://www.example.org/page
    seen: 2026-11-20
reviewed: 2026-11-24
review_months: 12
---
{filler}

## The first section

A line to spoil.

## The second section

Ring [[contact:cyberhotline]], or see [what to do](article:{related}).

## When it has happened {{#already-happened}}

Read [[article:{related}]].
"""
SENTENCE = "Plain words that fill the page up to what a reader has time for."
FILLER = "\n\n".join([" ".join([SENTENCE] * 5)] * 7)

ALERT = """\
---
title: A warning
slug: a-warning
summary: One sentence that tells a reader in some sixty characters what the warning is for.
banner: Somebody is sending false letters
issued: 2026-11-20
expires: 2026-12-20
audiences: [citizen, business]
actions:
  - Do not answer the letter
  - Ask somebody you trust
  - Report what you have seen
contacts: [cyberhotline]
related: [good-habits]
sources:
  - title: A page that the warning rests on
    publisher: Somebody
    url: https://www.example.org/page
    seen: 2026-11-20
reviewed: 2026-11-24
---
Somebody is sending false letters. See [[article:good-habits]].
"""

PAGE = """\
---
title: About
slug: about
summary: One sentence that tells a reader in some sixty characters what the page is for.
reviewed: 2026-11-24
---
Whoever runs the portal, and why. See [the warning](alert:a-warning).
"""

TEMPLATE = """\
---
title: A list to fill in
slug: a-list
summary: One sentence that tells a reader in some sixty characters how to use the sheet.
article: first-steps
reviewed: 2026-11-24
---
| Name | Date |
|---|---|
| | |

- [ ] The list is filled in. See [[page:templates]] and [[template:a-list]].
"""

OPENING = """\
---
title: Somebody is in my account
slug: account
summary: One calm sentence that tells a reader in some sixty characters that this happens to many.
question: Can you still sign in?
choices:
  in: Yes, I can
  out: No, I am locked out
keywords: [hacket]
reviewed: 2026-11-24
---
Breathe. See [[page:help]] and [[flow:account-hacked]].
"""

STEP = """\
---
title: Is money gone?
slug: money
summary: One calm sentence that tells a reader in some sixty characters why it is asked.
choices:
  gone: Yes
  there: No
reviewed: 2026-11-24
---
"""

PLAN = """\
---
title: Take the account back
slug: {slug}
summary: One calm sentence that tells a reader in some sixty characters that it can be done.
now:
  - Change the password
  - Ring [[contact:cyberhotline]]
today:
  - Read [[article:safe-passwords]]
week:
  - Look again
evidence:
  - Save the messages
report:
  - Report it to the police
tell:
  - to: To your friends
    text: |
      Somebody was in my account. Do not open what it sent you.
next:
  - It takes some days
dont:
  - Pay nothing
deadlines:
  authority: Tell the authority
sources:
  - title: A page that the plan rests on
    publisher: Somebody
    url: https://www.example.org/page
    seen: 2026-11-20
reviewed: 2026-11-24
---
"""

TALK = """\
---
title: A talk
slug: a-talk
summary: One sentence that tells a speaker in some sixty characters what the talk is for.
audience: citizen
minutes: 10
articles: [good-habits]
reviewed: 2026-11-24
---
## Welcome

- One line

!!! note "Say (1 minute)"
    Say hello.

## Goodbye

!!! note "Say (1 minute)"
    Say goodbye.
"""

MAILING = """\
---
title: Some mails
slug: some-mails
summary: One sentence that tells a sender in some sixty characters what the mails are for.
articles: [first-steps]
mails:
  - subject: The first
    article: first-steps
    text: |
      {mail}
  - subject: The second
    article: good-habits
    text: |
      {mail}
reviewed: 2026-11-24
---
Send one a week. See [[page:campaign]], [[talk:a-talk]] and [[lesson:a-lesson]].
""".format(mail=" ".join(["Plain words that a colleague reads in a minute."] * 6))

LESSON = """\
---
title: A lesson
slug: a-lesson
summary: One sentence that tells a teacher in some sixty characters what the lesson is for.
age: Ages 7 to 9
minutes: 45
goals:
  - Ask before they press
  - Tell somebody
articles: [good-habits]
reviewed: 2026-11-24
---
Talk about it.
"""

FLOW = """\
audience: citizen
group: devices
order: 10
icon: lock
quick_exit: "true"
articles: [safe-passwords]

steps:
  start:
    in: money
    out: locked-out
  money:
    gone: locked-out
    there: take-back

plans:
  take-back:
    contacts: [cyberhotline]
    deadlines:
      - id: authority
        hours: 72
        source:
          title: The law
          url: https://www.example.org/law
  locked-out:
    contacts: [cyberhotline, alarm-112]
    articles: [good-habits]
"""

FRAMEWORKS = """\
      din_spec_27076: [2]
      din_top: "false"
      cis_v8_1_ig1: ["6.3"]
      cyber_essentials: []
      nis2_21_2: [j]
      iso_27001_2022: [A.8.5]
      nist_csf_2_0: [PR.AA]

"""

SHARED = {
    "site": """\
name: Netværn
base_url: https://netvaern.example.org/
repository: https://git.example.org/netvaern
quick_exit: https://example.org/
operator:
  name: The operator
  email: kontakt@example.org
  address: Vej 1, 1000 By
  unfinished: "false"
security_contact: mailto:security@example.org
security_expires: "2027-06-01"
""",
    "topics": """\
- id: accounts
  audience: citizen
  icon: key

- id: start
  audience: business
  icon: compass
""",
    "contacts": """\
# Who can help.

- id: cyberhotline
  audiences:
    - citizen
    - business
  group: advice
  phone: "+45 33 37 00 37"
  web: https://sikkerdigital.dk/cyberhotline
  source:
    title: sikkerdigital.dk
    url: https://sikkerdigital.dk/cyberhotline
  seen: "2026-11-24"
  verified: "2026-11-24"

- id: alarm-112
  audiences:
    - citizen
  group: urgent
  phone: "112"
  web: null
  source: null
  seen: "2026-11-24"
  verified: "2026-11-24"  # by ringing
""",
    "terms": """\
- id: phishing
  category: attack
  article: good-habits
  source: null

- id: backup
  category: data
  article: null
  source: null
""",
    "themes": """\
- id: habits
  month: 1
  icon: key
  article: good-habits
  more: [safe-passwords]

- id: help-now
  month: 2
  icon: help
  article: null
""",
    "strategy": "\n".join(
        f"""\
- nr: {nr}
  official_nr: "1.{nr}"
  pillar: 1
  confidence: high
  served_by:
    - article:good-habits
    - page:about
"""
        for nr in range(1, 26)
    ),
    "selfcheck": """\
version: "1.0.0"
date: "2026-11-24"
minutes:
  quick: 1
  least: 2
  most: 3
areas: [acc, bak]
threats: [phishing, downtime]
profile:
  - id: size
    options:
      - id: solo
        sets: []
      - id: more
        sets: [has_employees]
        risk: 1
questions:
  - id: acc-01
    area: acc
    weight: 3
    weight_basis: Whoever has the mailbox has the rest.
    gate: critical
    applies_if_any: []
    not_relevant: refused
    solo_wording: own
    effort: hours
    cost: free
    impact: 3
    threats: [phishing]
    depends_on: []
    article: first-steps
    frameworks:
"""
    + FRAMEWORKS
    + """\
  - id: bak-01
    area: bak
    weight: 1
    weight_basis: Only with others to think of.
    gate: null
    applies_if_any: [has_employees]
    not_relevant: allowed
    solo_wording: same
    effort: days
    cost: low
    impact: 2
    threats: [all]
    depends_on: [acc-01]
    article: first-steps
    frameworks:
"""
    + FRAMEWORKS
    + """\
contradictions:
  - id: c1
    if_question: acc-01
    at_most: 0
    then_question: bak-01
    at_least: 3
""",
}

SHARED["selfcheck-citizen"] = (
    SHARED["selfcheck"]
    .replace("article: first-steps", "article: safe-passwords")
    .replace("solo_wording: own", "solo_wording: same")
)
SHARED["trainer"] = small_trainer.STRUCTURE

WORDS = {
    "topics": """\
accounts:
  title: Accounts
  slug: accounts
  summary: Sixty characters or more on what a reader finds under the topic of accounts.
  intro: Your accounts are the way in to your mail and your money.

start:
  title: Begin
  slug: begin
  summary: Sixty characters or more on what a reader finds under the topic of beginning.
  intro: Begin with what the business cannot do without.
""",
    "contacts": """\
cyberhotline:
  name: The hotline
  use: Ring when you do not know whom to ring.
  hours: null

alarm-112:
  name: Emergency, 112
  use: Ring when somebody is in danger now.
  hours: Day and night
""",
    "terms": """\
phishing:
  term: phishing
  definition: False messages that fish for your passwords.
  synonyms: [false mail]

backup:
  term: backup
  definition: A copy of your files, kept in another place.
""",
    "themes": """\
habits:
  title: Good habits
  slug: good-habits
  line: Sixty characters or more on why good habits are worth a month of the year.
  act: Do one thing together

help-now:
  title: Has it happened?
  slug: has-it-happened
  line: Sixty characters or more on why one should know where to find help beforehand.
  act: Save the address
  actions:
    - Ring your bank
    - Save the messages
    - Find your plan
""",
    "strategy": "\n".join(
        f"""\
"{nr}":
  name: An initiative
  line: Somebody was to do something about security.
  served: This portal shows the way to somebody who did it.
"""
        for nr in range(1, 26)
    ),
    "selfcheck": """\
instruction: Choose the last answer that is true.
dont_know: Do not know
not_relevant: Not relevant
find_out: Find out first
bands: {b1: Exposed, b2: On the way, b3: Solid, b4: Well protected}
gates: {critical: Must have first, required: Must have}
efforts: {hours: Hours, days: Days, weeks: Weeks}
costs: {free: Free, low: Little, medium: Some, high: Much}
threats:
  phishing: Phishing
  downtime: Downtime
areas:
  acc: Accounts
  bak: Backup
profile:
  size:
    text: How many are you?
    options:
      solo: Just me
      more: More
questions:
  acc-01:
    name: More than a password
    text: Does your mail take more than a password?
    why: Whoever has the mailbox has the rest.
    answers: {o1: None at all, o2: A few, o3: Most, o4: Every one}
    how_to_check: Log in and see.
    action: Turn it on.
    solo:
      text: Does your own mail take more than a password?
      answers: {o1: None at all, o2: A few, o3: Most, o4: Every one}
      how_to_check: Log in and see.
      action: Turn it on today.
  bak-01:
    name: A copy
    text: Is there a copy?
    why: Things break.
    answers: {o1: None at all, o2: A few, o3: Most, o4: Every one}
    not_relevant: There is nothing to copy
    how_to_check: Look for it.
    action: Make a copy.
    supplier: Is there a copy, and when was it last tried?
contradictions:
  c1: Look at both answers again.
""",
}

SOLO = """\
    solo:
      text: Does your own mail take more than a password?
      answers: {o1: None at all, o2: A few, o3: Most, o4: Every one}
      how_to_check: Log in and see.
      action: Turn it on today.
"""
WORDS["selfcheck-citizen"] = WORDS["selfcheck"].replace(SOLO, "")


def an_article(identifier: str, topic: str = "accounts", related: str = "safe-passwords") -> str:
    """The whole file of an article, the same in both languages."""
    return ARTICLE.format(
        id=identifier,
        title=identifier.replace("-", " ").capitalize(),
        topic=topic,
        related=related,
        other="first-steps" if identifier != "first-steps" else "good-habits",
        filler=FILLER,
    )


FILES = {
    "citizen/good-habits": an_article("good-habits"),
    "citizen/safe-passwords": an_article("safe-passwords", related="good-habits"),
    "business/first-steps": an_article("first-steps", topic="start"),
    "alerts/a-warning": ALERT,
    "pages/about": PAGE,
    "templates/a-list": TEMPLATE,
    "talks/a-talk": TALK,
    "mailings/some-mails": MAILING,
    "lessons/a-lesson": LESSON,
    "trainer/a-mail": small_trainer.MAIL,
    "trainer/a-call": small_trainer.CALL,
    "help/account-hacked": OPENING,
    "help/account-hacked/money": STEP,
    "help/account-hacked/take-back": PLAN.format(slug="take-back"),
    "help/account-hacked/locked-out": PLAN.format(slug="locked-out").replace(
        "deadlines:\n  authority: Tell the authority\n", ""
    ),
}


def write(content: Path, place: str, text: str | bytes) -> Path:
    """Write one file below a content folder."""
    file = content / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def write_content(folder: Path) -> Path:
    """Write the whole content folder into an empty one, stamped, and return where it is."""
    content = folder / "content"
    for name, text in SHARED.items():
        write(content, f"shared/{name}.yaml", text)
    write(content, "shared/help/account-hacked.yaml", FLOW)
    for language in ("da", "en"):
        for name, text in WORDS.items():
            write(content, f"{language}/{name}.yaml", text)
        for place, text in FILES.items():
            write(content, f"{language}/{place}.md", text)
    stamp_twins(content, None)
    return content

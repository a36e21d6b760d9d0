"""Two messages of the trainer, complete and faultless, for tests to spoil."""

STRUCTURE = """\
messages:
  - id: a-mail
    kind: mail
    verdict: scam
    difficulty: 1
    audience: citizen
    clues: {sender: sender, link: link}
    articles: [good-habits]

  - id: a-call
    kind: call
    verdict: genuine
    difficulty: 3
    audience: citizen
    clues: {back: sender, nothing: secret}
    articles: [safe-passwords, good-habits]
"""

MAIL = """\
---
title: A mail about money
slug: a-mail
situation: Your bank is Fjordbanken, at fjordbanken.example.
sender: Fjordbanken
address: "[[clue:sender|service@fjordbanken.other.example]]"
subject: Your account
time: Today at 7:12
button: Confirm
leads_to: "[[clue:link|https://fjordbanken.other.example/login]]"
reason: Sender and link belong to another address than the bank's.
clues:
  sender: What counts stands last, and it is not the bank's.
  link: The button leads to an address that is not the bank's.
do:
  - Open the app of your bank instead.
---
Dear customer

Please confirm.
"""

CALL = """\
---
title: A call about your card
slug: a-call
situation: Your bank is Fjordbanken, and the phone rings.
sender: Fjordbanken
address: 01 20 30 40
time: Today at 10:24
reason: You are asked to ring back, and to give nothing away.
clues:
  back: Ringing them yourself is what proves something.
  nothing: Nobody asks you for anything.
do:
  - Hang up, and ring the number in the app.
---
Your card is blocked. [[clue:nothing|I need nothing from you.]]

> How do I know who you are?

[[clue:back|Hang up, and ring us.]]
"""

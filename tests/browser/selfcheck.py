"""Taking the self-check in a browser, and reading what it says as a dict."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from portal.domain.edition import Check, Site
from portal.domain.language import Language
from portal.domain.selfcheck.answering import Answers
from tests.browser.portal import Portal
from tests.domain.selfcheck.examples import CARPENTER, CLINIC, WEBSHOP

PLACES = {"business": "selfcheck", "citizen": "quicktest"}
CARPENTER, CLINIC, WEBSHOP = (
    Answers(each["profile"], each["answers"]) for each in (CARPENTER, CLINIC, WEBSHOP)
)
READY = ".check[data-ready]"
_READ = """() => {
    const shown = (element) => element !== null && !element.closest("[hidden]");
    const slot = (name) => {
        const found = [...document.querySelectorAll(`.result [data-slot=${name}]`)].find(shown);
        return found ? found.textContent : null;
    };
    const number = (name) => slot(name) === null ? null : Number(slot(name));
    const all = (selector, part) =>
        [...document.querySelectorAll(selector)].filter(shown).map((each) => each.dataset[part]);
    const ids = (lane) => all(`[data-cards=${lane}] .action`, "action");
    return {
        overall: number("overall"),
        range: slot("low") === null ? null : [number("low"), number("high")],
        band: document.querySelector(".verdict").dataset.band || null,
        potential: number("potential"),
        known: number("known"),
        blockers: [...document.querySelectorAll(".blockers li")].map((each) => each.textContent),
        first: ids("first"),
        rest: ["now", "next", "later"].flatMap(ids),
        gates: [number("placed"), number("gates")],
        contradictions: all(".result > .notice[data-if^=c]", "if"),
    };
}"""
# All that a result says to whoever looks at it with nothing folded away, but for what only
# scripts can do and for the way back to the form.
_TEXT = """() => {
    const result = document.querySelector(".result");
    const others = [...result.querySelectorAll("[data-scripted]:not([hidden]), form")];
    for (const each of others) each.hidden = true;
    for (const each of result.querySelectorAll("details")) each.open = true;
    const lines = result.innerText.split("\\n").map((line) => line.trim());
    for (const each of others) each.hidden = false;
    return lines.filter((line) => line);
}"""
# Ticks answers at once, and no others, as a visitor would have by and by.
_TICK = """(values) => {
    for (const input of document.querySelectorAll(".check-form .choices input:not([name=scope])"))
        input.checked = values[input.name] === input.value;
    dispatchEvent(new Event("pageshow"));
}"""
# Presses the answers on the screen that is shown, each of which is told at once.
_PRESS = """(values) => {
    for (const question of document.querySelectorAll(".screen:not([hidden]) .question[id]"))
        if (question.checkVisibility())
            question.querySelector(`input[value="${values[question.id]}"]`)?.click();
}"""
_SETTLED = "() => new Promise((resolve) => { setTimeout(resolve); })"
KEPT = """async () => [
    ...Object.entries(localStorage).flat(),
    ...Object.entries(sessionStorage).flat(),
    ...document.cookie ? [document.cookie] : [],
    ...await caches.keys(),
    ...(await indexedDB.databases()).map(({ name }) => name),
]"""
STATE = """() => ({
    given: Object.fromEntries([...document.querySelectorAll(".check-form .choices input:checked")]
        .map(({ name, value }) => [name, value])),
    verdict: document.querySelector(".verdict").textContent,
    screen: location.hash,
    harmed: window.harmed ?? null,
})"""


class Wire:
    """Notes what a page asks of the network; not what it takes from the browser's own cache.

    Chromium looks for the icon of a page at every step within it, and finds it there.
    """

    def __init__(self, page: Any) -> None:
        self.sent: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._note)
        session.on("Network.responseReceived", self._take_back)

    @property
    def asked(self) -> list[str]:
        """The addresses that were asked."""
        return [url for url in self.sent.values() if not url.startswith("blob:")]

    def _note(self, event: dict[str, Any]) -> None:
        self.sent[event["requestId"]] = event["request"]["url"]

    def _take_back(self, event: dict[str, Any]) -> None:
        if event["response"].get("fromDiskCache"):
            self.sent.pop(event["requestId"], None)


def agree(dialog: Any) -> None:
    """Say yes to whatever the browser asks."""
    dialog.accept()


@dataclass(frozen=True, slots=True)
class Visit:
    """One visitor at the self-check of one portal in one language."""

    page: Any
    portal: Portal
    site: Site
    language: Language = Language.DA
    audience: str = "business"
    agreeing: list[bool] = field(default_factory=list)

    @property
    def check(self) -> Check:
        """The questions, and the words for them."""
        return self.site.editions[self.language].checks[self.audience]

    @property
    def address(self) -> str:
        """Where the form is."""
        return self.portal.at(self.site.addresses.place(PLACES[self.audience], self.language))

    def open(self, fragment: str = "") -> None:
        """Open the form anew, scripts and all."""
        if not self.agreeing:
            self.page.on("dialog", agree)
            self.agreeing.append(True)
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}{fragment and '#'}{fragment}")
        self.page.wait_for_selector(READY)

    def open_with(self, answers: Answers) -> None:
        """Open a link that holds answers."""
        self.open(self.fragment(answers))

    def fragment(self, answers: Answers, version: str | None = None) -> str:
        """What a link with these answers ends in."""
        head = {"version": version or self.check.bank.version, "check": self.audience}
        return urlencode({**head, **answers.profile, **answers.given})

    def file(self, answers: Answers, **other: Any) -> dict[str, Any]:
        """What a saved file says, but for its result."""
        head = {"version": self.check.bank.version, "check": self.audience}
        return {**head, "profile": answers.profile, "answers": answers.given, **other}

    def tick(self, answers: Answers) -> None:
        """Tick these answers in a form, and no others, whether scripts run or not."""
        self.page.evaluate(_TICK, {**answers.profile, **answers.given})

    def click_through(self, answers: Answers) -> None:
        """Answer screen by screen, and come to the result."""
        values = {**answers.profile, **answers.given}
        while not self.page.locator(".result").is_visible():
            self.page.evaluate(_PRESS, values)
            self.press("next")

    @property
    def asked(self) -> list[str]:
        """The questions on the screen that is shown."""
        return self.page.locator(".screen:visible .question:visible[id]").evaluate_all(
            "(all) => all.map((each) => each.id)"
        )

    @property
    def screen(self) -> str:
        """The screen that is shown."""
        return self.page.evaluate(
            "document.querySelector('.result:not([hidden])') ? 'result'"
            " : document.querySelector('.screen:not([hidden])').dataset.screen"
        )

    def answer(self, name: str, value: str) -> None:
        """Answer a question on the screen that is shown."""
        self.page.locator(f"#{name} input[value={value}]").check()

    def press(self, name: str) -> None:
        """Press what does something, wherever it is shown, and wait until it is done."""
        self.page.locator(f"[data-do={name}]:visible").first.click()
        self.page.evaluate(_SETTLED)

    def go(self, screen: str) -> None:
        """Go to a screen, or to the one that holds a question."""
        self.page.evaluate("(hash) => { location.hash = hash; }", screen)
        self.page.wait_for_function(
            "(name) => document.querySelector(`[data-screen=${name}]`)?.hidden === false"
            " || document.getElementById(name)?.closest('.screen')?.hidden === false"
            " || (name === 'result' && !document.querySelector('.result').hidden)",
            arg=screen,
        )

    def read(self) -> dict[str, Any]:
        """The result in figures and ids."""
        return self.page.evaluate(_READ)

    def text(self) -> list[str]:
        """The result in words, line by line; afterwards some of the page is gone."""
        return self.page.evaluate(_TEXT)

    def state(self) -> dict[str, Any]:
        """Everything that must stay as it is where something is refused."""
        return self.page.evaluate(STATE)

    def kept(self) -> list[Any]:
        """All that the browser keeps."""
        return [*self.page.evaluate(KEPT), *self.page.context.cookies()]

    def said(self) -> str:
        """The message that is shown, wherever the visitor is."""
        found = self.page.locator("[data-said], [data-told]").all()
        return " ".join(each.inner_text() for each in found if each.is_visible())

    def choose(self, name: str, text: str | bytes, ending: str = "json") -> None:
        """Choose a file for `open` or `compare`."""
        raw = text.encode() if isinstance(text, str) else text
        file = {"name": f"file.{ending}", "mimeType": "application/json", "buffer": raw}
        self.page.locator(f"[name={name}]").set_input_files(file)

    def download(self, name: str) -> bytes:
        """Press what makes a file, and take it."""
        with self.page.expect_download() as download:
            self.press(name)
        return Path(download.value.path()).read_bytes()

    def words(self, name: str, **values: Any) -> str:
        """A sentence that scripts say, as the page holds it."""
        data = json.loads(self.page.locator(".check-data").text_content())
        text = data["texts"][name]
        for key, value in values.items():
            text = text.replace(f"{{{key}}}", str(value))
        return text

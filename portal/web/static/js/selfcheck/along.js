// What a visitor takes along from a result: paper, files, a link, and a comparison.
import { Refused, calendar, compare, dayOf, load, plan, save, table, toFragment } from "./files.js";
import { onWeb } from "../beyond/web.js";

export class Along {
  constructor(check) {
    this.check = check;
    this.root = check.result;
    this.data = check.data;
    this.root.querySelector("[name=compare]").addEventListener("change", (event) => this.compare(event.target));
    addEventListener("beforeprint", () => this.prepare());
    addEventListener("afterprint", () => this.printed());
  }

  report() {
    this.print("report");
  }

  board() {
    this.print("board");
  }

  sheet({ value }) {
    this.print("sheet", value);
  }

  print(kind, language = "") {
    Object.assign(document.body.dataset, { print: kind, sheet: language });
    this.unfold(kind === "sheet" ? `[data-sheet=${language}]` : ".lane");
    print();
  }

  /** The browser's own command prints the report. */
  prepare() {
    if (!document.body.dataset.print && !this.root.hidden) this.unfold(".lane");
  }

  /** What is folded away would not be printed. */
  unfold(selector) {
    const day = new Intl.DateTimeFormat(this.data.language === "da" ? "da" : "en-GB", { dateStyle: "long" });
    this.root.querySelector("[data-today]").textContent = day.format(new Date());
    this.folded = [...this.root.querySelectorAll(selector)].filter(({ open }) => !open);
    for (const each of this.folded) each.open = true;
  }

  async copy({ value }) {
    await navigator.clipboard.writeText(this.sheetText(value)).then(() => this.check.say("text_copied"), () => {});
  }

  sheetText(language) {
    const sheet = this.root.querySelector(`[data-sheet=${language}]`);
    const asked = [...sheet.querySelectorAll("[data-ask]:not([hidden]) p:first-child")];
    const lines = asked.map((each, at) => `${at + 1}. ${each.textContent}`);
    return [sheet.querySelector(".sheet-intro").textContent, ...lines].join("\n\n");
  }

  /** A mail of their own that the visitor writes and sends; nothing is sent from here. */
  mails() {
    for (const link of this.root.querySelectorAll("[data-mail]")) {
      const sheet = link.closest("[data-sheet]");
      const subject = encodeURIComponent(sheet.querySelector(".sheet-title").textContent);
      link.href = `mailto:?subject=${subject}&body=${encodeURIComponent(this.sheetText(sheet.dataset.sheet))}`;
    }
  }

  printed() {
    delete document.body.dataset.print;
    for (const each of this.folded ?? []) each.open = false;
  }

  /** The actions in order, as the cards say them. */
  get actions() {
    const { check, data } = this;
    const [first, ...lanes] = data.texts.lanes.split(";");
    const said = (card, selector) => check.words(card.querySelector(selector));
    return Object.entries(check.told.cards).flatMap(([lane, cards]) => cards.map(({ id, find_out: find }) => {
      const card = check.outcome.cards[id];
      const part = find ? ".find" : ".do";
      const [effort, cost] = [...card.querySelectorAll(`.chip${part}`)].map((chip) => chip.textContent);
      const isBetter = card.hasAttribute("data-better");
      const better = () => `${said(card, "h3 .better")}: ${said(card, "p.better")}`;
      const link = card.querySelector("a");
      return {
        id, effort, cost, url: onWeb(link.href), article: link.textContent,
        lane: lane === "first" ? first : lanes[["now", "next", "later"].indexOf(lane)],
        action: isBetter ? better() : said(card, `h3 ${part}`), why: said(card, ".why"), how: said(card, ".find.how"),
        must: card.hasAttribute("data-open") ? card.querySelector(".must").textContent : "",
      };
    }));
  }

  table() {
    const { texts, language } = this.data;
    const rows = this.actions.map((each, at) =>
      [at + 1, each.lane, each.action, each.how, each.effort, each.cost, each.must, each.url]);
    this.hand("csv", "text/csv", table([texts.columns.split(";"), ...rows], language === "da" ? ";" : ","));
  }

  calendar() {
    const stamp = new Date();
    const { actions: days, recheck } = plan(stamp);
    const actions = this.actions.slice(0, this.check.told.cards.first.length);
    const events = actions.map(({ id, action, why, how, url }, at) => ({
      uid: `${id}-${days[at]}@netvaern`, date: days[at], summary: action, description: `${why}\n${how}`, url,
    }));
    const url = onWeb(location.href.replace(/#.*/, ""));
    const again = this.data.texts.recheck;
    const result = `${this.data.texts.result}: ${this.check.told.result.overall}`;
    events.push({ uid: `recheck-${recheck}@netvaern`, date: recheck, summary: again, description: result, url });
    this.hand("ics", "text/calendar", calendar({ events, stamp, name: "Netværn" }));
  }

  save() {
    const { data: { bank }, check: { state, told } } = this;
    this.hand("json", "application/json", save({ bank, ...state, result: told.result, date: new Date() }));
  }

  hand(ending, type, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${this.data.texts.file}-${dayOf(new Date())}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.check.say("saved", { name: link.download });
  }

  async link() {
    const field = this.root.querySelector("[name=link]");
    const { data: { bank }, check: { state } } = this;
    field.value = `${onWeb(location.href.replace(/#.*/, ""))}#${toFragment({ bank, ...state })}`;
    field.closest("p").hidden = false;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.check.say("copied");
    } catch {
      // The link stands in the field, to be copied from there.
    }
  }

  /** The text of a chosen file, or null where it is too large. */
  async read(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return null;
    if (file.size <= 1_000_000) return file.text();
    this.check.say("large", {}, " ", "refused");
    return null;
  }

  clear() {
    this.root.querySelector("[data-comparison]").replaceChildren();
    this.root.querySelector(".link-line").hidden = true;
    this.root.querySelector("[name=link]").value = "";
  }

  async compare(input) {
    const text = await this.read(input);
    if (text === null) return;
    const { check, data: { bank } } = this;
    try {
      const before = load(text, bank);
      this.tell(before, compare(before, { ...check.state, result: check.told.result }, bank));
      check.say();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      check.say(error.reason, { detail: error.detail }, " ", "refused");
    }
  }

  tell(before, found) {
    const { check, data: { bands, names } } = this;
    const [was, is] = found.overall.map((score) => score ?? "–");
    const [bandWas, bandIs] = found.band.map((band) => bands[band] ?? "–");
    const parts = [this.element("h3", check.text("earlier", { date: this.day(before.saved) ?? before.version }))];
    if (!found.isSameVersion) {
      const [old, now] = found.versions;
      parts.push(this.element("p", check.text("other_version", { before: old, now })));
    }
    parts.push(this.element("p", check.text("from_to", { before: was, now: is, band_before: bandWas, band_now: bandIs })));
    const all = ["closed", "opened", "better", "worse", "learned", "changed", "added", "removed"];
    const kinds = all.filter((kind) => found[kind]?.length);
    for (const kind of kinds) {
      const list = document.createElement("ul");
      list.append(...found[kind].slice(0, 100).map((id) => this.element("li", names[id] ?? id)));
      parts.push(this.element("h4", check.text(kind)), list);
    }
    if (found.isSameVersion && !kinds.length) parts.push(this.element("p", check.text("same")));
    const place = this.root.querySelector("[data-comparison]");
    place.replaceChildren(...parts);
    place.hidden = false;
  }

  day(saved) {
    const format = new Intl.DateTimeFormat(this.data.language === "da" ? "da" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
    return saved && format.format(new Date(saved));
  }

  element(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  }
}

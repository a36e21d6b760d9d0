// The self-check in the browser: one screen at a time, and a result that never leaves it.
import { Along } from "./along.js";
import { Refused, fromFragment, load, save, toFragment } from "./files.js";
import { Result } from "./report.js";
import { put } from "./scoring.js";

class Check {
  constructor(root) {
    this.root = root;
    this.data = JSON.parse(root.querySelector(".check-data").textContent);
    this.form = root.querySelector(".check-form");
    this.result = root.querySelector(".result");
    this.heading = document.querySelector("h1");
    this.title = this.heading.textContent;
    this.lead = document.querySelector(".page-head .lead");
    this.key = `netvaern-check-${this.data.bank.check}`;
    this.outcome = new Result(root, this.data);
    this.along = new Along(this);
    this.form.noValidate = true;
    for (const each of root.querySelectorAll("[data-scripted]")) each.hidden = each.matches(".screen");
    root.dataset.ready = "";
    this.form.addEventListener("change", (event) => this.changed(event));
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.next(); });
    root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) this[button.dataset.do]?.(button) ?? this.along[button.dataset.do]?.(button);
    });
    // Another language is another page: the answers go along.
    document.querySelector(".language").addEventListener("click", ({ currentTarget }) => {
      currentTarget.hash = toFragment({ bank: this.data.bank, ...this.state });
    });
    addEventListener("beforeunload", (event) => this.leave(event));
    document.addEventListener("click", ({ target }) => { this.isFollowing = Boolean(target.closest("a[href]")); });
    addEventListener("hashchange", () => {
      this.receive();
      this.go();
    });
    // A browser that comes back to a page fills in what was there, after scripts have run.
    addEventListener("pageshow", () => this.update());
    this.begin();
  }

  begin() {
    const kept = this.store?.getItem(this.key);
    if (kept) this.attempt(() => load(kept, this.data.bank), "kept");
    Object.assign(this.form.elements.keep, { checked: Boolean(kept), disabled: !this.store });
    this.update();
    this.receive();
    this.go(false);
  }

  /** Where answers can be kept; null where the browser lets nothing be. */
  get store() {
    try {
      return localStorage;
    } catch {
      return null;
    }
  }

  /** Takes the answers that a link holds. */
  receive() {
    const shared = location.hash.slice(1);
    if (!shared.includes("version=")) return;
    const isTaken = this.attempt(() => fromFragment(shared, this.data.bank), "from_link", "bad_link");
    // Whose answers these are nobody knows: they never replace those that are kept here.
    if (isTaken) this.form.elements.keep.checked = false;
    this.isForeign ||= Boolean(isTaken);
    // Answers do not stay in the address, where a history would keep them.
    history.replaceState(null, "", isTaken ? this.told.flags.done ? "#result" : "#review" : "#start");
  }

  /** Takes answers from outside, wholly or not at all; whether it did. */
  attempt(read, said, refused = null) {
    try {
      const found = read();
      if (!found) throw new Refused("form");
      const { isCurrent, version, profile, answers } = found;
      if (!isCurrent) return this.say("version", { before: version, now: this.data.bank.version });
      this.fill({ ...profile, ...answers });
      this.update();
      return this.say(said) ?? true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return refused ? this.say(refused) : this.say(error.reason, { detail: error.detail }, " ", "refused");
    }
  }

  /** Asks before answers are lost for good; a link that is followed can be come back from. */
  leave(event) {
    const isKept = this.form.elements.keep.checked;
    if (!isKept && !this.isFollowing && Object.keys(this.state.answers).length) event.preventDefault();
    this.isFollowing = false;
  }

  fill(values) {
    for (const input of this.form.querySelectorAll(".choices input:not([name=scope])")) {
      input.checked = values[input.name] === input.value;
    }
  }

  /** Profile and answers as they are given now. */
  get state() {
    const given = Object.fromEntries(new FormData(this.form));
    const part = (ids) => Object.fromEntries(ids.filter((id) => given[id]).map((id) => [id, given[id]]));
    const { profile, questions } = this.data.bank;
    return { profile: part(Object.keys(profile)), answers: part(questions.map(({ id }) => id)) };
  }

  get isProfiled() {
    return Object.keys(this.data.bank.profile).every((id) => this.state.profile[id]);
  }

  get isQuick() {
    return this.form.elements.scope?.value === "quick";
  }

  changed({ target }) {
    if (target.name === "open") return this.open(target);
    this.update();
    this.keep();
  }

  /** Brings questions, progress and result up to date. */
  update() {
    const state = this.state;
    this.asked = put(this.data.bank, state.profile).filter(({ gate }) => gate || !this.isQuick);
    const ids = new Set(this.asked.map(({ id }) => id));
    for (const each of this.form.querySelectorAll("[data-when]")) each.hidden = !ids.has(each.id);
    const [all, done] = [ids.size, this.asked.filter(({ id }) => state.answers[id]).length];
    const minutes = Math.ceil(((all - done) * this.data.minutes) / this.data.bank.questions.length);
    const said = done < all ? (minutes > 1 ? "progress" : "last") : "all_answered";
    const text = this.text(said, { done, all, minutes });
    const progress = this.form.querySelector(".progress-text");
    if (progress.textContent !== text) progress.textContent = text;
    this.form.querySelector(".progress").value = done / all;
    this.told = this.outcome.show(state);
    this.along.mails();
  }

  get screens() {
    const areas = this.data.bank.areas.filter((area) => this.asked.some(({ tags }) => tags[0] === area));
    return ["start", ...areas, "review", "result"];
  }

  /** Shows the screen that the address names, or the one that holds the question it names. */
  go(isMoved = true) {
    const name = location.hash.slice(1);
    // The skip link leads to what is around the check, and leaves it as it is.
    if (isMoved && !this.root.contains(document.getElementById(name) ?? this.root)) return;
    const question = this.asked.some(({ id }) => id === name) && this.form.querySelector(`#${name}`);
    const wanted = question ? question.closest(".screen").dataset.screen : name;
    this.screen = this.screens.includes(wanted) && this.isProfiled ? wanted : "start";
    if (this.screen !== wanted) history.replaceState(null, "", "#start");
    if (!question) this.isReviewing = false;
    const isResult = this.screen === "result";
    this.form.hidden = isResult;
    this.result.hidden = !isResult;
    for (const each of this.form.querySelectorAll(".screen")) each.hidden = each.dataset.screen !== this.screen;
    this.heading.textContent = isResult ? this.data.texts.result : this.title;
    this.lead.hidden = this.screen !== "start";
    if (this.screen === "review") this.review();
    this.form.querySelector("[data-do=back]").hidden = this.screen === "start";
    const next = this.form.querySelector("[data-do=next]");
    next.textContent = this.text(this.isReviewing ? "overview" : this.screen === "review" ? "see" : "next");
    if (isMoved) this.arrive(question);
  }

  arrive(question) {
    const isResult = this.screen === "result";
    const screen = this.form.querySelector(`[data-screen=${this.screen}]`);
    const top = isResult || this.screen === "start" ? document.body : (question || screen);
    top.scrollIntoView({ behavior: "instant" });
    if (question) {
      const input = question.querySelector(":checked") ?? question.querySelector("input");
      return input.focus({ preventScroll: true });
    }
    this.heading.tabIndex = -1;
    return (isResult ? this.heading : screen.querySelector("h2")).focus({ preventScroll: true });
  }

  back() {
    this.move(-1);
  }

  next() {
    const open = this.form.querySelector(".question:has([required]):not(:has(:checked)) input");
    if (!open) return this.move(1);
    this.say("profile_first");
    return open.focus();
  }

  move(step) {
    this.say();
    const screens = this.screens;
    this.show(this.isReviewing ? "review" : (screens[screens.indexOf(this.screen) + step] ?? "start"));
  }

  show(name) {
    if (location.hash === `#${name}`) this.go();
    else location.hash = name;
  }

  edit() {
    this.show("review");
  }

  /** The sheet of questions for the supplier, in the language of the page. */
  asks() {
    const sheet = this.result.querySelector(`.supplier[lang=${this.data.language}]`);
    sheet.open = true;
    sheet.querySelector("summary").focus();
  }

  /** Goes on to what the quick check left out, or to the first that is not answered. */
  continue() {
    for (const each of this.form.querySelectorAll("[name=scope]")) each.checked = each.value === "all";
    this.update();
    const { answers } = this.state;
    location.hash = this.asked.find(({ id }) => !answers[id])?.id ?? "review";
  }

  review() {
    const { answers } = this.state;
    this.form.querySelector("[data-list=review]").replaceChildren(...this.asked.map(({ id }) => {
      const [item, button, name, said] = ["li", "button", "b", "span"].map((tag) => document.createElement(tag));
      button.type = "button";
      button.addEventListener("click", () => {
        this.isReviewing = true;
        this.show(id);
      });
      button.toggleAttribute("data-open", !answers[id]);
      name.textContent = this.data.names[id];
      const chosen = this.form.querySelector(`#${id} :checked + span`);
      said.textContent = chosen ? this.words(chosen) : this.text("unanswered");
      button.append(name, said);
      item.append(button);
      return item;
    }));
  }

  /** What an element says to a visitor of this size. */
  words(element) {
    const copy = element.cloneNode(true);
    for (const each of copy.querySelectorAll(this.state.profile.size === "solo" ? ".we" : ".me")) each.remove();
    return copy.textContent.trim();
  }

  keep() {
    const isKept = this.form.elements.keep.checked;
    if (!isKept && this.isForeign) return undefined;
    this.isForeign = false;
    if (!isKept) return this.store?.removeItem(this.key);
    const { bank } = this.data;
    return this.store?.setItem(this.key, save({ bank, ...this.state, result: this.told.result, date: new Date() }));
  }

  async open(input) {
    const text = await this.along.read(input);
    if (text === null || !this.attempt(() => load(text, this.data.bank), "file_opened")) return;
    this.keep();
    this.show("review");
  }

  erase() {
    const { profile, answers } = this.state;
    const isEmpty = !Object.keys({ ...profile, ...answers }).length;
    if (!isEmpty && !confirm(this.text("sure"))) return;
    this.form.reset();
    this.fill({});
    this.store?.removeItem(this.key);
    this.update();
    this.along.clear();
    this.show("start");
    this.say("erased");
  }

  text(name, values = {}) {
    return Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, () => value), this.data.texts[name]);
  }

  /** Says something where the visitor is; nothing said is nothing shown. */
  say(name, values, ...more) {
    for (const each of this.root.querySelectorAll("[data-said], [data-told]")) {
      each.hidden = !name;
      each.textContent = name ? [this.text(name, values), ...more.map((one) => this.data.texts[one] ?? one)].join("") : "";
      if (name && each.checkVisibility()) each.scrollIntoView({ behavior: "instant", block: "center" });
    }
  }
}

export function attach(root) {
  if (root.querySelector(".check-data")) new Check(root);
}

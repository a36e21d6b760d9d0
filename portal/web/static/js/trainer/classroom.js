/** Eight messages for a room: large, one at a time, by keys. Hands are counted and forgotten. */
import { asked, carried, following, fresh, roundOf } from "./choose.js";
import { filled, put, reveal, spots } from "./spots.js";

const FORWARD = ["ArrowRight", "PageDown"];
const BACK = ["ArrowLeft", "PageUp"];

export function attach(root) {
  const text = root.dataset;
  const find = (name) => root.querySelector(name);
  const [begin, show, stage, end] = [find(".begin"), find(".show"), find(".stage"), find(".show-end")];
  const [message, answer, title] = [find(".stage-message"), find(".revealed"), find("#show-title")];
  const fields = [...root.querySelectorAll(".hands input")];
  const messages = spots(root);
  const said = (part) => part.querySelector("[role=status]");
  let code = asked(location.hash).code;
  let round, at, hands, shown;

  function play(wanted) {
    [code, hands, shown] = [wanted, {}, new Set()];
    round = roundOf(messages, code);
    history.replaceState(null, "", carried(code));
    root.toggleAttribute("data-running", true);
    [show.hidden, find(".trainer-start").hidden, find(".all").hidden] = [false, true, true];
    turn(0);
  }

  function turn(to) {
    if (to < 0 || to > round.length) return;
    at = to;
    const isEnd = at === round.length;
    [stage.hidden, end.hidden, find(".reveal").hidden] = [isEnd, !isEnd, isEnd];
    find(".back").disabled = at === 0;
    find(".forward").disabled = isEnd;
    title.textContent = isEnd ? text.textDone : filled(text.textNr, { nr: at + 1, count: round.length });
    if (isEnd) said(end).textContent = summary();
    else {
      put(round[at], message, answer);
      for (const field of fields) field.value = hands[round[at].id]?.[field.name] ?? "";
      answered();
    }
    scrollTo(0, 0);
    title.focus({ preventScroll: true });
  }

  function answered() {
    const { id, verdict } = round[at];
    const isShown = shown.has(id);
    reveal(message, answer, isShown);
    find(".reveal").disabled = isShown;
    const { right, count } = counted(round[at]);
    const verdicts = { scam: text.textScam, genuine: text.textGenuine };
    const votes = count ? ` ${filled(text.textHands, { right, count })}.` : "";
    said(stage).textContent = isShown ? `${verdicts[verdict]}.${votes}` : "";
  }

  function unfold() {
    if (at === round.length) return;
    shown.add(round[at].id);
    answered();
  }

  function counted({ id, verdict }) {
    const { scam = 0, genuine = 0 } = hands[id] ?? {};
    return { right: verdict === "scam" ? scam : genuine, count: scam + genuine };
  }

  /** What came of the hands, where any were counted. */
  function summary() {
    const voted = round.map(counted).filter(({ count }) => count);
    if (!voted.length) return "";
    const sum = (name) => voted.reduce((total, each) => total + each[name], 0);
    const won = voted.filter(({ right, count }) => right * 2 > count).length;
    const votes = filled(text.textHands, { right: sum("right"), count: sum("count") });
    return `${votes}. ${filled(text.textMajority, { right: won, count: voted.length })}`;
  }

  function stop() {
    root.toggleAttribute("data-running", false);
    [show.hidden, find(".trainer-start").hidden, find(".all").hidden] = [true, false, false];
    begin.firstElementChild.focus();
  }

  function press(event) {
    if (show.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key, target } = event;
    // In a field the arrows move the cursor, and on a button or link space presses it.
    const isField = target.matches("input");
    if (key === "Escape") stop();
    else if (FORWARD.includes(key) && !isField) turn(at + 1);
    else if (BACK.includes(key) && !isField) turn(at - 1);
    else if (key === " " && !target.closest("input, button, a, summary")) unfold();
    else return;
    event.preventDefault();
  }

  root.addEventListener("input", () => {
    const [{ id }] = [round[at]];
    hands[id] = Object.fromEntries(fields.map(({ name, value }) => [name, Math.max(0, Math.trunc(value) || 0)]));
    answered();
  });
  begin.addEventListener("click", () => play(code || fresh()));
  find(".again").addEventListener("click", () => play(following(messages, code)));
  find(".reveal").addEventListener("click", unfold);
  find(".back").addEventListener("click", () => turn(at - 1));
  find(".forward").addEventListener("click", () => turn(at + 1));
  find(".end").addEventListener("click", stop);
  addEventListener("keydown", press);
  begin.hidden = false;
}

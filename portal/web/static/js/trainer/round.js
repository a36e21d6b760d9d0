/** A round of eight messages. All of it happens here: nothing is sent and nothing stored. */
import { read } from "../beyond/reading.js";
import { onWeb } from "../beyond/web.js";
import { asked, carried, following, fresh, outcome, roundOf } from "./choose.js";
import { filled, only, put, reveal, spots } from "./spots.js";

export function attach(root) {
  const text = root.dataset;
  const find = (name) => root.querySelector(name);
  const parts = { start: find(".trainer-start"), round: find(".round"), outcome: find(".outcome") };
  const [begin, message, answer, onward] = [find(".begin"), find(".stage-message"), find(".revealed"), find(".onward-button")];
  let messages, code, round, judged;
  let sent = asked(location.hash);

  /** The messages stand in the page for a class, which is fetched when they are wanted. */
  async function load() {
    if (messages) return;
    messages = spots(await read(text.source));
  }

  async function play(wanted) {
    const failed = find(".failed");
    failed.textContent = "";
    try {
      await load();
    } catch {
      failed.textContent = text.textFailed;
      return;
    }
    [code, judged] = [wanted || fresh(), {}];
    round = roundOf(messages, code);
    history.pushState({ code, at: 0 }, "", carried(code, sent.code === code ? sent.score : null));
    show(0);
  }

  /** Shows a message, or what came of all of them, and begins at its heading. */
  function show(at) {
    if (at >= round.length) return tell();
    only(parts, "round");
    put(round[at], message, answer);
    const title = find("#round-title");
    title.textContent = filled(text.textNr, { nr: at + 1, count: round.length });
    onward.firstElementChild.textContent = at + 1 < round.length ? text.textNext : text.textLast;
    answered(round[at]);
    title.focus();
  }

  /** Shows the answer, if the message has been judged. */
  function answered({ id, verdict }) {
    const isJudged = id in judged;
    reveal(message, answer, isJudged);
    find(".judge").hidden = isJudged;
    onward.hidden = !isJudged;
    const verdicts = { scam: text.textScam, genuine: text.textGenuine };
    const found = judged[id] === verdict ? text.textRight : text.textWrong;
    find(".said").textContent = isJudged ? `${found} ${verdicts[verdict]}.` : "";
    find(".said").toggleAttribute("data-right", judged[id] === verdict);
  }

  function judge({ target }) {
    const verdict = target.closest("button")?.value;
    const current = round[history.state.at];
    if (!verdict || current.id in judged) return;
    judged[current.id] = verdict;
    answered(current);
    // The button is gone: go on where the answer begins, without losing sight of the message.
    answer.focus({ preventScroll: true });
  }

  function tell() {
    only(parts, "outcome");
    const { right, wrong, types } = outcome(round, judged);
    const count = round.length;
    find("#outcome-title").textContent = filled(text.textResult, { right: right.length, count });
    const isFriends = sent.code === code && sent.score !== null;
    find(".friend").hidden = !isFriends;
    find(".friend").textContent = isFriends ? filled(text.textFriend, { right: sent.score, count }) : "";
    for (const row of parts.outcome.querySelectorAll("tr[data-type]")) {
      const met = types[row.dataset.type];
      row.hidden = !met;
      if (met) row.querySelector("td").textContent = filled(text.textOf, { right: met.right, count: met.of });
    }
    find(".judged").replaceChildren(...round.map((each) => item(each, right.includes(each))));
    find(".outcome .reading").replaceChildren(...reading([...wrong, ...right]));
    share();
    find("#outcome-title").focus();
  }

  function item({ href, title, verdict }, isRight) {
    const line = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href, textContent: title });
    const verdicts = { scam: text.textScam, genuine: text.textGenuine };
    line.append(link, ` ${isRight ? text.textRight : text.textWrong} ${verdicts[verdict]}.`);
    return line;
  }

  /** Each article once, in the order of the messages. */
  function reading(all) {
    const links = all.flatMap(({ element }) => [...element.querySelectorAll(".reading a")]);
    const first = new Map(links.map((link) => [link.getAttribute("href"), link]).reverse());
    const order = [...new Set(links.map((link) => link.getAttribute("href")))];
    return order.map((href) => first.get(href).parentElement.cloneNode(true));
  }

  function share() {
    const score = find(".tell input").checked ? outcome(round, judged).right.length : null;
    find(".copied").textContent = onWeb(location.href.split("#")[0]) + carried(code, score);
    find(".copy + [role=status]").textContent = "";
  }

  async function copy() {
    const status = find(".copy + [role=status]");
    const copied = navigator.clipboard?.writeText(find(".copied").textContent);
    status.textContent = await Promise.resolve(copied ?? Promise.reject()).then(() => text.textCopied, () => text.textCopyFailed);
  }

  /** The start; a link from a friend says so. */
  function wait() {
    sent = asked(location.hash);
    only(parts, "start");
    find(".challenged").hidden = !sent.code || history.state !== null; // which it is when a round is reloaded
    const score = find(".challenged span");
    score.textContent = sent.score === null ? "" : filled(text.textFriend, { right: sent.score, count: 8 });
    begin.hidden = false;
  }

  begin.addEventListener("click", () => play(sent.code));
  find(".judge").addEventListener("click", judge);
  onward.addEventListener("click", () => {
    const at = history.state.at + 1;
    history.pushState({ code, at }, "");
    show(at);
  });
  find(".tell").addEventListener("change", share);
  find(".copy").addEventListener("click", copy);
  find(".again").addEventListener("click", () => play(following(messages, code)));
  addEventListener("popstate", ({ state }) => (round && state?.code === code ? show(state.at) : wait()));
  wait();
}

// What a result says to its reader: the twin of portal/domain/selfcheck/report.py and of
// portal/web/views/check_result.py, which fill in the same page on the server.
import { LEAST, asking, reached, score } from "./scoring.js";

const FIRST = 5;
const LANES = ["now", "next", "later"];
const ORDER = ["gap", "doubt", "missing", "place"];

/** A result with its reasons; `data` is what the page holds, `state` profile and answers. */
export function report({ bank, names, bands }, state) {
  const asked = asking(bank, state);
  const result = score(bank, state);
  const { actions, areas, band, cap, open_required: open, overall, threats } = result;
  const states = Object.fromEntries(asked.map((each) => [each.id, stateOf(each)]));
  const ids = (wanted) => asked.filter(({ id }) => states[id] === wanted).map(({ id }) => id);
  const [doubts, missing] = [ids("doubt"), ids("missing")];
  const blockers = blocking(result);
  const best = band && `b${reached(overall)}`;
  const next = best === band && Object.keys(bands).find((each) => each > best);
  const left = open.filter((id) => !blockers.includes(id)).length;
  const lifted = best > band && blockers[0] ? [best, left > 2 ? "b2" : left ? "b3" : "b4"].sort()[0] : null;
  const good = chief(asked.filter(({ points }) => points > 1));
  // What is in place already is fine-tuning, and never among what comes first.
  const first = actions.filter(({ lane }) => lane !== "later").slice(0, FIRST);
  const rest = actions.filter((each) => !first.includes(each));
  const cards = { first };
  for (const lane of LANES) cards[lane] = rest.filter((each) => each.lane === lane);
  const gates = asked.filter(({ gate }) => gate).map(({ id }) => id);
  const rows = [...bank.areas, ...bank.threats];
  const behind = (row) => asked.filter(({ tags }) => tags.includes(row));
  const based = rows.map((row) => [row, behind(row).length]);
  const isLeft = rows.map((row) => [row, behind(row).some(({ answer }) => !answer)]);
  const truths = Object.keys(bank.profile).flatMap((id) => bank.profile[id][state.profile[id]] ?? []);
  const [low, high] = result.range ?? [];

  const slots = {
    overall, low, high, next_points: LEAST[next?.[1] - 1],
    good: names[good], band: bands[band], cap: bands[cap], next: bands[next], lifted: bands[lifted],
    missing: missing.length, doubts: doubts.length, potential: result.potential, known: result.known,
    recommended: result.recommended, gates: gates.length,
    placed: gates.filter((id) => states[id] === "place").length,
    ...named("count_", LANES.map((lane) => [lane, cards[lane].length])),
    ...named("based_", based),
  };
  const flags = {
    good, done: band, provisional: !band, blocked: lifted, short: band && blockers[0] && !lifted, poor: band === "b1", held: !band && blockers[0], onward: next,
    doubts: doubts[0], all_done: band && !actions[0], first: first[0], nis2: truths.includes("size_50_plus"),
    ...Object.fromEntries(LANES.map((lane) => [lane, cards[lane][0]])),
    ...(band && { [band]: true }), ...Object.fromEntries(result.contradictions.map((id) => [id, true])),
    ...named("left_", isLeft), ...named("whole_", isLeft.map(([row, left]) => [row, !left])),
    ...named("few_", based.map(([row, count]) => [row, count > 0 && count < 3])),
  };
  const scores = { ...areas, ...threats };
  return { result, slots, flags, blockers, cards, states, gates, scores, doubts };
}

const named = (before, pairs) => Object.fromEntries(pairs.map(([name, value]) => [before + name, value]));

function stateOf({ answer, doubt, points }) {
  if (doubt) return "doubt";
  if (!answer) return "missing";
  return points > 1 ? "place" : "gap";
}

function blocking({ band, cap, overall, open_critical: critical, open_required: required }) {
  if (cap === "b4" || (band && cap > `b${reached(overall)}`)) return [];
  if (critical.length === 1 && required[2]) return [...critical, ...required];
  return critical[0] ? critical : required;
}

function chief(placed) {
  const merit = ({ gate, points, weight, impact }) => gate * 1000 + points * 100 + weight * impact;
  return placed.reduce((top, each) => (top && merit(top) >= merit(each) ? top : each), null)?.id;
}

/** Fills the result into a page that the server left empty. */
export class Result {
  constructor(root, data) {
    this.root = root;
    this.data = data;
    const { content } = root.querySelector(".actions-template");
    this.cards = Object.fromEntries([...content.children].map((card) => [card.dataset.action, card]));
    this.all = (selector) => [...root.querySelectorAll(selector)];
  }

  show(state) {
    const told = (this.told = report(this.data, state));
    for (const each of this.all("[data-slot]")) each.textContent = told.slots[each.dataset.slot] ?? "";
    for (const each of this.all("[data-if]")) each.hidden = !told.flags[each.dataset.if];
    this.root.querySelector(".verdict").dataset.band = told.result.band ?? "";
    this.list("blockers", told.blockers.map((id) => this.data.names[id]));
    for (const each of this.all("[data-gate-of]")) this.state(each, told.states[each.dataset.gateOf] ?? "");
    for (const each of this.all("[data-gate-of]")) each.hidden = !each.dataset.state;
    for (const each of this.all("[data-touched]")) this.state(each, this.touched(each));
    for (const each of this.all("[data-ask]")) each.hidden = !told.doubts.includes(each.dataset.ask);
    for (const each of this.all("[data-score]")) this.row(each, told.scores[each.dataset.score]);
    for (const each of this.all("[data-cards]")) each.replaceChildren(...told.cards[each.dataset.cards].map((action) => this.card(action)));
    return told;
  }

  state(element, state) {
    element.dataset.state = state;
    element.querySelector("b").textContent = this.data.states[state];
  }

  touched({ dataset }) {
    const states = dataset.touched.split(" ").map((id) => this.told.states[id]);
    return ORDER.find((state) => states.includes(state)) ?? "unasked";
  }

  row(row, score) {
    row.hidden = score === null;
    row.querySelector("td b").textContent = score ?? "";
    row.querySelector("[data-bar]").setAttribute("width", score ?? 0);
  }

  card({ id, find_out: find }) {
    const card = this.cards[id];
    const { open_critical: critical, open_required: required } = this.told.result;
    card.toggleAttribute("data-find", find);
    card.toggleAttribute("data-better", this.told.states[id] === "place");
    card.toggleAttribute("data-open", critical.includes(id) || required.includes(id));
    return card;
  }

  list(name, texts) {
    this.root.querySelector(`[data-list="${name}"]`).replaceChildren(...texts.map((text) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    }));
  }
}

// The score of the self-check: the twin of portal/domain/selfcheck.

/** The questions that are put to a company of this profile; `bank` is as the server exports it. */
export function put(bank, profile) {
  const truths = Object.keys(bank.profile).flatMap((id) => bank.profile[id][profile[id]]);
  return bank.questions.filter(({ when }) => !when[0] || when.some((each) => truths.includes(each)));
}

/** The questions that count, each with its points; an answer is o1 to o4, dk, na, or none. */
export function asking(bank, { profile, answers }) {
  return put(bank, profile)
    .filter(({ id }) => answers[id] !== "na")
    .map((question) => weigh(question, answers[question.id]));
}

/** Weighs the answers, and makes the plan. */
export function score(bank, state) {
  const asked = asking(bank, state);
  const among = (ids) =>
    Object.fromEntries(ids.map((id) => [id, share(asked.filter((each) => each.tags.includes(id)))]));
  const open = (gate) => asked.filter((each) => each.open === gate).map(({ id }) => id).sort();
  const [required, critical] = [open(1), open(2)];
  const cap = critical[1] ? 1 : critical[0] || required[2] ? 2 : required[0] ? 3 : 4;
  const overall = share(asked);
  const risk = Object.entries(bank.risk).reduce((sum, [id, risks]) => sum + (risks[state.profile[id]] ?? 0), 0);
  const done = asked.every(({ answer }) => answer);
  const got = (id) => asked.find((each) => each.id === id && each.sure)?.points;
  return {
    overall,
    potential: share(asked, "hoped"),
    known: share(asked, "sure"),
    areas: among(bank.areas),
    threats: among(bank.threats),
    band: done && asked[0] ? `b${Math.min(reached(overall), cap)}` : null,
    cap: `b${cap}`,
    open_critical: critical,
    open_required: required,
    actions: plan(asked),
    range: done ? null : [overall, share(asked, "reach")],
    recommended: [60, 70, 70, 80][Math.min(risk, 3)],
    contradictions: bank.contradictions
      .filter(([, low, most, high, least]) => got(low) <= most && got(high) >= least)
      .map(([id]) => id),
  };
}

/** Where each band begins, and the number of the band that a score reaches before gates. */
export const LEAST = [0, 40, 65, 85];
export const reached = (overall) => LEAST.filter((least) => overall >= least).length;

function weigh(question, answer) {
  const points = ["o2", "o3", "o4"].indexOf(answer) + 1;
  const doubt = answer === "dk";
  const open = answer && points < 2 ? question.gate : 0;
  // Finding out is quick and free.
  const { speed, effort } = doubt ? { speed: 140, effort: 1 } : question;
  const benefit = question.weight * question.impact * (3 - points) * (2 + open);
  const lane = points > 1 ? 2 : open || (speed > 111 && benefit > 11) ? 0 : 1;
  const sums = { points, hoped: doubt ? 3 : points, sure: answer && !doubt ? 3 : 0, reach: answer ? points : 3 };
  return { ...question, ...sums, answer, doubt, open, effort, lane, priority: benefit * speed };
}

function share(asked, part = "points") {
  const sum = (worth) => asked.reduce((all, each) => all + each.weight * worth(each), 0);
  return asked[0] ? Math.floor((100 * sum((each) => each[part])) / sum(() => 3)) : null;
}

const compare = (a, b) =>
  a.lane - b.lane || (b.open > 1) - (a.open > 1) || b.priority - a.priority ||
  b.weight - a.weight || a.effort - b.effort || (a.id < b.id ? -1 : 1);

function plan(asked) {
  const lacking = asked.filter(({ answer, points }) => answer && points < 3).sort(compare);
  const plan = {};
  const place = ({ id, needs, doubt }, lane) => {
    if (plan[id]) return;
    for (const each of lacking) if (each.points < 2 && needs.includes(each.id)) place(each, lane);
    plan[id] = { id, lane: ["now", "next", "later"][lane], find_out: doubt };
  };
  for (const each of lacking) place(each, each.lane);
  return Object.values(plan);
}

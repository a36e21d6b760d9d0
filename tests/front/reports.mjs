// Reports on answers as the browser would: page data and cases come in as JSON, reports go out.
import { readFileSync } from "node:fs";

import { report } from "../../portal/web/static/js/selfcheck/report.js";

const { data, cases } = JSON.parse(readFileSync(0, "utf8"));

const told = cases.map((state) => {
  const { slots, flags, blockers, cards, states, gates, doubts } = report(data, state);
  return {
    slots: Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, `${value ?? ""}`])),
    flags: Object.keys(flags).filter((name) => flags[name]).sort(),
    cards: Object.fromEntries(Object.entries(cards).map(([lane, actions]) => [lane, actions.map(({ id }) => id)])),
    gates: Object.fromEntries(gates.map((id) => [id, states[id]])),
    blockers, doubts,
  };
});
process.stdout.write(JSON.stringify(told));

// Scores answers as the browser would: a bank and cases come in as JSON, results go out.
import { readFileSync } from "node:fs";

import { score } from "../../portal/web/static/js/selfcheck/scoring.js";

const { bank, cases } = JSON.parse(readFileSync(0, "utf8"));

const results = cases.map((answered) => {
  const { actions, ...result } = score(bank, answered);
  const told = actions.map(({ id, lane, find_out }) => `${lane}:${id}${find_out ? "?" : ""}`);
  return { ...result, actions: told.join(" ") };
});
process.stdout.write(JSON.stringify(results));

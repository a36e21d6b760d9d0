// Saves answers as the browser would: a bank and answers come in as JSON, the file goes out.
import { readFileSync } from "node:fs";

import { save } from "../../portal/web/static/js/selfcheck/files.js";
import { score } from "../../portal/web/static/js/selfcheck/scoring.js";

const { bank, answers } = JSON.parse(readFileSync(0, "utf8"));

const state = { bank: { check: "business", ...bank }, ...answers };
process.stdout.write(save({ ...state, result: score(bank, answers), date: new Date() }));

// Answers queries as the browser would: exports and queries come in as JSON, answers go out,
// all at once or, where "one by one" is asked for, line by line with the time that each took.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { SearchEngine } from "../../portal/web/static/js/search/engine.js";

const engines = {};

function open(exports) {
  for (const [language, { index, parts }] of Object.entries(exports))
    engines[language] = { engine: new SearchEngine(index), parts };
}

/** Answers with the parts that the question asks for, and no others. */
function answer([language, query, audience]) {
  const { engine, parts } = engines[language];
  for (const name of engine.wants(query)) engine.take(name, parts[name]);
  for (const name of engine.lacks(engine.search(query, audience).hits)) engine.take(name, parts[name]);
  const { hits, didYouMean, isGuess, ...results } = engine.search(query, audience);
  const shown = hits.map(({ entry, nr, ...hit }) => ({ ...hit, kind: entry.kind, id: entry.id }));
  return { ...results, did_you_mean: didYouMean || null, is_guess: isGuess, hits: shown };
}

if (process.argv[2]) {
  for await (const line of createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line);
    const begun = performance.now();
    const found = asked.length > 1 ? answer(asked) : open(asked[0]);
    console.log(JSON.stringify([found ?? null, performance.now() - begun]));
  }
} else {
  const { exports, queries } = JSON.parse(readFileSync(0, "utf8"));
  open(exports);
  process.stdout.write(JSON.stringify(queries.map(answer)));
}

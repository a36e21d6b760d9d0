// Answers queries as the browser would: exports and queries come in as JSON, answers go out.
import { readFileSync } from "node:fs";

import { SearchEngine } from "../../portal/web/static/js/search/engine.js";

const { exports, queries } = JSON.parse(readFileSync(0, "utf8"));
const engines = {};
for (const [language, { index, parts }] of Object.entries(exports))
  engines[language] = { engine: new SearchEngine(index), parts };

/** Answers with the parts that the question asks for, and no others that it does not find there. */
function answer(language, query, audience) {
  const { engine, parts } = engines[language];
  for (const name of engine.wants(query)) engine.take(name, parts[name]);
  for (const name of engine.lacks(engine.search(query, audience).hits)) engine.take(name, parts[name]);
  return engine.search(query, audience);
}

const answers = queries.map(([language, query, audience]) => {
  const { hits, didYouMean, isGuess, ...results } = answer(language, query, audience);
  const shown = hits.map(({ entry, nr, ...hit }) => ({ ...hit, kind: entry.kind, id: entry.id }));
  return { ...results, did_you_mean: didYouMean || null, is_guess: isGuess, hits: shown };
});
process.stdout.write(JSON.stringify(answers));

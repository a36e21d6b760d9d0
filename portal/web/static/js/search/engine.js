/**
 * Search in the browser: the server's answers, from the index that it exports. The reasons
 * stand in portal/domain/search.
 *
 *   const engine = new SearchEngine(index); // search/index.json
 *   engine.texts = texts; // search/texts.json; until then, an excerpt is the summary
 *   const { query, hits, total, didYouMean, understood } = engine.search("spær mitid", "citizen");
 *   // hits: [{ entry: { kind, id, title, summary, address, audiences }, score, title, excerpt }],
 *   // with title and excerpt in pieces: [[text, isMarked], …]
 */

const LETTER = "[0-9A-Za-zÀ-ÖØ-öø-ž]";
const WORD = new RegExp(`${LETTER}+(?:[-‐‑'’]${LETTER}+)*`, "g");
const HYPHEN = /[-‐‑]/;
const ENDING = /['’](?:s|en|et|er|ere|erne|ene|ens|ets|ernes)$/;
const SPELT_OUT = /(?:kont|vide|fot|radi|log)oe|(?:kamer|firm|dat|tem|skem)ae|ae|aa|æ|oe|ø/g;
const PASSAGE = /.{80,220}?[.!?:](?= |$)|.{1,220}(?= |$)/g;

const list = (text) => (text ? text.split(" ") : []);
const wordsOf = (text) => [...text.matchAll(WORD)];

const way = (term, factor) => ({ terms: [term], factor });
const add = (map, nr, score, part) => {
  const [all, met] = map.get(nr) ?? [0, 0];
  map.set(nr, [all + score, met + part]);
};

export const cut = (text) =>
  [...text].slice(0, 200).join("").normalize("NFC")
    .replace(/(?:[\x00-\x20\x7f-\xa0\ufeff]|\p{Cs})+/gu, " ").trim();

export const plain = (word) =>
  word.toLowerCase().replace(ENDING, "").replace(/[-‐‑'’]/g, "")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .replace(SPELT_OUT, (found) => (found[2] ? found : "oeø".includes(found) ? "o" : "a"));

/** Letters put in, left out, replaced or swapped. */
export function slips(one, other) {
  let [older, last] = [[], [...other, ""].map((_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      let cost = last[at - 1] + (one[row - 1] !== other[at - 1]);
      if (row > 1 && at > 1 && one[row - 2] === other[at - 1] && one[row - 1] === other[at - 2])
        cost = Math.min(cost, older[at - 2] + 1);
      now.push(Math.min(cost, last[at] + 1, now[at - 1] + 1));
    }
    [older, last] = [last, now];
  }
  return last[other.length];
}

/** Reads words by the rules of the index's language. */
export function Analyser(rules, vocabulary) {
  const [stop, whole, never] = ["stop", "whole", "never"].map((name) => new Set(list(rules[name])));
  const stems = rules.stems.map(([source, ending]) => [new RegExp(source), ending]);
  const irregular = new Map(Object.entries(rules.irregular));

  function stem(word) {
    for (const [pattern, ending] of word.length > 40 ? [] : stems) {
      const found = pattern.exec(word);
      if (found) word = found[1] + ending;
    }
    return irregular.get(word) ?? word;
  }

  function read(word) {
    const bare = plain(word);
    if (bare.length < 2 || (word !== "IT" && stop.has(bare))) return { term: "", parts: [] };
    const parts = HYPHEN.test(word)
      ? word.split(HYPHEN).map(read).flatMap(({ term, parts }) => (term ? [term, ...parts] : []))
      : rules.joins ? split(bare) : [];
    return { term: stem(bare), parts };
  }

  const part = (word, term = stem(word)) =>
    term.length > 2 && !never.has(term) && vocabulary.has(term) && term;

  function split(word) {
    if (word.length < 7 || word.length > 40 || whole.has(stem(word))) return [];
    for (let at = word.length - 3; at > 2; at--) {
      const [start, rest] = [word.slice(0, at), word.slice(at)];
      const head = part(start) || (/[se]$/.test(start) && part(start.slice(0, -1)));
      const tail = head && part(rest);
      if (tail) return [head, ...split(start), tail, ...split(rest)];
    }
    return [];
  }

  return { stem, read, split };
}

const runs = (words, longest) => [1, 2, 3, 4, 5].slice(0, longest).flatMap((size) =>
  words.map((_, at) => words.slice(at, at + size)).filter((run) => run.length === size));

export function SearchEngine({ entries, ...index }) {
  const { k1, b, average, levels, worth, shares, strengths, tail, ...ranking } = index.ranking;
  const engine = { texts: [], search };
  const [postings, shown, concepts, readings] = [1, 2, 3, 4].map(() => new Map());
  const { stem, read, split } = Analyser(index.rules, postings);

  const [gaps, words] = [list(index.gaps), index.shown.split(" ")];
  let [last, weighed] = ["", 0];
  list(index.terms).forEach((step, nr) => {
    last = last.slice(0, step[0]) + step.slice(1);
    const found = [];
    let [entry, place] = [0, 1];
    for (const digit of gaps[nr]) {
      const bits = parseInt(digit, 32);
      entry += (bits % 16) * place;
      place = bits > 15 ? place * 16 : 1;
      if (bits < 16) found.push([entry, levels[parseInt(index.weights[weighed++], 32)]]);
    }
    postings.set(last, found);
    if (words[nr]) shown.set(last, words[nr].replace("+", last));
  });
  for (const [concept, phrases] of Object.entries(index.concepts))
    for (const phrase of phrases.split("|"))
      concepts.set(phrase, (concepts.get(phrase) ?? []).concat(concept));

  function search(text, audience = null, limit = 20) {
    const { query, asked, didYouMean } = understand(text);
    const ranked = rank(asked, audience);
    const terms = asked.map(({ ways }) => ways.flatMap((way) => way.terms));
    const marks = new Map(terms.flatMap((some, nr) => some.map((term) => [term, nr])).reverse());
    const hits = ranked.slice(0, limit).map(([nr, score]) => {
      const { title, summary } = entries[nr];
      const excerpt = passage(engine.texts[nr] ?? "", marks) ?? pieces(summary, marks);
      return { entry: entries[nr], score, title: pieces(title, marks), excerpt };
    });
    const understood = asked.map(({ word }) => word);
    return { query, hits, total: ranked.length, didYouMean: hits[0] && didYouMean, understood };
  }

  function understand(text) {
    const query = cut(text);
    const all = wordsOf(query).map(({ 0: word, index }) => (
      { word, start: index, end: index + word.length, ways: [], ...read(word) }));
    const asked = all.filter(({ term }) => term).slice(0, 8);
    const meet = (some, phrase) => {
      const found = (concepts.get(phrase) ?? []).map((concept) => way(concept, ranking.concept));
      if (postings.has(phrase)) found.unshift(way(phrase, 1));
      for (const { ways } of some) ways.push(...found);
    };
    for (const run of runs(asked, 5)) meet(run, run.map(({ term }) => term).join(" "));
    for (const run of runs(all, 3).filter((run) => run[1])) {
      const joined = run.map(({ word }) => plain(word)).join("");
      meet(run.filter((word) => asked.includes(word)), stem(joined));
    }
    let [right, at] = ["", 0];
    for (const word of asked) {
      const better = guess(word, word.end === query.length);
      if (better) [right, at] = [right + query.slice(at, word.start) + better, word.end];
    }
    return { query, asked, didYouMean: at ? right + query.slice(at) : null };
  }

  /** Meets a word by parts or guesses; returns what to write instead. */
  function guess({ word, term, parts, ways }, stillTyping) {
    const meant = postings.has(term) ? null : concepts.get(term);
    const start = plain(word);
    const terms = parts.length || ways.length ? parts : split(start);
    if (terms.length) ways.push({ terms, factor: ways.length ? ranking.too : ranking.alone });
    const strays = (other) => !other.startsWith(start);
    if (!ways.length && stillTyping && start.length > 2)
      for (const [begun] of likely(strays, 0).slice(0, 5)) ways.push(way(begun, ranking.beginning));
    if (ways.length && !meant) return null;
    const limit = term.length < 4 ? -1 : term.length < 8 ? 1 : 2;
    const far = (other) => Math.abs(term.length - other.length) > limit;
    const found = likely((other) => (far(other) ? 9 : slips(term, other)), limit);
    const first = found[0]?.[0];
    if (meant) return concepts.get(first)?.some((it) => meant.includes(it)) && shown.get(first);
    for (const [near, count] of found.slice(0, 3)) ways.push(way(near, ranking.slips[count]));
    return shown.get(first);
  }

  /** Terms within the limit, the nearest first, then the commonest. */
  function likely(distance, limit) {
    const weight = (term) => postings.get(term).length;
    return [...shown.keys()].map((term) => [term, distance(term)]).filter(([, far]) => far <= limit)
      .sort(([a, x], [b, y]) => x - y || weight(b) - weight(a) || (a < b ? -1 : 1));
  }

  const rarity = (term) => ranking.rarity[postings.get(term)?.length ?? 0];

  const scores = (term) => (postings.get(term) ?? []).map(([nr, weight]) => {
    const size = k1 * (1 - b + (b * index.lengths[nr]) / average);
    return [nr, rarity(term) * ((weight * (k1 + 1)) / (weight + size))];
  });

  function best(ways) {
    const best = new Map();
    for (const { terms, factor } of ways) {
      const met = new Map();
      const share = factor / terms.length;
      for (const [nr, score] of terms.flatMap(scores)) add(met, nr, score * share, share);
      for (const [nr, [score, part]] of met) {
        const [most, widest] = best.get(nr) ?? [0, 0];
        best.set(nr, [Math.max(score, most), Math.max(part, widest)]);
      }
    }
    return best;
  }

  function rank(asked, audience) {
    const all = new Map();
    let wanted = 0;
    for (const { ways } of asked) {
      const rare = rarity(ways[0]?.terms[0]);
      wanted += rare;
      for (const [nr, [score, part]] of best(ways)) add(all, nr, score, rare * part);
    }
    const strong = strengths[asked.length] * (k1 + 1) * wanted;
    const share = shares[asked.length] * wanted;
    const found = [];
    for (const [nr, [score, met]] of all) {
      const { kind, audiences } = entries[nr];
      const open = !audience || !audiences.length || audiences.includes(audience);
      if (open && score >= strong && met >= share) found.push([nr, score * (met / wanted) * worth[kind]]);
    }
    const floor = tail * Math.max(0, ...found.map(([, score]) => score));
    return found.filter(([, score]) => score >= floor).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  /** Which word of the query a word of a text stands for; 99 if none. */
  function markOf(word, marks) {
    if (!readings.has(word)) {
      const { term, parts } = read(word);
      readings.set(word, [term, ...parts, ...(concepts.get(term) ?? [])]);
    }
    return Math.min(...readings.get(word).map((term) => marks.get(term) ?? 99));
  }

  function pieces(text, marks) {
    const found = [];
    let at = 0;
    for (const { 0: word, index } of wordsOf(text)) {
      if (markOf(word, marks) > 98) continue;
      found.push([text.slice(at, index), false], [word, true]);
      at = index + word.length;
    }
    return [...found, [text.slice(at), false]].filter(([piece]) => piece);
  }

  function passage(text, marks) {
    const passages = text.match(PASSAGE) ?? [];
    const marksIn = (piece) => wordsOf(piece).map(([word]) => markOf(word, marks));
    const met = passages.map((piece) => new Set([99, ...marksIn(piece)]).size);
    const at = met.indexOf(Math.max(2, ...met));
    if (at < 0) return null;
    const found = pieces(passages[at].trim(), marks);
    if (at) found.unshift(["… ", false]);
    if (passages[at + 1]) found.push([" …", false]);
    return found;
  }

  return engine;
}

// In place of search/source.js: a page on a disk can fetch nothing, but it can load a script.
import { SearchEngine } from "./engine.js";

/** The engine with its index; `address` is that of the script that holds both for a language. */
export async function load(address) {
  const script = Object.assign(document.createElement("script"), { src: address });
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
  const { index, parts } = globalThis.netvaernIndex;
  // Where the copy lies is known here only.
  for (const entry of index.entries) entry.address = new URL(`../${entry.address}`, script.src).href;
  const engine = new SearchEngine(index);
  const take = (names) => names.forEach((name) => engine.take(name, parts[name]));

  return {
    async answer(text, audience) {
      take(engine.wants(text));
      return engine.search(text, audience);
    },
    complete: async ({ hits }) => take(engine.lacks(hits)),
  };
}

const json = async (address) => (await fetch(address)).json();

/** The engine, with the parts of its index that questions need. */
export async function load(address) {
  const [{ SearchEngine }, index] = await Promise.all([import("./engine.js"), json(address)]);
  const engine = new SearchEngine(index);
  const take = (names) => Promise.all(names.map(async (name) =>
    engine.take(name, await json(address.replace("index.json", `${index.version}/${name}.json`)))));

  return {
    async answer(text, audience) {
      await take(engine.wants(text));
      return engine.search(text, audience);
    },
    complete: ({ hits }) => take(engine.lacks(hits)),
  };
}

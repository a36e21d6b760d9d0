// What a page does beyond being read. Each module may fail alone: the page works without any.

/** Where those of an errand stand that are not named by their path. */
const folders = {
  copy: "help/copy",
  deadlines: "help/deadlines",
  ticks: "help/ticks",
  search: "search/page",
  selfcheck: "selfcheck/check",
};

for (const root of document.querySelectorAll("[data-module]")) {
  const name = root.dataset.module;
  try {
    const { attach } = await import(`./${folders[name] ?? name}.js`);
    attach(root);
  } catch (error) {
    console.error(name, error);
  }
}

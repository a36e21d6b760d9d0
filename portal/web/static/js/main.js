// What a page does beyond being read. Each module may fail alone: the page works without any.

/** Modules by the name in `data-module`; each is fetched only where a page has its element. */
const modules = {
  contents: () => import("./contents.js"),
  copy: () => import("./help/copy.js"),
  deadlines: () => import("./help/deadlines.js"),
  exit: () => import("./exit.js"),
  print: () => import("./print.js"),
  ticks: () => import("./help/ticks.js"),
  search: () => import("./search/page.js"),
  selfcheck: () => import("./selfcheck/check.js"),
};

for (const root of document.querySelectorAll("[data-module]")) {
  try {
    const { attach } = await modules[root.dataset.module]();
    attach(root);
  } catch (error) {
    // Losing an improvement must not lose the rest.
    console.error(root.dataset.module, error);
  }
}

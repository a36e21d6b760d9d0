/** The table of contents stands open where there is room for it beside the text. */
export function attach(root) {
  root.open = matchMedia("(min-width: 62rem)").matches;
}

/** A button that prints the page; without a script it would do nothing, so it is hidden until now. */
export function attach(root) {
  root.hidden = false;
  root.querySelector("button").addEventListener("click", () => print());
}

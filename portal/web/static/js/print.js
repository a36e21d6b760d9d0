/** A button that prints; without a script it could not, so it is hidden until now. */
export function attach(root) {
  root.hidden = false;
  root.querySelector("button").addEventListener("click", () => print());
}

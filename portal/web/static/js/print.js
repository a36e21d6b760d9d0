/** A button that prints, and is hidden where it could not. */
export function attach(root) {
  root.hidden = false;
  root.querySelector("button").addEventListener("click", () => print());
}

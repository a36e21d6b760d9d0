/** Copies a text; without a script it is there to be marked, so the button is hidden until now. */
export function attach(root) {
  const button = root.querySelector("button");
  const status = root.querySelector("[role=status]");
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(root.querySelector(".copied").textContent);
    status.textContent = root.dataset.textDone;
  });
}

/** Another page or drawing of the site as a document; raises an error where it cannot be had. */
export async function read(address, type = "text/html") {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return new DOMParser().parseFromString(await answer.text(), type);
}

/** Copies kept by the browser: everything here is a copy already. */
export function attach() {}

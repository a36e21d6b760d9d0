/** The address of a page for others; a copy on a disk has one of its own for this. */
export const onWeb = (href) => href;

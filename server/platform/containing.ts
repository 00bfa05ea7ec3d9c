/** A pattern for `like` that finds a text anywhere, with nothing in it taken for a pattern itself. */
export const containing = (typed: string): string => `%${typed.replace(/[\\%_]/g, "\\$&")}%`;

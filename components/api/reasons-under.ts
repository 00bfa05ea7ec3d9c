import type { Text } from "@/server/kernel/text";

/** The reasons of a feature under the codes that travel: `surplus.taken`. */
export const reasonsUnder = (feature: string, table: Readonly<Record<string, Text>>): [string, Text][] =>
  Object.entries(table).map(([name, text]) => [`${feature}.${name}`, text]);

import type { Text } from "@/server/kernel/text";

/** English as one and as several; Indonesian has one form, the name itself. */
const ENGLISH: ReadonlyMap<string, readonly [one: string, several: string]> = new Map([
  ["boks", ["box", "boxes"]],
  ["kotak", ["box", "boxes"]],
  ["mika", ["box", "boxes"]],
  ["porsi", ["portion", "portions"]],
  ["bungkus", ["pack", "packs"]],
  ["loyang", ["tray", "trays"]],
  ["nampan", ["tray", "trays"]],
  ["buah", ["piece", "pieces"]],
  ["biji", ["piece", "pieces"]],
  ["potong", ["piece", "pieces"]],
  ["kaleng", ["can", "cans"]],
  ["botol", ["bottle", "bottles"]],
  ["gelas", ["cup", "cups"]],
  ["cup", ["cup", "cups"]],
  ["ikat", ["bunch", "bunches"]],
  ["dus", ["carton", "cartons"]],
  ["karung", ["sack", "sacks"]],
  ["panci", ["pot", "pots"]],
  ["liter", ["litre", "litres"]],
]);

/**
 * What a unit of food is called in the reader's tongue.
 * @param name as the outlet posted it; a name the house does not know stays as it was typed
 * @param units how many of them are spoken of: English alone has a form for one
 */
export function unitText(name: string, units = 2): Text {
  const [one, several] = ENGLISH.get(name.trim().toLowerCase()) ?? [name, name];
  return { id: name, en: units === 1 ? one : several };
}

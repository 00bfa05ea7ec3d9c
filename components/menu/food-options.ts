import { categoryIcons, storageIcons } from "@/components/menu/food-icons";
import { CATEGORIES, HALAL_STATES, type HalalState, STORAGES, type Storage } from "@/server/kernel/food";
import type { Text } from "@/server/kernel/text";
import { categoryText, halalText, storageText } from "@/server/surplus/surplus.text";

type Say = (text: Text) => string;

/** The kinds of food as chips, in the reader's words. */
export const categoryOptions = (say: Say) =>
  CATEGORIES.map((value) => ({ value, label: say(categoryText[value]), icon: categoryIcons[value] }));

/** The ways food is kept as chips. @param among those that make sense here */
export const storageOptions = (say: Say, among: readonly Storage[] = STORAGES) =>
  among.map((value) => ({ value, label: say(storageText[value]), icon: storageIcons[value] }));

/** The halal states as chips. @param words what each is called here */
export const halalOptions = (say: Say, words: Readonly<Record<HalalState, Text>> = halalText) =>
  HALAL_STATES.map((value) => ({ value, label: say(words[value]) }));

"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { useText } from "@/components/language/language-provider";
import { categoryOptions, halalOptions, storageOptions } from "@/components/menu/food-options";
import { foodWords } from "@/components/menu/food-words";
import type { Category, HalalState, Storage } from "@/server/kernel/food";

type ChipsOf<Value> = Readonly<{
  /** Null until it is said. */
  value: Value | null;
  onChange: (value: Value) => void;
}>;

/** What kind of food it is. */
export function CategoryChips(chips: ChipsOf<Category>) {
  const say = useText();
  return <ChoiceChips name="category" label={say(foodWords.category)} options={categoryOptions(say)} {...chips} />;
}

type StorageChipsProps = ChipsOf<Storage> &
  Readonly<{
    /** Where several foods stand on one page. */
    name?: string;
    among?: readonly Storage[];
  }>;

/** How it is kept. */
export function StorageChips({ name = "storage", among, ...chips }: StorageChipsProps) {
  const say = useText();
  return <ChoiceChips name={name} label={say(foodWords.storage)} options={storageOptions(say, among)} {...chips} />;
}

/** Whether it is halal, which only the kitchen knows. */
export function HalalChips(chips: ChipsOf<HalalState> & Readonly<{ hint?: string }>) {
  const say = useText();
  return <ChoiceChips name="halal" label={say(foodWords.halal)} options={halalOptions(say)} {...chips} />;
}

"use client";

import { ChefHat, type LucideIcon, Truck } from "lucide-react";
import type { Door } from "@/components/identity/doors";
import { words } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";
import { classes } from "@/components/ui/classes";
import type { Text } from "@/server/kernel/text";

const DOORS: ReadonlyArray<{ door: Door; icon: LucideIcon; title: Text; hint: Text }> = [
  { door: "provider", icon: ChefHat, title: words.haveFood, hint: words.haveFoodHint },
  { door: "ngo", icon: Truck, title: words.collectFood, hint: words.collectFoodHint },
];

/** The two doors of the house: who gives and who collects. */
export function DoorChoice({ value, onChange }: Readonly<{ value: Door; onChange: (door: Door) => void }>) {
  const say = useText();
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-3 text-lg font-bold">{say(words.whoAreYou)}</legend>
      {DOORS.map(({ door, icon: Icon, title, hint }) => (
        <label
          key={door}
          className={classes(
            "flex min-h-28 cursor-pointer flex-col gap-2 rounded-card border bg-surface p-4 transition-colors has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-sky",
            door === value ? "border-leaf bg-leaf-soft ring-1 ring-leaf" : "border-line-strong hover:bg-sunken",
          )}
        >
          <input
            type="radio"
            name="door"
            value={door}
            checked={door === value}
            onChange={() => onChange(door)}
            className="sr-only"
          />
          <Icon aria-hidden size={28} className="text-leaf-ink" />
          <span className="text-lg leading-tight font-bold">{say(title)}</span>
          <span className="text-sm text-ink-soft">{say(hint)}</span>
        </label>
      ))}
    </fieldset>
  );
}

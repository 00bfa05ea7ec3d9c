"use client";

import { ChefHat, type LucideIcon, ShoppingBasket, Truck } from "lucide-react";
import type { Door } from "@/components/identity/doors";
import { words } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";
import { classes } from "@/components/ui/classes";
import type { Text } from "@/server/kernel/text";

const SIGNS: Readonly<Record<Door, { icon: LucideIcon; title: Text; hint: Text }>> = {
  provider: { icon: ChefHat, title: words.haveFood, hint: words.haveFoodHint },
  ngo: { icon: Truck, title: words.collectFood, hint: words.collectFoodHint },
  citizen: { icon: ShoppingBasket, title: words.buyFood, hint: words.buyFoodHint },
};

type DoorChoiceProps<Offered extends Door> = Readonly<{
  doors: readonly Offered[];
  value: Offered;
  onChange: (door: Offered) => void;
}>;

/** The doors of the house: who gives, who collects, who buys. */
export function DoorChoice<Offered extends Door>({ doors, value, onChange }: DoorChoiceProps<Offered>) {
  const say = useText();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 text-lg font-bold">{say(words.whoAreYou)}</legend>
      {doors.map((door) => {
        const { icon: Icon, title, hint } = SIGNS[door];
        return (
          <label
            key={door}
            className={classes(
              "flex cursor-pointer items-center gap-4 rounded-card border bg-surface p-4 transition-colors has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-sky",
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
            <Icon aria-hidden size={28} className="shrink-0 text-leaf-ink" />
            <span className="min-w-0">
              <span className="block text-lg leading-tight font-bold">{say(title)}</span>
              <span className="block text-sm text-ink-soft">{say(hint)}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

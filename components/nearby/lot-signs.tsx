"use client";

import { BadgeCheck, Ban, CircleHelp, type LucideIcon, TriangleAlert } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { storageIcons } from "@/components/menu/food-icons";
import { words } from "@/components/nearby/words";
import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tone";
import type { HalalState, Storage } from "@/server/kernel/food";
import { fill } from "@/server/kernel/text";
import { allergenText, halalText, storageText } from "@/server/surplus/surplus.text";

const HALAL_LOOKS: Readonly<Record<HalalState, { icon: LucideIcon; tone: Tone }>> = {
  certified: { icon: BadgeCheck, tone: "leaf" },
  claimed: { icon: BadgeCheck, tone: "neutral" },
  unknown: { icon: CircleHelp, tone: "turmeric" },
  no: { icon: Ban, tone: "chili" },
};

type LotSignsProps = Readonly<{ lot: { halal: HalalState; allergens: readonly string[]; storage: Storage } }>;

const isAllergen = (name: string): name is keyof typeof allergenText => name in allergenText;

/** What decides whether the food may be eaten and how it is carried: halal, allergens, storage. */
export function LotSigns({ lot: { halal, allergens, storage } }: LotSignsProps) {
  const say = useText();
  const names = allergens.map((name) => (isAllergen(name) ? say(allergenText[name]) : name)).join(", ");
  return (
    <div className="flex flex-wrap gap-2">
      <Chip {...HALAL_LOOKS[halal]}>{say(halalText[halal])}</Chip>
      {names ? (
        <Chip icon={TriangleAlert} tone="turmeric">
          {say(fill(words.allergens, { names }))}
        </Chip>
      ) : (
        <Chip>{say(words.noAllergens)}</Chip>
      )}
      <Chip icon={storageIcons[storage]}>{say(storageText[storage])}</Chip>
    </div>
  );
}

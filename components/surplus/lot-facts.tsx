"use client";

import { count } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { foodWords } from "@/components/menu/food-words";
import { lotWords } from "@/components/surplus/lot-words";
import { postWords } from "@/components/surplus/post-words";
import { startText } from "@/components/surplus/start-words";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { unitText } from "@/server/kernel/unit";
import type { SurplusView } from "@/server/surplus/surplus.contract";
import { allergenText, categoryText, halalText, storageText } from "@/server/surplus/surplus.text";

type LotFactsProps = Readonly<{ lot: SurplusView; isOnSale: boolean; now: Date }>;

const isAllergen = (name: string): name is keyof typeof allergenText => name in allergenText;

export function LotFacts({ lot, isOnSale, now }: LotFactsProps) {
  const say = useText();
  const language = useLanguage();
  const at = (moment: string) => dayAndTime(moment, now, lot.zone, language);
  const allergens = lot.allergens.map((name) => (isAllergen(name) ? say(allergenText[name]) : name)).join(", ");
  const others = lot.openToAll ? lotWords.everyone : lotWords.offeredOnly;
  const access = isOnSale ? lotWords.buyers : others;
  const start = { term: say(startText[lot.category]), value: at(lot.cookedAt) };
  const printed = lot.printedDate ? { term: say(postWords.printedDay), value: at(lot.printedDate) } : start;
  return (
    <Card>
      <DefinitionList
        items={[
          { term: say(lotWords.pickup), value: at(lot.pickupUntil) },
          printed,
          { term: say(foodWords.category), value: say(categoryText[lot.category]) },
          { term: say(foodWords.storage), value: say(storageText[lot.storage]) },
          { term: say(foodWords.halal), value: say(halalText[lot.halal]) },
          { term: say(foodWords.allergens), value: allergens || say(lotWords.noAllergens) },
          { term: say(lotWords.access), value: say(access) },
        ]}
      />
    </Card>
  );
}

/** Where every unit of the lot now is; the parts always add up to what was posted. */
export function LotCount({ lot }: Readonly<{ lot: SurplusView }>) {
  const say = useText();
  const language = useLanguage();
  const others = lot.unitsPosted - lot.unitsLeft - lot.unitsHeld - lot.unitsAccepted;
  const row = (term: string, units: number) => ({
    term,
    value: `${count(units, language)} ${say(unitText(lot.unitName, units))}`,
  });
  return (
    <Card>
      <DefinitionList
        items={[
          row(say(lotWords.stillOpen), lot.unitsLeft),
          row(say(lotWords.held), lot.unitsHeld),
          row(say(lotWords.accepted), lot.unitsAccepted),
          ...(others > 0 ? [row(say(lotWords.others), others)] : []),
        ]}
      />
    </Card>
  );
}

"use client";

import { count, kilograms } from "@/components/format/numbers";
import { words } from "@/components/format/words";
import { useLanguage } from "@/components/language/language-provider";
import { Amount } from "@/components/ui/amount";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type LotAmountProps = Readonly<{
  units: number;
  unitName: string;
  /** Null is unknown and is said to be, never shown as zero. */
  gramsPerUnit: number | null;
  size?: "medium" | "large";
}>;

/** "20 boks", "kira-kira 6,5 kg" beneath. */
export function LotAmount({ units, unitName, gramsPerUnit, size }: LotAmountProps) {
  const language = useLanguage();
  const weight =
    gramsPerUnit === null
      ? words.weightUnknown[language]
      : fill(words.approximately, { weight: kilograms(units * gramsPerUnit, language) })[language];
  return (
    <Amount value={count(units, language)} unit={unitText(unitName, units)[language]} weight={weight} size={size} />
  );
}

"use client";

import { useState } from "react";
import { ChoiceChips } from "@/components/form/choice-chips";
import { rupiah } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import type { PostBlockProps } from "@/components/surplus/post-block";
import { postWords } from "@/components/surplus/post-words";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

const PriceAsked = later(
  () => import("@/components/surplus/price-asked").then((module) => module.PriceAsked),
  <Skeleton shape="control" />,
);

const FREE = "gratis";
const OWN = "lain";
/** One tap away where the house has no usual price. */
const ROUND_PRICES = [10_000, 20_000] as const;

type PostPriceProps = PostBlockProps & Readonly<{ usualRupiah: number | null }>;

/** Given away, or sold at a falling price: one tap, and none where the usual is right. */
export function PostPrice({ draft, change, usualRupiah }: PostPriceProps) {
  const say = useText();
  const language = useLanguage();
  const price = draft.priceRupiah === undefined ? usualRupiah : draft.priceRupiah;
  const ready: readonly number[] = usualRupiah === null ? ROUND_PRICES : [usualRupiah];
  const [typed, setTyped] = useState(false);
  const isOwn = price !== null && (typed || !ready.includes(price));
  const label = say(fill(postWords.price, { unit: unitText(draft.unitName, 1) }));
  const set = (priceRupiah: number | null) => change({ priceRupiah });
  const choose = (chip: string) => {
    setTyped(chip === OWN);
    if (chip === FREE) set(null);
    else set(chip === OWN ? (usualRupiah ?? ROUND_PRICES[0]) : Number(chip));
  };
  return (
    <>
      <ChoiceChips
        name="price"
        label={label}
        value={price === null ? FREE : isOwn ? OWN : String(price)}
        options={[
          { value: FREE, label: say(postWords.free) },
          ...ready.map((one) => ({ value: String(one), label: rupiah(one, language) })),
          { value: OWN, label: say(postWords.otherPrice) },
        ]}
        onChange={choose}
      />
      {price === null ? null : <PriceAsked label={label} own={isOwn ? price : null} onChange={set} />}
    </>
  );
}

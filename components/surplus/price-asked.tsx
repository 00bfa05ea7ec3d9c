"use client";

import { PriceField } from "@/components/form/price-field";
import { useText } from "@/components/language/language-provider";
import { priceAskedWords } from "@/components/surplus/price-asked-words";

type PriceAskedProps = Readonly<{
  label: string;
  /** The price where it is none of those ready to tap. */
  own: number | null;
  onChange: (priceRupiah: number) => void;
}>;

/** A price of one's own, and what becomes of any. */
export function PriceAsked({ label, own, onChange }: PriceAskedProps) {
  const say = useText();
  return (
    <>
      {own === null ? null : <PriceField name="own-price" label={label} value={own} onChange={onChange} />}
      <p className="text-sm text-ink-soft">{say(priceAskedWords.becomes)}</p>
    </>
  );
}

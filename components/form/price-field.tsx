"use client";

import type { FieldProps } from "@/components/form/field";
import { PRICE_BOUNDS } from "@/components/form/price-bounds";
import { StepperField } from "@/components/form/stepper-field";

type PriceFieldProps = FieldProps & Readonly<{ value: number; most?: number; onChange: (priceRupiah: number) => void }>;

/** Whole rupiah in steps of five hundred; what is typed between them is rounded down to whole hundreds. */
export function PriceField({ value, most = PRICE_BOUNDS.most, onChange, ...field }: PriceFieldProps) {
  const { least, round, step } = PRICE_BOUNDS;
  return (
    <StepperField
      {...field}
      value={value}
      min={least}
      max={most}
      step={step}
      unit="rupiah"
      onChange={(price) => onChange(price - (price % round))}
    />
  );
}

"use client";

import { Check, type LucideIcon } from "lucide-react";
import { classes } from "@/components/ui/classes";
import type { Language } from "@/server/kernel/text";

export type ChoiceOption<Value extends string> = Readonly<{
  value: Value;
  label: string;
  /** The tongue of the label, where it is not the screen's. */
  lang?: Language;
  icon?: LucideIcon;
}>;

type ChipOptionProps = Readonly<{
  type: "radio" | "checkbox";
  name: string;
  label: string;
  lang?: Language | undefined;
  value: string;
  icon?: LucideIcon;
  checked: boolean;
  onChange: () => void;
}>;

/** A chip to press, a real radio or checkbox underneath; the tick keeps colour from speaking alone. */
export function ChipOption({ type, name, label, lang, value, icon: Icon, checked, onChange }: ChipOptionProps) {
  const Sign = checked ? Check : Icon;
  return (
    <label
      lang={lang}
      className={classes(
        "inline-flex min-h-12 cursor-pointer items-center gap-2 rounded-full border px-4 font-semibold transition-colors has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-sky",
        checked ? "border-leaf bg-leaf-soft text-leaf-ink" : "border-line-strong bg-surface text-ink hover:bg-sunken",
      )}
    >
      <input type={type} name={name} value={value} checked={checked} onChange={onChange} className="sr-only" />
      {Sign ? <Sign aria-hidden size={18} strokeWidth={2.25} className="shrink-0" /> : null}
      {label}
    </label>
  );
}

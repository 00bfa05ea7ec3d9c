"use client";

import { fieldId } from "@/components/form/field";
import { useScoped } from "@/components/form/field-scope";

type CheckboxFieldProps = Readonly<{
  name: string;
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}>;

export function CheckboxField({ name, label, hint, checked, onChange }: CheckboxFieldProps) {
  const scoped = useScoped(name);
  return (
    <label className="flex min-h-12 cursor-pointer items-start gap-3 py-3">
      <input
        id={fieldId(scoped)}
        type="checkbox"
        name={scoped}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 cursor-pointer"
      />
      <span>
        <span className="block font-semibold">{label}</span>
        {hint ? <span className="block text-sm text-ink-soft">{hint}</span> : null}
      </span>
    </label>
  );
}

"use client";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useScoped } from "@/components/form/field-scope";
import { words } from "@/components/form/words";
import { useText } from "@/components/language/language-provider";

/** What every input of the house takes. */
export type FieldProps = Readonly<{
  name: string;
  label: string;
  hint?: string;
  /** What is wrong and what to do; null or absent when all is well. */
  error?: string | null;
  optional?: boolean;
}>;

/** What the control inside must carry to be one with its label, hint and error. */
export type Wiring = Readonly<{
  id: string;
  name: string;
  required: boolean;
  "aria-invalid": boolean | undefined;
  "aria-describedby": string | undefined;
}>;

export const fieldId = (name: string): string => `field-${name}`;

export function wiringOf({ name, hint, error, optional = false }: FieldProps): Wiring {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    required: !optional,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  };
}

type FrameProps = FieldProps & Readonly<{ group?: boolean; children: (wiring: Wiring) => ReactNode }>;

/** Label above, control, then hint and error; a group of controls gets a fieldset. */
export function Field({ group = false, children, ...field }: FrameProps) {
  const say = useText();
  const wiring = wiringOf({ ...field, name: useScoped(field.name) });
  const Element = group ? "fieldset" : "div";
  const Label = group ? "legend" : "label";
  return (
    <Element
      className="flex min-w-0 flex-col gap-1.5"
      {...(group ? { id: wiring.id, tabIndex: -1, "aria-describedby": wiring["aria-describedby"] } : {})}
    >
      <Label {...(group ? {} : { htmlFor: wiring.id })} className={group ? "mb-1.5 font-semibold" : "font-semibold"}>
        {field.label}
        {field.optional ? <span className="ml-2 text-sm font-normal text-ink-soft">{say(words.optional)}</span> : null}
      </Label>
      {children(wiring)}
      {field.hint ? (
        <p id={`${wiring.id}-hint`} className="text-sm text-ink-soft">
          {field.hint}
        </p>
      ) : null}
      {field.error ? <FieldError id={`${wiring.id}-error`}>{field.error}</FieldError> : null}
    </Element>
  );
}

/** What is wrong with what stands above it; for controls that share one frame. */
export function FieldError({ id, children }: Readonly<{ id?: string; children: ReactNode }>) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-semibold text-chili-ink">
      <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
      {children}
    </p>
  );
}

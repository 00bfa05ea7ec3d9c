"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { CONTROL } from "@/components/form/control-styles";
import { Field, type FieldProps } from "@/components/form/field";
import { passwordWords as words } from "@/components/form/password-words";
import { useText } from "@/components/language/language-provider";
import { classes } from "@/components/ui/classes";

type PasswordFieldProps = FieldProps &
  Readonly<{ value: string; onChange: (value: string) => void; autoComplete: "current-password" | "new-password" }>;

export function PasswordField({ value, onChange, autoComplete, ...field }: PasswordFieldProps) {
  const say = useText();
  const [visible, setVisible] = useState(false);
  const Icon = visible ? EyeOff : Eye;
  return (
    <Field {...field}>
      {(wiring) => (
        <div className="relative">
          <input
            {...wiring}
            type={visible ? "text" : "password"}
            value={value}
            autoComplete={autoComplete}
            onChange={(event) => onChange(event.target.value)}
            className={classes(CONTROL, "pr-13")}
          />
          <button
            type="button"
            aria-label={say(visible ? words.hide : words.show)}
            onClick={() => setVisible(!visible)}
            className="absolute top-0 right-0 grid size-12 cursor-pointer place-items-center rounded-control text-ink-soft hover:text-ink"
          >
            <Icon aria-hidden size={20} />
          </button>
        </div>
      )}
    </Field>
  );
}

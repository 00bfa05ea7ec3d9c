"use client";

import type { ComponentProps } from "react";
import { CONTROL } from "@/components/form/control-styles";
import { Field, type FieldProps } from "@/components/form/field";
import { classes } from "@/components/ui/classes";

type TextFieldProps = FieldProps &
  Readonly<{
    value: string;
    onChange: (value: string) => void;
    type?: "text" | "email" | "tel" | "search" | "date";
    maxLength?: number;
    /** Says what goes in, to the keyboard and the password manager. */
    autoComplete?: string;
    inputMode?: ComponentProps<"input">["inputMode"];
    placeholder?: string;
    /** More than one line to write on. */
    rows?: number;
    disabled?: boolean;
  }>;

export function TextField({ value, onChange, rows, type = "text", ...props }: TextFieldProps) {
  const { autoComplete, inputMode, maxLength, placeholder, disabled, ...field } = props;
  const shared = { value, autoComplete, inputMode, maxLength, placeholder, disabled };
  return (
    <Field {...field}>
      {(wiring) =>
        rows ? (
          <textarea
            {...wiring}
            {...shared}
            rows={rows}
            className={classes(CONTROL, "resize-y")}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...wiring}
            {...shared}
            type={type}
            className={CONTROL}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

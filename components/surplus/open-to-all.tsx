"use client";

import { CheckboxField } from "@/components/form/checkbox-field";
import { useText } from "@/components/language/language-provider";
import { postWords } from "@/components/surplus/post-words";

type OpenToAllProps = Readonly<{ value: boolean; onChange: (value: boolean) => void }>;

/** Whether everyone near by may take it, or only whom it is offered to. */
export function OpenToAll({ value, onChange }: OpenToAllProps) {
  const say = useText();
  return (
    <CheckboxField
      name="open-to-all"
      label={say(postWords.openToAll)}
      hint={say(postWords.openToAllHint)}
      checked={value}
      onChange={onChange}
    />
  );
}

"use client";

import { deskWords as words } from "@/components/dispute/desk-words";
import { TextField } from "@/components/form/text-field";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { letterText } from "@/server/dispute/dispute.text";

type RuleNoteProps = Readonly<{ note: string; onChange: (note: string) => void }>;

export const LETTERS = ["safety", "count", "described", "conduct", "unproven"] as const;
const NAMES = {
  safety: words.letterSafety,
  count: words.letterCount,
  described: words.letterDescribed,
  conduct: words.letterConduct,
  unproven: words.letterUnproven,
} as const;
const MOST_NOTE = 1_000;

/** Why, in words that both sides read; a letter to begin from. */
export function RuleNote({ note, onChange }: RuleNoteProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <p className="font-semibold">{say(words.letter)}</p>
        <div className="flex flex-wrap gap-2">
          {LETTERS.map((letter) => (
            <Button key={letter} variant="secondary" onClick={() => onChange(letterText[letter][language])}>
              {say(NAMES[letter])}
            </Button>
          ))}
        </div>
      </div>
      <TextField
        {...{ name: "note", label: say(words.note), rows: 4, maxLength: MOST_NOTE, value: note }}
        onChange={onChange}
      />
    </>
  );
}

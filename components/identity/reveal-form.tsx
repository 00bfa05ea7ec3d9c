"use client";

import { Eye } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { revealWords as words } from "@/components/identity/reveal-words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { ADMIN_REVEAL_REASONS, type AdminRevealReason } from "@/server/identity/reveal.reasons";
import { adminRevealText } from "@/server/identity/reveal.text";

const LEAST_NOTE = 10;

type Why = Readonly<{ reason: AdminRevealReason; note: string }>;
type RevealFormProps = Readonly<{
  /** What stands there before anything is typed. */
  first?: Why;
  pending: boolean;
  error: unknown;
  onShow: (why: Why) => void;
  onCancel: () => void;
}>;

export function RevealForm({ first, pending, error, onShow, onCancel }: RevealFormProps) {
  const say = useText();
  const [reason, setReason] = useState<AdminRevealReason | null>(first?.reason ?? null);
  const [typed, setTyped] = useState(first?.note ?? "");
  const note = typed.trim();
  const missing = note.length < LEAST_NOTE ? say(words.writeNote) : null;
  return (
    <Form
      onSubmit={() => reason && onShow({ reason, note })}
      pending={pending}
      reason={reason ? missing : say(words.chooseWhy)}
      submit={say(words.show)}
      submitIcon={Eye}
      failure={useRefusal(error)}
      secondary={
        <Button variant="quiet" size="large" onClick={onCancel}>
          {say(words.never)}
        </Button>
      }
    >
      <ChoiceChips
        name="reveal-reason"
        label={say(words.why)}
        hint={say(words.hint)}
        value={reason}
        options={ADMIN_REVEAL_REASONS.map((value) => ({ value, label: say(adminRevealText[value]) }))}
        onChange={setReason}
      />
      <TextField
        name="reveal-note"
        label={say(words.note)}
        hint={say(words.noteHint)}
        value={typed}
        maxLength={240}
        onChange={setTyped}
      />
    </Form>
  );
}

"use client";

import { KeyRound } from "lucide-react";
import { useState } from "react";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/reference/words";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { demoEmail } from "@/server/identity/identity.rules";

type Caller = "session" | "provider" | "ngo" | "key";
type CallerChoiceProps = Readonly<{
  demoPassword: string | null;
  ready: boolean;
  /** Null calls as the browser's own session, or as nobody. */
  onAct: (token: string | null, name: string | null) => void;
}>;

/** Signs a demo account in by the very call the guide shows. */
async function demoToken(role: string, password: string): Promise<string> {
  const answer = await fetch("/api/v1/auth/login", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ identifier: demoEmail(role), password }),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

export function CallerChoice({ demoPassword, ready, onAct }: CallerChoiceProps) {
  const say = useText();
  const [caller, setCaller] = useState<Caller>("session");
  const [failed, setFailed] = useState(false);
  const demo = [
    { value: "provider" as const, label: say(words.demoProvider) },
    { value: "ngo" as const, label: say(words.demoNgo) },
  ];
  async function choose(next: Caller) {
    setCaller(next);
    setFailed(false);
    onAct(null, null);
    if (demoPassword === null || next === "session" || next === "key") return;
    const name = say(next === "provider" ? words.demoProvider : words.demoNgo);
    await demoToken(next, demoPassword).then(
      (token) => onAct(token, name),
      () => setFailed(true),
    );
  }
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <ChoiceChips
          name="caller"
          label={say(words.actAs)}
          value={caller}
          options={[
            { value: "session", label: say(words.nobody) },
            ...(demoPassword === null ? [] : demo),
            { value: "key", label: say(words.ownKey) },
          ]}
          onChange={choose}
        />
        {failed ? <Notice kind="danger">{say(words.failed)}</Notice> : null}
        {caller === "key" ? <KeyForm ready={ready} onUse={(key) => onAct(key, `${key.slice(0, 14)}…`)} /> : null}
      </div>
    </Card>
  );
}

function KeyForm({ ready, onUse }: { ready: boolean; onUse: (key: string) => void }) {
  const say = useText();
  const [key, setKey] = useState("");
  return (
    <Form
      onSubmit={() => onUse(key.trim())}
      pending={!ready}
      reason={key.trim() === "" ? say(words.keyFirst) : null}
      submit={say(words.useKey)}
      submitIcon={KeyRound}
    >
      <PasswordField
        name="api-key"
        label={say(words.keyField)}
        hint={say(words.keyHint)}
        value={key}
        onChange={setKey}
        autoComplete="current-password"
      />
    </Form>
  );
}

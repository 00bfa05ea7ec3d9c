"use client";

import { Send, ShoppingBasket } from "lucide-react";
import { useState } from "react";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { DoorChoice } from "@/components/identity/door-choice";
import { HOUSE_DOORS, type HouseDoor } from "@/components/identity/doors";
import { joinPath } from "@/components/identity/own-path";
import { RegisterCapacity } from "@/components/identity/register-capacity";
import { emptyDraft, isComplete, type RegisterDraft } from "@/components/identity/register-draft";
import { RegisterPerson } from "@/components/identity/register-person";
import { type RegionOption, RegisterPlace } from "@/components/identity/register-place";
import { registerWords as words } from "@/components/identity/register-words";
import { useRegister } from "@/components/identity/use-register";
import { words as identityWords } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";

type RegisterFormProps = Readonly<{ firstDoor: HouseDoor; regions: readonly RegionOption[] }>;

export function RegisterForm({ firstDoor, regions }: RegisterFormProps) {
  const say = useText();
  const [draft, setDraft] = useState(() => emptyDraft(firstDoor));
  const { state, failure, send } = useRegister();
  const change = (part: Partial<RegisterDraft>) => setDraft((before) => ({ ...before, ...part }));
  const part = { draft, change };
  const zone = regions.find(({ value }) => value === draft.regionId)?.zone ?? null;
  const signIn = (
    <ButtonLink href="/masuk" variant="quiet" wide>
      {say(identityWords.haveAccount)}
    </ButtonLink>
  );
  if (state === "done")
    return (
      <Notice kind="success" title={say(words.done)} action={signIn}>
        {say(words.doneHint)}
      </Notice>
    );
  return (
    <Form
      onSubmit={() => void send(draft)}
      pending={state === "pending"}
      reason={isComplete(draft) ? null : say(words.incomplete)}
      submit={say(words.send)}
      submitIcon={Send}
      failure={failure && say(failure)}
    >
      <DoorChoice doors={HOUSE_DOORS} value={draft.door} onChange={(door) => change({ door })} />
      <ButtonLink href={joinPath(null)} icon={ShoppingBasket} variant="quiet" wide>
        {say(identityWords.joinAsBuyer)}
      </ButtonLink>
      <Section title={say(words.you)}>
        <RegisterPerson {...part} />
      </Section>
      <Section title={say(words.organisation)}>
        <TextField
          name="name"
          label={say(words.organisationName)}
          value={draft.name}
          maxLength={120}
          autoComplete="organization"
          onChange={(name) => change({ name })}
        />
        <RegisterPlace {...part} regions={regions} />
        <div className="grid grid-cols-2 items-start gap-3">
          <TimeField
            name="opens"
            label={say(words.opens)}
            zone={zone}
            value={draft.opens}
            onChange={(opens) => change({ opens })}
          />
          <TimeField
            name="closes"
            label={say(words.closes)}
            zone={zone}
            value={draft.closes}
            onChange={(closes) => change({ closes })}
          />
        </div>
      </Section>
      {draft.door === "ngo" ? (
        <Section title={say(words.capacity)}>
          <RegisterCapacity {...part} />
        </Section>
      ) : null}
      {signIn}
    </Form>
  );
}

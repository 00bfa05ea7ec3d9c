"use client";

import { Send, ShoppingBasket } from "lucide-react";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { DoorChoice } from "@/components/identity/door-choice";
import { HOUSE_DOORS } from "@/components/identity/doors";
import { joinPath } from "@/components/identity/own-path";
import { RegisterCapacity } from "@/components/identity/register-capacity";
import { isComplete, type RegisterPart } from "@/components/identity/register-draft";
import { RegisterPerson } from "@/components/identity/register-person";
import { type RegionOption, type RegisterGround, RegisterPlace } from "@/components/identity/register-place";
import { registerWords as words } from "@/components/identity/register-words";
import type { AskCode } from "@/components/identity/use-ask-code";
import { words as identityWords } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";

type RegisterDetailsProps = RegisterPart & RegisterGround & Readonly<{ asking: AskCode }>;

/** Everything there is to fill in; it ends by having a code sent. */
export function RegisterDetails({ draft, change, regions, basemap, asking }: RegisterDetailsProps) {
  const say = useText();
  const part = { draft, change };
  return (
    <Form
      onSubmit={() => void asking.ask(draft.identifier.trim())}
      pending={asking.pending}
      reason={isComplete(draft) ? null : say(words.incomplete)}
      submit={say(words.sendCode)}
      submitIcon={Send}
      failure={asking.failure && say(asking.failure)}
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
        <TextField
          name="contactPhone"
          type="tel"
          label={say(words.contactPhone)}
          hint={say(words.contactPhoneHint)}
          value={draft.contactPhone}
          maxLength={24}
          autoComplete="tel"
          optional
          onChange={(contactPhone) => change({ contactPhone })}
        />
        <RegisterPlace {...part} regions={regions} basemap={basemap} />
        <OpeningTimes {...part} zone={regions.find(({ value }) => value === draft.regionId)?.zone ?? null} />
      </Section>
      {draft.door === "ngo" ? (
        <Section title={say(words.capacity)}>
          <RegisterCapacity {...part} />
        </Section>
      ) : null}
    </Form>
  );
}

function OpeningTimes({ draft, change, zone }: RegisterPart & Readonly<{ zone: RegionOption["zone"] | null }>) {
  const say = useText();
  const time = (name: "opens" | "closes") => (
    <TimeField
      name={name}
      label={say(words[name])}
      zone={zone}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      {time("opens")}
      {time("closes")}
    </div>
  );
}

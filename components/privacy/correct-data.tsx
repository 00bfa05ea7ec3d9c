"use client";

import { useMutation } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { longDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { useReadAgain } from "@/components/privacy/use-read-again";
import { privacyWords as words } from "@/components/privacy/words";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { CentreView } from "@/server/privacy/privacy.contract";
import { type CorrectedField, FIELDS } from "@/server/privacy/privacy.reasons";
import { fieldText } from "@/server/privacy/privacy.text";

/** What is kept of the person, and a way to set it right. */
export function CorrectData({ centre }: Readonly<{ centre: CentreView }>) {
  const say = useText();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { contact } = centre;
  const close = () => setAsking(false);
  return (
    <Section title={say(words.kept)} hint={say(words.basis)}>
      <Card>
        <div className="flex flex-col gap-4">
          <DefinitionList
            items={[
              { term: say(words.name), value: centre.displayName },
              {
                term: say(words.contact),
                value: [contact.phone, contact.email].filter(Boolean).join(", ") || say(words.noContact),
              },
              { term: say(words.since), value: longDate(centre.memberSince, "Asia/Jakarta", language) },
            ]}
          />
          <Asking open={asking} onClose={close}>
            {asking ? (
              <CorrectForm onClose={close} />
            ) : (
              <div>
                <Button variant="secondary" icon={Pencil} onClick={() => setAsking(true)}>
                  {say(words.correct)}
                </Button>
              </div>
            )}
          </Asking>
        </div>
      </Card>
    </Section>
  );
}

function CorrectForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const say = useText();
  const [field, setField] = useState<CorrectedField>("name");
  const [value, setValue] = useState("");
  const { onSuccess } = useReadAgain();
  const send = useMutation(useApi().privacy.correct.mutationOptions({ onSuccess: () => onSuccess().then(onClose) }));
  return (
    <Form
      onSubmit={() => send.mutate({ field, value: value.trim() })}
      pending={send.isPending}
      reason={value.trim().length < 2 ? say(words.valueFirst) : null}
      submit={say(words.correctSend)}
      failure={useRefusal(send.error)}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(words.never)}
        </Button>
      }
    >
      <ChoiceChips
        name="correct-field"
        label={say(words.correctField)}
        hint={say(words.correctHint)}
        value={field}
        options={FIELDS.map((one) => ({ value: one, label: say(fieldText[one]) }))}
        onChange={setField}
      />
      <TextField
        name="correct-value"
        label={say(words.correctValue)}
        value={value}
        maxLength={254}
        onChange={setValue}
      />
    </Form>
  );
}

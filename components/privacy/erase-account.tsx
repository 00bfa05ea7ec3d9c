"use client";

import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { refusalSentence } from "@/components/api/refusal-sentences";
import { useApi } from "@/components/api/use-api";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { leaveErased } from "@/components/identity/door-post";
import { useText } from "@/components/language/language-provider";
import { privacyWords as words } from "@/components/privacy/words";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";

/** The last thing on the page: what goes, what stays and why, and then the way out. */
export function EraseAccount({ why }: Readonly<{ why: string | null }>) {
  const say = useText();
  const [understood, setUnderstood] = useState(false);
  const erase = useMutation(useApi().privacy.erase.mutationOptions({ onSuccess: leaveErased }));
  const first = understood ? null : say(words.eraseFirst);
  return (
    <Section title={say(words.erase)}>
      <Card>
        <Form
          onSubmit={() => erase.mutate({ understood: true })}
          pending={erase.isPending || erase.isSuccess}
          reason={why ? say(refusalSentence(why)) : first}
          submit={say(words.eraseNow)}
          submitIcon={Trash2}
          submitVariant="danger"
          failure={useRefusal(erase.error)}
        >
          <p>{say(words.eraseWhat)}</p>
          <p className="text-ink-soft">{say(words.eraseStays)}</p>
          <CheckboxField
            name="erase-understood"
            label={say(words.eraseUnderstood)}
            checked={understood}
            onChange={setUnderstood}
          />
        </Form>
      </Card>
    </Section>
  );
}

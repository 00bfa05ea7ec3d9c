"use client";

import { useMutation } from "@tanstack/react-query";
import { ShieldOff } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { longDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { useReadAgain } from "@/components/privacy/use-read-again";
import { privacyWords as words } from "@/components/privacy/words";
import { ConfirmButton } from "@/components/settings/confirm-button";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { fill } from "@/server/kernel/text";

/** Data kept and not used, until it is lifted. */
export function Restriction({ since }: Readonly<{ since: string | null }>) {
  const say = useText();
  const language = useLanguage();
  const change = useMutation(useApi().privacy.restrict.mutationOptions(useReadAgain()));
  const failure = useRefusal(change.error);
  return (
    <Section title={say(words.restriction)} hint={say(words.restrictionHint)}>
      <Card>
        <div className="flex flex-col gap-3">
          {failure ? <Notice kind="danger">{failure}</Notice> : null}
          {since ? (
            <>
              <p className="font-semibold">
                {say(fill(words.restricted, { date: longDate(since, "Asia/Jakarta", language) }))}
              </p>
              <div>
                <Button variant="secondary" pending={change.isPending} onClick={() => change.mutate({ isOn: false })}>
                  {say(words.lift)}
                </Button>
              </div>
            </>
          ) : (
            <div>
              <ConfirmButton
                label={say(words.restrict)}
                warning={say(words.restrictWarning)}
                confirm={say(words.restrictNow)}
                icon={ShieldOff}
                variant="secondary"
                pending={change.isPending}
                onConfirm={() => change.mutate({ isOn: true })}
              />
            </div>
          )}
        </div>
      </Card>
    </Section>
  );
}

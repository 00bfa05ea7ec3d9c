"use client";

import { shortDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { requestLooks } from "@/components/privacy/looks";
import { privacyWords as words } from "@/components/privacy/words";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { StateChip } from "@/components/ui/state-chip";
import { fill } from "@/server/kernel/text";
import type { RequestView } from "@/server/privacy/privacy.contract";
import { fieldText, requestKindText, requestStateText } from "@/server/privacy/privacy.text";

const ZONE = "Asia/Jakarta";

/** What the person asked for, with its clock and its answer. */
export function OwnRequests({ requests }: Readonly<{ requests: readonly RequestView[] }>) {
  const say = useText();
  const language = useLanguage();
  const told = ({ askedAt, dueAt, state }: RequestView) => {
    const asked = say(fill(words.askedAt, { date: shortDate(askedAt, ZONE, language) }));
    return state === "open" ? `${asked}, ${say(fill(words.dueIn, { date: shortDate(dueAt, ZONE, language) }))}` : asked;
  };
  return (
    <Section title={say(words.requests)}>
      <Card>
        {requests.length === 0 ? <p className="text-ink-soft">{say(words.noRequests)}</p> : null}
        <ul className="divide-y divide-line">
          {requests.map((request) => (
            <li key={request.id} className="flex flex-wrap items-start justify-between gap-2 py-3 first:pt-0 last:pb-0">
              <span className="min-w-0">
                <span className="block font-semibold">
                  {say(requestKindText[request.kind])}
                  {request.field ? `: ${say(fieldText[request.field])}` : null}
                </span>
                <span className="block text-sm text-ink-soft">{told(request)}</span>
                {request.answer ? (
                  <span className="block wrap-anywhere">{say(fill(words.answer, { answer: request.answer }))}</span>
                ) : null}
              </span>
              <StateChip look={requestLooks[request.state]} word={say(requestStateText[request.state])} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

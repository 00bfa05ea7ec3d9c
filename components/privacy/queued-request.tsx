"use client";

import { AlarmClock, MessageSquareReply } from "lucide-react";
import { useState } from "react";
import { FieldScope } from "@/components/form/field-scope";
import { minutesText, shortDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { AnswerForm } from "@/components/privacy/answer-form";
import { requestLooks } from "@/components/privacy/looks";
import { privacyWords, queueWords as words } from "@/components/privacy/words";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { StateChip } from "@/components/ui/state-chip";
import { fill } from "@/server/kernel/text";
import { HOUR, MINUTE } from "@/server/kernel/time";
import type { QueueView } from "@/server/privacy/privacy.contract";
import { fieldText, requestKindText, requestStateText } from "@/server/privacy/privacy.text";

type Request = QueueView["items"][number];
type QueuedRequestProps = Readonly<{ request: Request; now: Date }>;

const URGENT_MS = 24 * HOUR;

export function QueuedRequest({ request, now }: QueuedRequestProps) {
  const say = useText();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { kind, field, text, state } = request;
  const isOpen = state === "open";
  const close = () => setAsking(false);
  return (
    <Card as="li">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="text-lg">{say(requestKindText[kind])}</h2>
            <p className="text-sm text-ink-soft wrap-anywhere">
              {request.personName || say(words.erased)},{" "}
              {say(fill(privacyWords.askedAt, { date: shortDate(request.askedAt, "Asia/Jakarta", language) }))}
            </p>
          </div>
          {isOpen ? (
            <Clock dueAt={request.dueAt} now={now} />
          ) : (
            <StateChip look={requestLooks[state]} word={say(requestStateText[state])} />
          )}
        </div>
        {text ? (
          <p className="wrap-anywhere">
            {field ? say(fill(words.wants, { field: fieldText[field], text })) : `“${text}”`}
          </p>
        ) : null}
        {request.answer ? (
          <p className="wrap-anywhere">{say(fill(privacyWords.answer, { answer: request.answer }))}</p>
        ) : null}
        {isOpen ? (
          <Asking open={asking} onClose={close}>
            {asking ? (
              <FieldScope value={request.id}>
                <AnswerForm id={request.id} onClose={close} />
              </FieldScope>
            ) : (
              <div>
                <Button variant="secondary" icon={MessageSquareReply} onClick={() => setAsking(true)}>
                  {say(words.respond)}
                </Button>
              </div>
            )}
          </Asking>
        ) : null}
      </div>
    </Card>
  );
}

function Clock({ dueAt, now }: Readonly<{ dueAt: string; now: Date }>) {
  const say = useText();
  const language = useLanguage();
  const left = new Date(dueAt).getTime() - now.getTime();
  const duration = minutesText(Math.abs(left) / MINUTE, language);
  const near = left < URGENT_MS ? "turmeric" : "neutral";
  return (
    <Chip icon={AlarmClock} tone={left < 0 ? "chili" : near}>
      {say(fill(left < 0 ? words.late : words.left, { duration }))}
    </Chip>
  );
}

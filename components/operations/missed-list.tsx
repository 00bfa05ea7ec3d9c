"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, HandHeart, X } from "lucide-react";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { adminWords } from "@/components/attendance/admin-words";
import { StepChip } from "@/components/attendance/step-chip";
import { words } from "@/components/attendance/words";
import { count } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { organisationWords } from "@/components/operations/words";
import { DecideWithReason } from "@/components/settings/decide-with-reason";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/stack";
import type { MissedOfAny } from "@/server/attendance/attendance.contract";
import type { Decision } from "@/server/attendance/attendance.reasons";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type MissedListProps = Readonly<{ first: readonly MissedOfAny[]; now: string }>;

/** For admins: whom the ladder holds, with what they say about it, one decision each. */
export function MissedList({ first, now: start }: MissedListProps) {
  const say = useText();
  const api = useApi();
  const now = useNow(start);
  const options = api.attendance.list.queryOptions({ open: true });
  const { data } = useQuery({ ...options, initialData: { items: [...first] } });
  if (data.items.length === 0)
    return (
      <EmptyState icon={HandHeart} title={say(adminWords.adminEmpty)}>
        {say(adminWords.adminEmptyHint)}
      </EmptyState>
    );
  return (
    <Stack as="ul" columns={2}>
      {data.items.map((missed) => (
        <MissedCard key={missed.claimId} missed={missed} now={now} />
      ))}
    </Stack>
  );
}

function MissedCard({ missed, now }: { missed: MissedOfAny; now: Date }) {
  const say = useText();
  const language = useLanguage();
  const facts = {
    units: count(missed.units, language),
    unit: unitText(missed.unitName, missed.units),
    name: missed.providerName,
    time: dayAndTime(missed.missedAt, now, missed.zone, language),
  };
  return (
    <Card as="li">
      <article aria-label={missed.recipientName} className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-lg wrap-break-word">{missed.recipientName}</h2>
          <StepChip step={missed.step} />
        </div>
        <p>
          {missed.title}
          <span className="block text-sm text-ink-soft">{say(fill(words.units, facts))}</span>
          <span className="block text-sm text-ink-soft">{say(fill(adminWords.nth, { count: missed.counting }))}</span>
        </p>
        {missed.reportedAt ? <p className="text-sm text-ink-soft">{say(words.reported)}</p> : null}
        {missed.appealText ? (
          <blockquote className="border-l-4 border-line pl-3">{missed.appealText}</blockquote>
        ) : null}
        <Decide claimId={missed.claimId} />
      </article>
    </Card>
  );
}

function Decide({ claimId }: { claimId: string }) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [decision, setDecision] = useState<Decision | null>(null);
  const decide = useMutation(
    api.attendance.decide.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: api.attendance.list.queryKey() }),
    }),
  );
  if (decision)
    return (
      <DecideWithReason
        submit={say(decision === "waived" ? adminWords.waive : adminWords.uphold)}
        hint={say(organisationWords.whyHint)}
        pending={decide.isPending || decide.isSuccess}
        error={decide.error}
        onDecide={(note) => decide.mutate({ claimId, decision, note })}
        onCancel={() => setDecision(null)}
      />
    );
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="secondary" icon={Check} onClick={() => setDecision("waived")}>
        {say(adminWords.waive)}
      </Button>
      <Button variant="quiet" icon={X} onClick={() => setDecision("upheld")}>
        {say(adminWords.uphold)}
      </Button>
    </div>
  );
}

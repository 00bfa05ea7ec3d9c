"use client";

import { useQuery } from "@tanstack/react-query";
import { HandHeart, Search } from "lucide-react";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { Age } from "@/components/format/age";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { PickupCard } from "@/components/pickup/pickup-card";
import { PickupHistory } from "@/components/pickup/pickup-history";
import { words } from "@/components/pickup/words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Split } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { SECOND } from "@/server/kernel/time";
import type { MyClaim } from "@/server/surplus/surplus.contract";

type PickupsScreenProps = Readonly<{ first: readonly MyClaim[]; now: string; justTakenId: string | null }>;

/** What is to be fetched, with its code in reach of one glance; what was fetched beside it. */
export function PickupsScreen({ first, now: start, justTakenId }: PickupsScreenProps) {
  const say = useText();
  const api = useApi();
  const now = useNow(start, 10 * SECOND);
  const { data, dataUpdatedAt } = useQuery({ ...api.claims.mine.queryOptions(), initialData: { items: [...first] } });
  const { state } = useLiveChanges();
  const held = data.items
    .filter((claim) => claim.state === "held")
    .sort((one, other) => one.pickupUntil.localeCompare(other.pickupUntil));
  const others = data.items.filter((claim) => claim.state !== "held");
  return (
    <div className="flex flex-col gap-4">
      {state === "live" ? null : <Age updatedAt={new Date(dataUpdatedAt)} now={now} />}
      {held.some((claim) => claim.id === justTakenId) ? <Notice kind="success">{say(words.justTaken)}</Notice> : null}
      <Split aside={<PickupHistory claims={others} now={now} />}>
        {held.length === 0 ? (
          <NothingHeld />
        ) : (
          <Section title={say(words.now)}>
            <Stack as="ul" columns={held.length > 1 ? 2 : 1}>
              {held.map((claim) => (
                <PickupCard key={claim.id} claim={claim} now={now} selected={claim.id === justTakenId} />
              ))}
            </Stack>
          </Section>
        )}
      </Split>
    </div>
  );
}

function NothingHeld() {
  const say = useText();
  return (
    <EmptyState
      icon={HandHeart}
      title={say(words.emptyTitle)}
      action={
        <ButtonLink href="/jemput" variant="primary" icon={Search}>
          {say(words.find)}
        </ButtonLink>
      }
    >
      {say(words.emptyHint)}
    </EmptyState>
  );
}

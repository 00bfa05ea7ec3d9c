"use client";

import { HandHeart, Search } from "lucide-react";
import { lazy, Suspense } from "react";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { Freshness } from "@/components/offline/freshness";
import { PickupCard } from "@/components/pickup/pickup-card";
import { PickupHistory } from "@/components/pickup/pickup-history";
import { type PickupsStart, usePickups } from "@/components/pickup/use-pickups";
import { words } from "@/components/pickup/words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import { Stack } from "@/components/ui/stack";
import { SECOND } from "@/server/kernel/time";

const OwnAttendanceNotice = lazy(async () => ({
  default: (await import("@/components/attendance/own-attendance")).OwnAttendanceNotice,
}));

type PickupsScreenProps = Readonly<{ start: PickupsStart; justTakenId: string | null }>;

/** What is to be fetched, with its code in reach of one glance; what was fetched beside it. */
export function PickupsScreen({ start, justTakenId }: PickupsScreenProps) {
  const say = useText();
  const now = useNow(start.now, 10 * SECOND);
  const { claims, contactOf, attendance, updatedAt, state, refresh } = usePickups(start);
  const held = claims
    .filter((claim) => claim.state === "held")
    .sort((one, other) => one.pickupUntil.localeCompare(other.pickupUntil));
  const others = claims.filter((claim) => claim.state !== "held");
  const awaited = new Map(attendance.awaited.map(({ claimId, reportedAt }) => [claimId, reportedAt]));
  return (
    <div className="flex flex-col gap-4">
      <Freshness {...{ state, updatedAt, now }} onRefresh={refresh} offline={say(words.offline)} />
      {held.some((claim) => claim.id === justTakenId) ? <Notice kind="success">{say(words.justTaken)}</Notice> : null}
      <Suspense>
        {attendance.items.length > 0 ? <OwnAttendanceNotice attendance={attendance} now={now} /> : null}
      </Suspense>
      <Split aside={<PickupHistory claims={others} now={now} />}>
        {held.length === 0 ? (
          <NothingHeld />
        ) : (
          <Section title={say(words.now)}>
            <Stack as="ul" columns={held.length > 1 ? 2 : 1}>
              {held.map((claim) => (
                <PickupCard
                  key={claim.id}
                  claim={claim}
                  now={now}
                  selected={claim.id === justTakenId}
                  contact={contactOf(claim.id)}
                  awaitedAt={awaited.get(claim.id)}
                  drawn={start.drawings[claim.pickupCode ?? ""]}
                />
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

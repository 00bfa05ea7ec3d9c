"use client";

import { count } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { LotStateChip } from "@/components/surplus/lot-state";
import { words } from "@/components/surplus/words";
import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { SurplusView } from "@/server/surplus/surplus.contract";

type EndedLotsProps = Readonly<{ lots: readonly SurplusView[]; now: Date }>;

/** What the last days came to, one line each. */
export function EndedLots({ lots, now }: EndedLotsProps) {
  const say = useText();
  const language = useLanguage();
  if (lots.length === 0) return null;
  return (
    <Section title={say(words.ended)}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {lots.map((lot) => (
          <li key={lot.id}>
            <AppLink
              href={`/dapur/${lot.id}`}
              className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-card px-4 py-3 hover:bg-sunken"
            >
              <span className="min-w-0">
                <span className="block font-semibold wrap-break-word">{lot.title}</span>
                <span className="block text-sm text-ink-soft">
                  {say(
                    fill(words.accepted, {
                      units: count(lot.unitsAccepted, language),
                      unit: unitText(lot.unitName, lot.unitsAccepted),
                    }),
                  )}
                  {", "}
                  {say(fill(words.postedAt, { time: dayAndTime(lot.postedAt, now, lot.zone, language) }))}
                </span>
              </span>
              <LotStateChip state={lot.state} />
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

"use client";

import { TriangleAlert } from "lucide-react";
import { deskWords as words } from "@/components/dispute/desk-words";
import { useText } from "@/components/language/language-provider";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Section } from "@/components/ui/section";
import type { TroublesView } from "@/server/dispute/dispute.contract";
import { fill } from "@/server/kernel/text";

/** Organisations that disputes keep coming back to, and whom the second warning brings up for review. */
export function Troubles({ items }: Readonly<{ items: TroublesView["items"] }>) {
  const say = useText();
  return (
    <Section title={say(words.troubles)}>
      {items.length === 0 ? (
        <p className="text-ink-soft">{say(words.noTroubles)}</p>
      ) : (
        <Card>
          <ul className="divide-y divide-line">
            {items.map(({ organisationId, name, against, upheld, warnings, isReviewDue }) => (
              <li key={organisationId} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
                <span className="font-semibold wrap-break-word">{name}</span>
                <span className="text-sm text-ink-soft">{say(fill(words.trouble, { against, upheld, warnings }))}</span>
                {isReviewDue ? (
                  <Chip icon={TriangleAlert} tone="chili">
                    {say(words.reviewDue)}
                  </Chip>
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}

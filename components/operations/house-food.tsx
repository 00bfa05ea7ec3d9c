"use client";

import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { houseWords as words } from "@/components/operations/house-words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { PartyView } from "@/server/dispute/evidence.contract";
import { fill } from "@/server/kernel/text";
import type { LotsOfHouse } from "@/server/surplus/lots.contract";

type HouseFoodProps = Readonly<{ id: string; counts: LotsOfHouse; standing: PartyView }>;

/** What an organisation posted, took and disputed. */
export function HouseFood({ id, counts, standing }: HouseFoodProps) {
  const say = useText();
  const language = useLanguage();
  const number = (value: number) => count(value, language);
  const all = (whole: number, open: number) =>
    say(fill(words.ofThemOpen, { count: number(whole), open: number(open) }));
  const disputes = { opened: number(standing.opened), dismissed: number(standing.dismissed) };
  return (
    <Section title={say(words.counts)}>
      <Card>
        <div className="flex flex-col gap-4">
          <DefinitionList
            items={[
              ...(counts.lots > 0 ? [{ term: say(words.lots), value: all(counts.lots, counts.openLots) }] : []),
              ...(counts.claims > 0 ? [{ term: say(words.claims), value: all(counts.claims, counts.heldClaims) }] : []),
              { term: say(words.disputes), value: say(fill(words.disputesOpened, disputes)) },
            ]}
          />
          {counts.lots > 0 ? (
            <div>
              <ButtonLink href={`/admin/lot?dapur=${id}`}>{say(words.seeLots)}</ButtonLink>
            </div>
          ) : null}
        </div>
      </Card>
    </Section>
  );
}

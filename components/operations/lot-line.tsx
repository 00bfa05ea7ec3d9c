"use client";

import { ChevronRight } from "lucide-react";
import { count } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { lotsWords as words } from "@/components/operations/lots-words";
import { LotStateChip } from "@/components/surplus/lot-state";
import { AppLink } from "@/components/ui/app-link";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { LotsView } from "@/server/surplus/lots.contract";
import { claimStateText, recipientKindText } from "@/server/surplus/surplus.text";

type Lot = LotsView["items"][number];
type LotLineProps = Readonly<{ lot: Lot; region: string; now: Date }>;

/** A lot in one look, with who took some of it; it opens its story. */
export function LotLine({ lot, region, now }: LotLineProps) {
  const say = useText();
  const language = useLanguage();
  const { title, unitsPosted, unitsOpen, unitName, postedAt, recalledAt, zone } = lot;
  const amount = {
    posted: count(unitsPosted, language),
    unit: say(unitText(unitName, unitsPosted)),
    open: count(unitsOpen, language),
  };
  const time = dayAndTime(postedAt, now, zone, language);
  return (
    <li className="flex flex-col">
      <AppLink href={`/admin/lot/${lot.id}`} className="flex items-center gap-4 px-4 py-3 hover:bg-sunken">
        <span className="flex min-w-0 flex-1 flex-col gap-1">
          <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span className="font-semibold wrap-anywhere">{title}</span>
            <LotStateChip state={lot.state} />
          </span>
          <span className="text-sm text-ink-soft wrap-anywhere">
            {lot.kitchenName}, {region}
          </span>
          <span className="text-sm text-ink-soft">
            {say(fill(words.units, amount))}, {say(fill(words.posted, { time }))}
          </span>
          {recalledAt ? <span className="text-sm font-semibold text-chili-ink">{say(words.recalled)}</span> : null}
          <Claims lot={lot} />
        </span>
        <ChevronRight aria-hidden size={20} className="shrink-0 text-ink-soft" />
      </AppLink>
    </li>
  );
}

function Claims({ lot: { claims, claimsInAll, unitName } }: Readonly<{ lot: Lot }>) {
  const say = useText();
  const language = useLanguage();
  if (claims.length === 0) return <span className="text-sm text-ink-soft">{say(words.unclaimed)}</span>;
  const rest = claimsInAll - claims.length;
  return (
    <span className="flex flex-col text-sm">
      {claims.map(({ id, recipientName, units, state }) => (
        <span key={id} className="wrap-anywhere">
          {recipientName ?? say(recipientKindText.buyer)}: {count(units, language)} {say(unitText(unitName, units))} (
          {say(claimStateText[state])})
        </span>
      ))}
      {rest > 0 ? <span>{say(fill(words.moreClaims, { count: count(rest, language) }))}</span> : null}
    </span>
  );
}

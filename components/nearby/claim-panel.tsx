"use client";

import { useQuery } from "@tanstack/react-query";
import { HandHeart } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/api/reason-sentences";
import { refusalCode, useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { claimWords } from "@/components/nearby/claim-words";
import { whyNotNow } from "@/components/nearby/claimable";
import { LostRace } from "@/components/nearby/lost-race";
import type { Recipient } from "@/components/nearby/recipient";
import { UnitChoice } from "@/components/nearby/unit-choice";
import { useClaim } from "@/components/nearby/use-claim";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { SurplusView } from "@/server/surplus/surplus.contract";

type ClaimPanelProps = Readonly<{ lot: SurplusView; recipient: Recipient; now: Date }>;

/** All or part of a lot, in one tap; and what to do when someone else was first. */
export function ClaimPanel({ lot: known, recipient, now }: ClaimPanelProps) {
  const say = useText();
  const api = useApi();
  const asked = useQuery({ ...api.surplus.byId.queryOptions({ id: known.id }), enabled: known.unitsLeft === 0 });
  const lot = known.unitsLeft === 0 ? (asked.data ?? known) : known;
  const language = useLanguage();
  const [chosen, setChosen] = useState<number | null>(null);
  const claim = useClaim(lot);
  const failure = useRefusal(claim.error);
  // While my own claim is under way, a lot that empties may well be mine.
  const isMine = claim.isPending || claim.isSuccess;
  const refusal = isMine ? null : whyNotNow(lot, recipient, now);
  if (refusal?.code === "surplus.taken")
    return <LostRace surplusId={lot.id} title={lot.title} recipient={recipient} now={now} />;
  const units = isMine ? (claim.variables?.units ?? 1) : Math.max(1, Math.min(chosen ?? lot.unitsLeft, lot.unitsLeft));
  const wasBeaten = refusalCode(claim.error) === "surplus.taken";
  return (
    <div className="flex flex-col gap-4">
      {wasBeaten ? <Notice kind="attention">{say(claimWords.fewerLeft)}</Notice> : null}
      {failure && !wasBeaten ? <Notice kind="danger">{failure}</Notice> : null}
      {claim.isQueued ? <QueuedNotice /> : null}
      {refusal || isMine ? null : (
        <UnitChoice units={units} most={lot.unitsLeft} unitName={lot.unitName} onChange={setChosen} />
      )}
      <Button
        size="large"
        wide
        icon={HandHeart}
        pending={isMine}
        reason={refusal ? say(sentenceOf(refusal.code)) : null}
        onClick={() => claim.take(units)}
      >
        {say(fill(claimWords.takeUnits, { units: count(units, language), unit: unitText(lot.unitName, units) }))}
      </Button>
    </div>
  );
}

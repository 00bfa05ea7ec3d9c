"use client";

import { words } from "@/components/dispute/words";
import { count, rupiah } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import type { DisputeView } from "@/server/dispute/dispute.contract";
import { sideWords, verdictText } from "@/server/dispute/dispute.text";
import type { EvidenceView } from "@/server/dispute/evidence.contract";
import { fill, type Language, type Text } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type Ruling = EvidenceView["rulings"][number];
type RulingCardProps = Readonly<{ ruling: Ruling; dispute: DisputeView; now: Date }>;

/** What follows from a ruling, sentence by sentence. */
function consequences(ruling: Ruling, dispute: DisputeView, language: Language): Text[] {
  const { refundRupiah, unfitUnits, warned, suspended } = ruling;
  const units = { units: count(unfitUnits, language), unit: unitText(dispute.unitName, unfitUnits) };
  return [
    ...(refundRupiah > 0 ? [fill(words.refunded, { amount: rupiah(refundRupiah, language) })] : []),
    ...(unfitUnits > 0 ? [fill(words.corrected, units)] : []),
    ...warned.map((side) => fill(words.warned, { side: sideWords(side, dispute) })),
    ...suspended.map((side) => fill(words.suspended, { side: sideWords(side, dispute) })),
  ];
}

/** A decision: what, why and what follows. */
export function RulingCard({ ruling, dispute, now }: RulingCardProps) {
  const say = useText();
  const language = useLanguage();
  const kind = ruling.round === 2 ? words.appealRound : words.decision;
  return (
    <Notice title={`${say(kind)}: ${say(verdictText[ruling.verdict])}`}>
      <p className="wrap-break-word">{ruling.byClock ? say(words.byClock) : ruling.note}</p>
      <ul className="mt-1 list-disc pl-5">
        {consequences(ruling, dispute, language).map((line) => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ul>
      <p className="mt-1 text-sm">{dayAndTime(ruling.at, now, dispute.zone, language)}</p>
    </Notice>
  );
}

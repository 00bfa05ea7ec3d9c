"use client";

import { useEffect, useRef } from "react";
import { count, kilograms } from "@/components/format/numbers";
import { weighedText, words } from "@/components/handover/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import type { HandoverView, PreviewView } from "@/server/handover/handover.contract";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type DoneNoticeProps = Readonly<{ pickup: PreviewView; result: HandoverView }>;

/** What now stands in the books, in words, until the next code is in. */
export function DoneNotice({ pickup, result }: DoneNoticeProps) {
  const say = useText();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: "center" }), []);
  const { unitName, recipientName: name } = pickup;
  const units = (value: number | null) => count(value ?? 0, language);
  const amount = (value: number | null) => ({ units: units(value), unit: unitText(unitName, value ?? 0) });
  const method = say(weighedText[result.weightMethod ?? "unknown"]);
  const lines = [
    fill(words.acceptedLine, { ...amount(result.acceptedUnits), name }),
    result.weightGrams === null
      ? words.weightUnknown
      : fill(words.weightLine, { weight: kilograms(result.weightGrams, language), method }),
    ...(result.rejectedUnits ? [fill(words.rejectedLine, amount(result.rejectedUnits))] : []),
    ...(result.freedUnits > 0 ? [fill(words.rest, amount(result.freedUnits))] : []),
    ...(result.points > 0 ? [fill(words.pointsLine, { points: units(result.points) })] : []),
  ];
  return (
    <div ref={box}>
      <Notice kind="success" title={say(words.done)}>
        {lines.map((line) => (
          <p key={line.id}>{say(line)}</p>
        ))}
        <p className="mt-2 font-semibold">{say(words.next)}</p>
      </Notice>
    </div>
  );
}

"use client";

import { KeyRound } from "lucide-react";
import { count, kilograms } from "@/components/format/numbers";
import { weighedText, words } from "@/components/handover/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import type { HandoverView, PreviewView } from "@/server/handover/handover.contract";
import { fill } from "@/server/kernel/text";

type DoneStepProps = Readonly<{ pickup: PreviewView; result: HandoverView; onNext: () => void }>;

export function DoneStep({ pickup, result, onNext }: DoneStepProps) {
  const say = useText();
  const language = useLanguage();
  const unit = pickup.unitName;
  const units = count(result.acceptedUnits ?? 0, language);
  const freed = count(result.freedUnits, language);
  const method = say(weighedText[result.weightMethod ?? "unknown"]);
  return (
    <div className="flex flex-col gap-5">
      <Notice kind="success" title={say(words.done)}>
        <p>{say(fill(words.acceptedLine, { units, unit, name: pickup.recipientName }))}</p>
        <p>
          {result.weightGrams === null
            ? say(words.weightUnknown)
            : say(fill(words.weightLine, { weight: kilograms(result.weightGrams, language), method }))}
        </p>
        {result.freedUnits > 0 ? <p>{say(fill(words.rest, { units: freed, unit }))}</p> : null}
      </Notice>
      <Figure label={say(words.points)} value={`+${count(result.points, language)}`} beside={say(words.pointsHint)} />
      <div className="flex flex-wrap gap-3">
        <Button size="large" icon={KeyRound} onClick={onNext}>
          {say(words.nextCode)}
        </Button>
        <ButtonLink href="/dapur" size="large">
          {say(words.home)}
        </ButtonLink>
      </div>
    </div>
  );
}

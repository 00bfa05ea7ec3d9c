"use client";

import { Ban, CircleCheck, TriangleAlert } from "lucide-react";
import { distance } from "@/components/format/numbers";
import { minutesText } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { queueWords } from "@/components/operations/words";
import { Chip } from "@/components/ui/chip";
import { classes } from "@/components/ui/classes";
import { fill } from "@/server/kernel/text";
import type { CandidateView } from "@/server/matching/matching.contract";

type CandidateOptionProps = Readonly<{
  name: string;
  candidate: CandidateView;
  checked: boolean;
  onChoose: () => void;
}>;

export function CandidateOption({ name, candidate, checked, onChoose }: CandidateOptionProps) {
  const say = useText();
  const language = useLanguage();
  const minutes = minutesText(Math.max(1, Math.round(candidate.travelSeconds / 60)), language);
  const away = distance(candidate.distanceMeters, language);
  const notes = [
    say(fill(queueWords.minutes, { distance: away, minutes })),
    candidate.isFallback && say(queueWords.isFallback),
    candidate.asked && say(queueWords.wasAsked),
  ];
  return (
    <label
      className={classes(
        "flex min-h-12 items-start gap-3 rounded-control border p-3 has-focus-visible:outline-3 has-focus-visible:outline-sky",
        checked ? "border-leaf bg-leaf-soft" : "border-line",
        candidate.assignable ? "cursor-pointer hover:border-leaf" : "bg-sunken",
      )}
    >
      <input
        type="radio"
        name={name}
        checked={checked}
        disabled={!candidate.assignable}
        onChange={onChoose}
        className="mt-1 size-5 shrink-0"
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="min-w-0">
          <span className="block font-semibold wrap-break-word">{candidate.name}</span>
          <span className="block text-sm text-ink-soft">{notes.filter(Boolean).join(" · ")}</span>
        </span>
        <Standing candidate={candidate} />
      </span>
    </label>
  );
}

function Standing({ candidate }: { candidate: CandidateView }) {
  const say = useText();
  if (!candidate.whyNot)
    return (
      <Chip icon={CircleCheck} tone="leaf">
        {say(queueWords.fits)}
      </Chip>
    );
  return (
    <Chip icon={candidate.assignable ? TriangleAlert : Ban} tone={candidate.assignable ? "turmeric" : "chili"}>
      {say(candidate.whyNot)}
    </Chip>
  );
}

"use client";

import { CircleSlash, Sparkles } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import type { Recipient } from "@/components/nearby/recipient";
import { classes } from "@/components/ui/classes";
import type { LoadView } from "@/server/matching/matching.contract";
import { whyYou } from "@/server/matching/why-you.rules";
import { whyYouText } from "@/server/matching/why-you.text";
import type { SurplusView } from "@/server/surplus/surplus.contract";

type WhyLineProps = Readonly<{ lot: SurplusView; recipient: Recipient; load: LoadView; now: Date }>;

/** One honest sentence: why this lot suits its reader, or what stands against it. */
export function WhyLine({ lot, recipient, load, now }: WhyLineProps) {
  const say = useText();
  const matchable = {
    ...lot,
    unitsOpen: lot.unitsLeft,
    pickupUntil: new Date(lot.pickupUntil),
    safeUntil: new Date(lot.safeUntil),
  };
  const why = whyYou(matchable, recipient, load, now);
  const isAgainst = why.kind === "against";
  const Icon = isAgainst ? CircleSlash : Sparkles;
  return (
    <p className={classes("flex items-start gap-2 text-sm", isAgainst ? "text-ink-soft" : "text-leaf-ink")}>
      <Icon aria-hidden size={18} className="mt-px shrink-0" />
      {say(whyYouText(why))}
    </p>
  );
}

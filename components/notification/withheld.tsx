"use client";

import { ShieldOff } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { reachWords as words } from "@/components/notification/reach-words";
import { ButtonLink } from "@/components/ui/button-link";

/** In place of what a way offers, while the person's word for it is taken back. */
export function Withheld() {
  const say = useText();
  return (
    <>
      <p className="flex items-start gap-2">
        <ShieldOff aria-hidden size={20} className="mt-0.5 shrink-0 text-ink-soft" />
        {say(words.withheld)}
      </p>
      <ButtonLink href="/data-pribadi">{say(words.changeConsent)}</ButtonLink>
    </>
  );
}

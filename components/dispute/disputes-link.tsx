"use client";

import { Scale } from "lucide-react";
import type { Home } from "@/components/dispute/looks";
import { words } from "@/components/dispute/words";
import { useText } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";

/** The way to an organisation's disputes. */
export function DisputesLink({ home }: Readonly<{ home: Home }>) {
  return (
    <ButtonLink href={`${home}/sengketa`} variant="quiet" flush icon={Scale}>
      {useText()(words.all)}
    </ButtonLink>
  );
}

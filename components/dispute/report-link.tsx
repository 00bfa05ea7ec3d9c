"use client";

import { MessageSquareWarning } from "lucide-react";
import type { Home } from "@/components/dispute/looks";
import { words } from "@/components/dispute/words";
import { useText } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";

type ReportLinkProps = Readonly<{ claimId: string; home: Home }>;

/** The way from a claim to saying that something is wrong with it. */
export function ReportLink({ claimId, home }: ReportLinkProps) {
  return (
    <ButtonLink href={`${home}/sengketa/baru/${claimId}`} variant="quiet" flush icon={MessageSquareWarning}>
      {useText()(words.report)}
    </ButtonLink>
  );
}

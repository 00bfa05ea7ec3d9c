"use client";

import { useText } from "@/components/language/language-provider";
import { claimLooks, lotLooks } from "@/components/surplus/looks";
import { StateChip } from "@/components/ui/state-chip";
import type { ClaimState } from "@/server/surplus/surplus.contract";
import { claimStateText, type LotSign, lotStateText } from "@/server/surplus/surplus.text";

export function LotStateChip({ state }: Readonly<{ state: LotSign }>) {
  return <StateChip look={lotLooks[state]} word={useText()(lotStateText[state])} />;
}

export function ClaimStateChip({ state }: Readonly<{ state: ClaimState }>) {
  return <StateChip look={claimLooks[state]} word={useText()(claimStateText[state])} />;
}

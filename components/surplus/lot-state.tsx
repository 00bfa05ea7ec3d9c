"use client";

import { useText } from "@/components/language/language-provider";
import { claimLooks, lotLooks } from "@/components/surplus/looks";
import { StateChip } from "@/components/ui/state-chip";
import type { ClaimState, LotState } from "@/server/surplus/surplus.contract";
import { claimStateText, lotStateText } from "@/server/surplus/surplus.text";

export function LotStateChip({ state }: Readonly<{ state: LotState | "offered" }>) {
  return <StateChip look={lotLooks[state]} word={useText()(lotStateText[state])} />;
}

export function ClaimStateChip({ state }: Readonly<{ state: ClaimState }>) {
  return <StateChip look={claimLooks[state]} word={useText()(claimStateText[state])} />;
}

"use client";

import { Wallet } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { purchaseWords } from "@/components/market/purchase-words";
import { ButtonLink } from "@/components/ui/button-link";
import type { Purchase } from "@/server/market/market.contract";

type PaymentLinkProps = Readonly<{
  purchase: Purchase;
  /** In a line of a list instead of a card of its own. */
  quiet?: boolean;
}>;

/** The way to the payment and its receipt, where it goes through a provider. */
export function PaymentLink({ purchase, quiet = false }: PaymentLinkProps) {
  const say = useText();
  if (purchase.payment !== "escrow") return null;
  const isDue = purchase.state === "reserved";
  const look = quiet ? ({ variant: "quiet", flush: true } as const) : { wide: true };
  return (
    <ButtonLink href={`/bayar/${purchase.claimId}`} icon={Wallet} variant={isDue ? "primary" : "secondary"} {...look}>
      {say(isDue ? purchaseWords.payNow : purchaseWords.seePayment)}
    </ButtonLink>
  );
}

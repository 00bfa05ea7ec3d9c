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

/** It waits to be paid through a provider: the one thing to do now. */
export const isDue = ({ payment, state }: Purchase): boolean => payment === "escrow" && state === "reserved";

/** The way to the payment and its receipt, where it goes through a provider. */
export function PaymentLink({ purchase, quiet = false }: PaymentLinkProps) {
  const say = useText();
  if (purchase.payment !== "escrow") return null;
  const due = isDue(purchase);
  const look = quiet ? ({ variant: "quiet", flush: true } as const) : { wide: true };
  return (
    <ButtonLink href={`/bayar/${purchase.claimId}`} icon={Wallet} variant={due ? "primary" : "secondary"} {...look}>
      {say(due ? purchaseWords.payNow : purchaseWords.seePayment)}
    </ButtonLink>
  );
}

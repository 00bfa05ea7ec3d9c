"use client";

import { ShoppingBag, Store } from "lucide-react";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { isDue } from "@/components/market/payment-link";
import { PurchaseCard } from "@/components/market/purchase-card";
import { PurchaseHistory } from "@/components/market/purchase-history";
import { purchaseWords } from "@/components/market/purchase-words";
import { type PurchasesStart, usePurchases } from "@/components/market/use-purchases";
import { Freshness } from "@/components/offline/freshness";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import { Stack } from "@/components/ui/stack";
import { SECOND } from "@/server/kernel/time";
import type { Purchase } from "@/server/market/market.contract";

type PurchasesScreenProps = Readonly<{ start: PurchasesStart; justBoughtId: string | null }>;

/** What is to be picked up, with its code in reach of one glance; what was bought before beside it. */
export function PurchasesScreen({ start, justBoughtId }: PurchasesScreenProps) {
  const say = useText();
  const now = useNow(start.now, 10 * SECOND);
  const { purchases, older, updatedAt, state, refresh } = usePurchases(start);
  const held = purchases
    .filter(({ claimState }) => claimState === "held")
    .sort((one, other) => one.pickupUntil.localeCompare(other.pickupUntil));
  const others = purchases.filter(({ claimState }) => claimState !== "held");
  return (
    <div className="flex flex-col gap-4">
      <Freshness {...{ state, updatedAt, now }} onRefresh={refresh} offline={say(purchaseWords.offline)} />
      <JustBought purchase={held.find(({ claimId }) => claimId === justBoughtId)} />
      <Split aside={<PurchaseHistory purchases={others} older={older} now={now} />}>
        {held.length === 0 ? (
          <NothingHeld />
        ) : (
          <Section title={say(purchaseWords.now)}>
            <Stack as="ul" columns={held.length > 1 ? 2 : 1}>
              {held.map((purchase) => (
                <PurchaseCard
                  key={purchase.claimId}
                  purchase={purchase}
                  now={now}
                  selected={purchase.claimId === justBoughtId}
                  drawn={start.drawings[purchase.pickupCode ?? ""]}
                />
              ))}
            </Stack>
          </Section>
        )}
      </Split>
    </div>
  );
}

/** Where the payment goes through a provider, food is theirs only once it is paid. */
function JustBought({ purchase }: Readonly<{ purchase: Purchase | undefined }>) {
  const say = useText();
  if (!purchase) return null;
  const due = isDue(purchase);
  return (
    <Notice kind={due ? "attention" : "success"}>{say(due ? purchaseWords.payFirst : purchaseWords.justBought)}</Notice>
  );
}

function NothingHeld() {
  const say = useText();
  return (
    <EmptyState
      icon={ShoppingBag}
      title={say(purchaseWords.emptyTitle)}
      action={
        <ButtonLink href="/pasar" variant="primary" icon={Store}>
          {say(purchaseWords.toMarket)}
        </ButtonLink>
      }
    >
      {say(purchaseWords.emptyHint)}
    </EmptyState>
  );
}

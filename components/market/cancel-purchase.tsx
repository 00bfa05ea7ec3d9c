"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleX } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { purchaseWords } from "@/components/market/purchase-words";
import { ConfirmButton } from "@/components/settings/confirm-button";
import { Notice } from "@/components/ui/notice";
import type { Purchase } from "@/server/market/market.contract";

/** Two steps apart from everything else: a first press only asks. */
export function CancelPurchase({ purchase: { claimId } }: Readonly<{ purchase: Purchase }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const cancel = useMutation(api.market.cancel.mutationOptions({ onSettled: () => cache.invalidateQueries() }));
  const failure = useRefusal(cancel.error);
  return (
    <div className="mt-2 flex flex-col gap-3 border-t border-line pt-4">
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <ConfirmButton
        label={say(purchaseWords.cancel)}
        warning={say(purchaseWords.cancelHint)}
        confirm={say(purchaseWords.cancelNow)}
        icon={CircleX}
        pending={cancel.isPending || cancel.isSuccess}
        onConfirm={() => cancel.mutate({ claimId })}
      />
    </div>
  );
}

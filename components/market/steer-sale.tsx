"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Gift, TrendingDown } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { Form } from "@/components/form/form";
import { PRICE_BOUNDS } from "@/components/form/price-bounds";
import { PriceField } from "@/components/form/price-field";
import { useText } from "@/components/language/language-provider";
import { kitchenWords } from "@/components/market/kitchen-words";
import { ConfirmButton } from "@/components/settings/confirm-button";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { SellingSale } from "@/server/market/market.contract";

type SteerSaleProps = Readonly<{ sale: SellingSale }>;

/** A lower price, or none at all from now on. */
export function SteerSale({ sale }: SteerSaleProps) {
  const say = useText();
  const [lowering, setLowering] = useState(false);
  const canFall = sale.schedule.listPriceRupiah > PRICE_BOUNDS.least;
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <Asking open={lowering} onClose={() => setLowering(false)}>
        {lowering ? <Lower sale={sale} onClose={() => setLowering(false)} /> : null}
        {!lowering && canFall ? (
          <Button variant="secondary" icon={TrendingDown} onClick={() => setLowering(true)}>
            {say(kitchenWords.lower)}
          </Button>
        ) : null}
      </Asking>
      {lowering ? null : <GiveAway sale={sale} />}
    </div>
  );
}

function Lower({ sale, onClose }: SteerSaleProps & Readonly<{ onClose: () => void }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const most = sale.schedule.listPriceRupiah - PRICE_BOUNDS.round;
  const [price, setPrice] = useState(() => Math.max(PRICE_BOUNDS.least, most - (most % PRICE_BOUNDS.step)));
  const lower = useMutation(
    api.market.lowerPrice.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.market.selling.queryKey() });
        onClose();
      },
    }),
  );
  return (
    <Form
      onSubmit={() => lower.mutate({ surplusId: sale.surplusId, priceRupiah: price })}
      pending={lower.isPending}
      reason={null}
      submit={say(kitchenWords.lowerNow)}
      submitIcon={TrendingDown}
      failure={useRefusal(lower.error)}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(kitchenWords.keep)}
        </Button>
      }
    >
      <PriceField
        name="new-price"
        label={say(fill(kitchenWords.newPrice, { unit: unitText(sale.unitName, 1) }))}
        hint={say(kitchenWords.lowerHint)}
        value={price}
        most={most}
        onChange={setPrice}
      />
    </Form>
  );
}

function GiveAway({ sale }: SteerSaleProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const give = useMutation(api.market.giveAway.mutationOptions({ onSuccess: () => cache.invalidateQueries() }));
  const failure = useRefusal(give.error);
  return (
    <>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <ConfirmButton
        label={say(kitchenWords.giveAway)}
        warning={say(kitchenWords.giveAwayHint)}
        confirm={say(kitchenWords.giveAwayNow)}
        icon={Gift}
        variant="secondary"
        pending={give.isPending || give.isSuccess}
        onConfirm={() => give.mutate({ surplusId: sale.surplusId })}
      />
    </>
  );
}

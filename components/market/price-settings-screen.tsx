"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { PriceField } from "@/components/form/price-field";
import { StepperField } from "@/components/form/stepper-field";
import { useText } from "@/components/language/language-provider";
import { defaultPriceText, settingsWords as words } from "@/components/market/settings-words";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { MarketSettings } from "@/server/market/market.contract";
import { DEFAULT_PRICES, type DefaultPrice } from "@/server/market/market.reasons";

const USUAL_PERCENT = 50;
const USUAL_RUPIAH = 10_000;

type Draft = Readonly<{ by: DefaultPrice; percent: number; priceRupiah: number }>;

const draftOf = ({ by, percent, priceRupiah }: MarketSettings): Draft => ({
  by,
  percent: percent ?? USUAL_PERCENT,
  priceRupiah: priceRupiah ?? USUAL_RUPIAH,
});

const inputOf = ({ by, percent, priceRupiah }: Draft) => {
  if (by === "share") return { by, percent };
  return by === "fixed" ? { by, priceRupiah } : { by };
};

/** What the house does with surplus that names no price, and how a price falls. */
export function PriceSettingsScreen({ first }: Readonly<{ first: MarketSettings }>) {
  const say = useText();
  const api = useApi();
  const [kept, setKept] = useState(first);
  const [draft, setDraft] = useState(() => draftOf(first));
  const change = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }));
  const save = useMutation(api.market.changeSettings.mutationOptions({ onSuccess: setKept }));
  const isSame = JSON.stringify(inputOf(draft)) === JSON.stringify(inputOf(draftOf(kept)));
  return (
    <>
      <Form
        onSubmit={() => save.mutate(inputOf(draft))}
        pending={save.isPending}
        reason={isSame ? say(save.isSuccess ? words.saved : words.unchanged) : null}
        submit={say(words.save)}
        failure={useRefusal(save.error)}
      >
        <Card>
          <div className="flex flex-col gap-5">
            <ChoiceChips
              name="default-price"
              label={say(words.how)}
              hint={say(words.hint)}
              value={draft.by}
              options={DEFAULT_PRICES.map((value) => ({ value, label: say(defaultPriceText[value]) }))}
              onChange={(by) => change({ by })}
            />
            {draft.by === "share" ? (
              <StepperField
                name="percent"
                label={say(words.percent)}
                hint={say(words.percentHint)}
                value={draft.percent}
                min={10}
                max={90}
                step={5}
                unit="%"
                onChange={(percent) => change({ percent })}
              />
            ) : null}
            {draft.by === "fixed" ? (
              <PriceField
                name="fixed-price"
                label={say(words.fixed)}
                value={draft.priceRupiah}
                onChange={(priceRupiah) => change({ priceRupiah })}
              />
            ) : null}
          </div>
        </Card>
      </Form>
      <Section title={say(words.rules)}>
        <Notice kind="info">{say(words.rulesBody)}</Notice>
      </Section>
    </>
  );
}

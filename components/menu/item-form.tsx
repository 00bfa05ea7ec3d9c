"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { Form } from "@/components/form/form";
import { NumberField } from "@/components/form/number-field";
import { StepperField } from "@/components/form/stepper-field";
import { useText } from "@/components/language/language-provider";
import { draftOf, factsOf, NEW_ITEM, whyCannotSave } from "@/components/menu/item-draft";
import { ItemFacts } from "@/components/menu/item-facts";
import { UnitFields } from "@/components/menu/unit-fields";
import { words } from "@/components/menu/words";
import { PhotoField } from "@/components/photo/photo-field";
import { words as photoWords } from "@/components/photo/words";
import { Card } from "@/components/ui/card";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { MenuItem } from "@/server/menu/menu.contract";

const MOST_RUPIAH = 100_000_000;

/** Adds an item to the menu, or changes one. */
export function ItemForm({ item }: Readonly<{ item?: MenuItem }>) {
  const say = useText();
  const router = useRouter();
  const api = useApi();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => (item ? draftOf(item) : NEW_ITEM));
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...part }));
  async function onSuccess() {
    await cache.invalidateQueries({ queryKey: api.menu.list.queryKey() });
    router.push("/dapur/menu");
  }
  const add = useMutation(api.menu.add.mutationOptions({ onSuccess }));
  const edit = useMutation(api.menu.edit.mutationOptions({ onSuccess }));
  const reason = busy ? photoWords.first : whyCannotSave(draft);
  const save = () =>
    item ? edit.mutate({ ...factsOf(draft), id: item.id, version: item.version }) : add.mutate(factsOf(draft));
  return (
    <Form
      onSubmit={save}
      pending={add.isPending || edit.isPending}
      reason={reason && say(reason)}
      submit={say(words.save)}
      failure={useRefusal(add.error ?? edit.error)}
    >
      <Card>
        <div className="flex flex-col gap-5">
          <ItemFacts draft={draft} change={change} />
          <PhotoField
            name="photo"
            title={draft.name}
            value={draft.photo}
            onChange={(photo) => change({ photo })}
            onBusy={setBusy}
          />
          <StepperField
            name="usual-units"
            label={say(words.usualUnits)}
            value={draft.usualUnits}
            min={1}
            max={10_000}
            unit={say(unitText(draft.unitName, draft.usualUnits))}
            onChange={(usualUnits) => change({ usualUnits })}
          />
          <UnitFields unitName={draft.unitName} gramsPerUnit={draft.gramsPerUnit} onChange={change} />
          <NumberField
            name="price"
            label={say(fill(words.dayPrice, { unit: unitText(draft.unitName, 1) }))}
            hint={say(words.dayPriceHint)}
            optional
            value={draft.priceRupiah}
            unit="rupiah"
            max={MOST_RUPIAH}
            onChange={(priceRupiah) => change({ priceRupiah: priceRupiah || null })}
          />
        </div>
      </Card>
    </Form>
  );
}

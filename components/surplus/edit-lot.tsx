"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/api/reason-sentences";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { MomentField } from "@/components/form/moment-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { foodWords } from "@/components/menu/food-words";
import { lotWords } from "@/components/surplus/lot-words";
import { postWords } from "@/components/surplus/post-words";
import { Notice } from "@/components/ui/notice";
import type { Text } from "@/server/kernel/text";
import type { SurplusView } from "@/server/surplus/surplus.contract";
import { whyCannotCollectUntil } from "@/server/surplus/surplus.rules";

type Draft = Readonly<{ title: string; pickupUntil: Date | null; openToAll: boolean }>;

const draftOf = (lot: SurplusView): Draft => ({
  title: lot.title,
  pickupUntil: new Date(lot.pickupUntil),
  openToAll: lot.openToAll,
});

function whyCannotSave(draft: Draft, lot: SurplusView, now: Date): Text | null {
  const before = draftOf(lot);
  if (draft.title.trim().length < 2) return postWords.nameFirst;
  if (!draft.pickupUntil) return postWords.momentFirst;
  const moved = draft.pickupUntil.getTime() !== before.pickupUntil?.getTime();
  if (!moved && draft.title === before.title && draft.openToAll === before.openToAll) return lotWords.nothingChanged;
  const refusal = moved ? whyCannotCollectUntil(draft.pickupUntil, new Date(lot.safeUntil), now) : null;
  return refusal && sentenceOf(refusal.code);
}

export function EditLot({ lot, now }: Readonly<{ lot: SurplusView; now: Date }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(lot));
  const change = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }));
  const edit = useMutation(
    api.surplus.edit.mutationOptions({
      onSuccess: (changed) => cache.setQueryData(api.surplus.byId.queryKey({ id: lot.id }), changed),
    }),
  );
  const reason = whyCannotSave(draft, lot, now);
  const { title, openToAll } = draft;
  const save = () =>
    edit.mutate({ id: lot.id, version: lot.version, title, openToAll, pickupUntil: draft.pickupUntil?.toISOString() });
  return (
    <Form
      onSubmit={save}
      pending={edit.isPending}
      reason={reason && say(reason)}
      submit={say(lotWords.save)}
      failure={useRefusal(edit.error)}
    >
      <TextField
        name="title"
        label={say(foodWords.name)}
        maxLength={120}
        value={title}
        onChange={(text) => change({ title: text })}
      />
      <MomentField
        name="pickup"
        label={say(lotWords.pickup)}
        hint={say(lotWords.editHint)}
        zone={lot.zone}
        now={now}
        side="ahead"
        value={draft.pickupUntil}
        latest={new Date(lot.safeUntil)}
        onChange={(pickupUntil) => change({ pickupUntil })}
      />
      <CheckboxField
        name="open-to-all"
        label={say(postWords.openToAll)}
        checked={openToAll}
        onChange={(open) => change({ openToAll: open })}
      />
      {edit.isSuccess && reason === lotWords.nothingChanged ? (
        <Notice kind="success">{say(lotWords.saved)}</Notice>
      ) : null}
    </Form>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { Form } from "@/components/form/form";
import { StepperField } from "@/components/form/stepper-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { StorageChips } from "@/components/menu/food-chips";
import { foodWords } from "@/components/menu/food-words";
import { draftWords } from "@/components/recurring/draft-words";
import { words } from "@/components/recurring/words";
import { postWords } from "@/components/surplus/post-words";
import { Button } from "@/components/ui/button";
import { unitText } from "@/server/kernel/unit";
import type { DraftView } from "@/server/recurring/recurring.contract";

type EditDraftProps = Readonly<{ draft: DraftView; onDone: () => void }>;

/** Tonight is different: the series stays as it is. */
export function EditDraft({ draft, onDone }: EditDraftProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const { id, pickupForMinutes } = draft;
  const [title, setTitle] = useState(draft.title);
  const [units, setUnits] = useState(draft.units);
  const [storage, setStorage] = useState(draft.storage);
  const edit = useMutation(
    api.drafts.edit.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.drafts.mine.queryKey() });
        onDone();
      },
    }),
  );
  const reason = title.trim().length < 2 ? words.nameFirst : units < 1 ? words.amountFirst : null;
  return (
    <Form
      onSubmit={() => edit.mutate({ id, title, units, storage, pickupForMinutes })}
      pending={edit.isPending}
      reason={reason && say(reason)}
      submit={say(draftWords.draftSave)}
      failure={useRefusal(edit.error)}
      secondary={
        <Button variant="quiet" size="large" onClick={onDone}>
          {say(draftWords.cancel)}
        </Button>
      }
    >
      <TextField name={`title-${id}`} label={say(foodWords.name)} value={title} maxLength={120} onChange={setTitle} />
      <StepperField
        name={`units-${id}`}
        label={say(postWords.amount)}
        value={units}
        min={1}
        max={10_000}
        unit={say(unitText(draft.unitName, units))}
        onChange={setUnits}
      />
      <StorageChips name={`storage-${id}`} value={storage} onChange={setStorage} />
    </Form>
  );
}

"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { CandidateList } from "@/components/operations/candidate-list";
import { queueWords, words } from "@/components/operations/words";
import { Button } from "@/components/ui/button";
import { SkeletonList } from "@/components/ui/skeleton";
import { fill, type Text } from "@/server/kernel/text";

type AssignFormProps = Readonly<{
  lotId: string;
  /** What to tell: the success first, then warnings. */
  onAssigned: (told: readonly Text[]) => void;
  onClose: () => void;
}>;

/** Everyone near the lot with what stands against each; the admin may overrule limits of today, never safety or halal. */
export function AssignForm({ lotId, onAssigned, onClose }: AssignFormProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const candidates = useQuery(api.unplaced.candidates.queryOptions({ id: lotId }));
  const items = [...(candidates.data?.items ?? [])].sort((one, other) => Number(!!one.whyNot) - Number(!!other.whyNot));
  const chosen = items.find((candidate) => candidate.organisationId === chosenId);
  const assign = useMutation(
    api.unplaced.assign.mutationOptions({
      onSuccess: ({ warnings }) => {
        if (chosen) onAssigned([fill(queueWords.assigned, { name: chosen.name }), ...warnings]);
        return cache.invalidateQueries({ queryKey: api.unplaced.list.queryKey() });
      },
    }),
  );
  const failure = useRefusal(assign.error ?? candidates.error);
  if (candidates.isPending) return <SkeletonList label={say(queueWords.candidates)} rows={2} />;
  return (
    <Form
      onSubmit={() => chosenId && assign.mutate({ id: lotId, recipientId: chosenId })}
      pending={assign.isPending}
      reason={chosen ? null : say(queueWords.chooseFirst)}
      submit={chosen ? say(fill(queueWords.assignTo, { name: chosen.name })) : say(queueWords.assign)}
      failure={failure}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(words.close)}
        </Button>
      }
    >
      <CandidateList lotId={lotId} items={items} chosenId={chosenId} onChoose={setChosenId} />
    </Form>
  );
}

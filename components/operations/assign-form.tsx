"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { CandidateOption } from "@/components/operations/candidate-option";
import { queueWords, words } from "@/components/operations/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SkeletonList } from "@/components/ui/skeleton";
import { fill } from "@/server/kernel/text";

type AssignFormProps = Readonly<{ lotId: string; onClose: () => void }>;

/** Everyone near the lot with what stands against each; the admin may overrule limits of today, never safety or halal. */
export function AssignForm({ lotId, onClose }: AssignFormProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const candidates = useQuery(api.unplaced.candidates.queryOptions({ id: lotId }));
  const assign = useMutation(
    api.unplaced.assign.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: api.unplaced.list.queryKey() }),
    }),
  );
  const failure = useRefusal(assign.error ?? candidates.error);
  if (candidates.isPending) return <SkeletonList label={say(queueWords.candidates)} rows={2} />;
  const items = [...(candidates.data?.items ?? [])].sort((one, other) => Number(!!one.whyNot) - Number(!!other.whyNot));
  const chosen = items.find((candidate) => candidate.organisationId === chosenId);
  if (assign.isSuccess && chosen)
    return (
      <Notice kind="success" title={say(fill(queueWords.assigned, { name: chosen.name }))}>
        {assign.data.warnings.map((warning) => (
          <p key={warning.id}>{say(warning)}</p>
        ))}
      </Notice>
    );
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
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">{say(queueWords.candidates)}</legend>
        {items.length === 0 ? <p className="text-ink-soft">{say(queueWords.noCandidates)}</p> : null}
        {items.map((candidate) => (
          <CandidateOption
            key={candidate.organisationId}
            name={`candidate-${lotId}`}
            candidate={candidate}
            checked={candidate.organisationId === chosenId}
            onChoose={() => setChosenId(candidate.organisationId)}
          />
        ))}
      </fieldset>
    </Form>
  );
}

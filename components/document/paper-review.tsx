"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BadgeCheck, Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { deskPaperWords as words } from "@/components/document/desk-words";
import { FieldScope } from "@/components/form/field-scope";
import { RevealForm } from "@/components/identity/reveal-form";
import { useText } from "@/components/language/language-provider";
import { LotPhoto } from "@/components/photo/lot-photo";
import { DecideWithReason } from "@/components/settings/decide-with-reason";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { DocumentView } from "@/server/document/document.contract";
import { documentKindText } from "@/server/document/document.text";
import type { DocumentId } from "@/server/kernel/id";
import { fill } from "@/server/kernel/text";

type PaperReviewProps = Readonly<{ paper: DocumentView }>;

/** What an admin does with a paper: opens it, which is written down, and decides while it waits. */
export function PaperReview({ paper }: PaperReviewProps) {
  return (
    <div className="flex flex-col gap-4">
      <OpenedPaper paper={paper} />
      {paper.standing === "waiting" ? <PaperDecision id={paper.id as DocumentId} /> : null}
    </div>
  );
}

function OpenedPaper({ paper }: PaperReviewProps) {
  const say = useText();
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const open = useMutation(api.documents.open.mutationOptions({ gcTime: 0, onSuccess: () => setAsking(false) }));
  const id = paper.id as DocumentId;
  const checking = say(fill(words.checking, { paper: say(documentKindText[paper.kind]) }));
  if (!open.data)
    return (
      <Asking open={asking} onClose={() => setAsking(false)}>
        {asking ? (
          <FieldScope value={id}>
            <RevealForm
              first={{ reason: "verification", note: checking }}
              pending={open.isPending}
              error={open.error}
              onShow={(why) => open.mutate({ id, ...why })}
              onCancel={() => setAsking(false)}
            />
          </FieldScope>
        ) : (
          <div className="flex flex-col gap-2">
            <div>
              <Button variant="secondary" icon={Eye} onClick={() => setAsking(true)}>
                {say(words.open)}
              </Button>
            </div>
            <p className="text-sm text-ink-soft">{say(words.openHint)}</p>
          </div>
        )}
      </Asking>
    );
  return (
    <div className="flex flex-col gap-3 rounded-control bg-sunken p-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="font-semibold wrap-anywhere">{open.data.number}</span>
        <Button variant="quiet" icon={EyeOff} onClick={() => open.reset()}>
          {say(words.close)}
        </Button>
      </div>
      {open.data.photo ? (
        <LotPhoto photo={open.data.photo} title={say(documentKindText[paper.kind])} size="wide" />
      ) : (
        <p className="text-sm text-ink-soft">{say(words.noFile)}</p>
      )}
    </div>
  );
}

/** Accepting is one press; refusing always says why. */
function PaperDecision({ id }: Readonly<{ id: DocumentId }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const decide = useMutation(
    api.documents.review.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: api.documents.pathKey() }),
    }),
  );
  const failure = useRefusal(decide.error);
  const close = () => setRefusing(false);
  return (
    <Asking open={refusing} onClose={close}>
      {refusing ? (
        <FieldScope value={id}>
          <DecideWithReason
            submit={say(words.refuseNow)}
            hint={say(words.refuseHint)}
            pending={decide.isPending}
            error={decide.error}
            onDecide={(note) => decide.mutate({ id, accepted: false, note })}
            onCancel={close}
          />
        </FieldScope>
      ) : (
        <>
          {failure ? <Notice kind="danger">{failure}</Notice> : null}
          <div className="flex flex-wrap justify-between gap-3">
            <Button icon={BadgeCheck} pending={decide.isPending} onClick={() => decide.mutate({ id, accepted: true })}>
              {say(words.accept)}
            </Button>
            <Button variant="danger" onClick={() => setRefusing(true)}>
              {say(words.refuse)}
            </Button>
          </div>
        </>
      )}
    </Asking>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { Clock, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, useId, useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { draftWords } from "@/components/recurring/draft-words";
import { startText } from "@/components/surplus/start-words";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import { HOUR, later as laterThan } from "@/server/kernel/time";
import type { DraftView } from "@/server/recurring/recurring.contract";

type ConfirmDraftProps = Readonly<{ draft: DraftView; now: Date }>;
type Word = Readonly<{ cookedAt: Date; printedDate?: Date }>;

const PickMoment = later(() => import("@/components/recurring/pick-moment").then((module) => module.PickMoment));
const AskPrinted = lazy(async () => ({ default: (await import("@/components/recurring/ask-printed")).AskPrinted }));

const HOURS_AGO = [0, 1, 2] as const;

/** One tap says when the food was made and publishes; nothing else does. */
export function ConfirmDraft({ draft, now }: ConfirmDraftProps) {
  const router = useRouter();
  const confirm = useMutation(
    useApi().drafts.confirm.mutationOptions({ onSuccess: (lot) => router.push(`/dapur/${lot.id}`) }),
  );
  const failure = useRefusal(confirm.error);
  const pending = confirm.isPending || confirm.isSuccess;
  const send = ({ cookedAt, printedDate }: Word) =>
    confirm.mutate({
      id: draft.id,
      cookedAt: cookedAt.toISOString(),
      printedDate: printedDate?.toISOString() ?? null,
      undoable: true,
    });
  const Ask = draft.category === "packaged" ? AskPrinted : AskMade;
  return (
    <div className="flex flex-col gap-3">
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <Ask draft={draft} now={now} pending={pending} send={send} />
    </div>
  );
}

type AskProps = ConfirmDraftProps & Readonly<{ pending: boolean; send: (word: Word) => void }>;

function AskMade({ draft, now, pending, send }: AskProps) {
  const say = useText();
  const labelId = useId();
  const [picking, setPicking] = useState(false);
  const isCold = draft.storage === "chilled" || draft.storage === "frozen";
  const made = say(startText[draft.category]);
  const sendMade = (cookedAt: Date) => send({ cookedAt });
  const when = (hours: number) => say(hours === 0 ? draftWords.justNow : fill(draftWords.hoursAgo, { hours }));
  return (
    <>
      <p id={labelId} className="font-semibold">
        {say(isCold && draft.category === "cooked" ? draftWords.publishCold : draftWords.publish)}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend beside the sentence above. */}
      <div role="group" aria-labelledby={labelId} className="grid gap-2">
        {HOURS_AGO.map((hours) => (
          <Button
            key={hours}
            wide
            size="large"
            variant={hours === 0 ? "primary" : "secondary"}
            icon={Send}
            pending={pending}
            onClick={() => sendMade(laterThan(new Date(), -hours * HOUR))}
          >
            {say(fill(draftWords.sayWhen, { made, when: when(hours) }))}
          </Button>
        ))}
        {picking ? (
          <PickMoment id={draft.id} label={made} zone={draft.zone} now={now} pending={pending} send={sendMade} />
        ) : (
          <Button wide variant="quiet" icon={Clock} onClick={() => setPicking(true)}>
            {say(draftWords.otherTime)}
          </Button>
        )}
      </div>
    </>
  );
}

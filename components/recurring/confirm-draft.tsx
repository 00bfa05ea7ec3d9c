"use client";

import { useMutation } from "@tanstack/react-query";
import { Clock, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { MomentField } from "@/components/form/moment-field";
import { TextField } from "@/components/form/text-field";
import { fromWallText } from "@/components/format/wall-time";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/recurring/words";
import { postWords, startText } from "@/components/surplus/post-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import { HOUR, later } from "@/server/kernel/time";
import type { DraftView } from "@/server/recurring/recurring.contract";

type ConfirmDraftProps = Readonly<{ draft: DraftView; now: Date }>;
type Word = Readonly<{ cookedAt: Date; printedDate?: Date }>;

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
  const [picked, setPicked] = useState<Date | null>(now);
  const isCold = draft.storage === "chilled" || draft.storage === "frozen";
  const made = say(startText[draft.category]);
  const when = (hours: number) => say(hours === 0 ? words.justNow : fill(words.hoursAgo, { hours }));
  return (
    <>
      <p id={labelId} className="font-semibold">
        {say(isCold && draft.category === "cooked" ? words.publishCold : words.publish)}
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
            onClick={() => send({ cookedAt: later(new Date(), -hours * HOUR) })}
          >
            {say(fill(words.sayWhen, { made, when: when(hours) }))}
          </Button>
        ))}
        {picking ? (
          <>
            <MomentField
              name={`made-${draft.id}`}
              label={made}
              zone={draft.zone}
              now={now}
              side="past"
              value={picked}
              latest={now}
              onChange={setPicked}
            />
            <Button
              wide
              size="large"
              icon={Send}
              pending={pending}
              reason={picked ? null : say(postWords.momentFirst)}
              onClick={() => picked && send({ cookedAt: picked })}
            >
              {say(words.post)}
            </Button>
          </>
        ) : (
          <Button wide variant="quiet" icon={Clock} onClick={() => setPicking(true)}>
            {say(words.otherTime)}
          </Button>
        )}
      </div>
    </>
  );
}

function AskPrinted({ draft, pending, send }: AskProps) {
  const say = useText();
  const [day, setDay] = useState("");
  const printedDate = fromWallText(`${day}T23:59`, draft.zone);
  return (
    <>
      <TextField
        type="date"
        name={`printed-${draft.id}`}
        label={say(postWords.printedDay)}
        value={day}
        onChange={setDay}
      />
      <Button
        wide
        size="large"
        icon={Send}
        pending={pending}
        reason={printedDate ? null : say(postWords.printedFirst)}
        onClick={() => printedDate && send({ cookedAt: new Date(), printedDate })}
      >
        {say(words.post)}
      </Button>
    </>
  );
}

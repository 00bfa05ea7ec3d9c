"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { TextField } from "@/components/form/text-field";
import { fromWallText } from "@/components/format/wall-time";
import { useText } from "@/components/language/language-provider";
import { draftWords } from "@/components/recurring/draft-words";
import { postWords } from "@/components/surplus/post-words";
import { Button } from "@/components/ui/button";
import type { DraftView } from "@/server/recurring/recurring.contract";

type AskPrintedProps = Readonly<{
  draft: Pick<DraftView, "id" | "zone">;
  pending: boolean;
  send: (word: { cookedAt: Date; printedDate: Date }) => void;
}>;

/** Packaged food goes by the day on its package. */
export function AskPrinted({ draft, pending, send }: AskPrintedProps) {
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
        {say(draftWords.post)}
      </Button>
    </>
  );
}

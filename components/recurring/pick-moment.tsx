"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { MomentField } from "@/components/form/moment-field";
import { useText } from "@/components/language/language-provider";
import { draftWords } from "@/components/recurring/draft-words";
import { postWords } from "@/components/surplus/post-words";
import { Button } from "@/components/ui/button";
import type { Zone } from "@/server/kernel/time";

type PickMomentProps = Readonly<{
  id: string;
  label: string;
  zone: Zone;
  now: Date;
  pending: boolean;
  send: (moment: Date) => void;
}>;

/** Any other moment at which the food was made. */
export function PickMoment({ id, label, zone, now, pending, send }: PickMomentProps) {
  const say = useText();
  const [picked, setPicked] = useState<Date | null>(now);
  return (
    <>
      <MomentField
        name={`made-${id}`}
        label={label}
        zone={zone}
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
        onClick={() => picked && send(picked)}
      >
        {say(draftWords.post)}
      </Button>
    </>
  );
}

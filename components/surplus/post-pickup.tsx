"use client";

import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { MomentChips } from "@/components/surplus/moment-chips";
import { OpenToAll } from "@/components/surplus/open-to-all";
import { hoursAhead } from "@/components/surplus/post-draft";
import type { PostWhenProps } from "@/components/surplus/post-when";
import { postWords } from "@/components/surplus/post-words";
import { Fold } from "@/components/ui/fold";
import { fill } from "@/server/kernel/text";
import { HOUR, later } from "@/server/kernel/time";

type PostPickupProps = PostWhenProps & Readonly<{ pickupUntil: Date | null }>;

/** Until when it can be fetched, and by whom: filled in by rule, in sight, and open to change. */
export function PostPickup({ draft, change, zone, now, pickupUntil }: PostPickupProps) {
  const say = useText();
  const language = useLanguage();
  const ahead = (hours: number) => ({
    label: say(fill(postWords.inHours, { hours })),
    moment: hoursAhead(hours, now),
  });
  const until = pickupUntil
    ? fill(postWords.pickupAt, { time: dayAndTime(pickupUntil, now, zone, language) })
    : postWords.pickupWaits;
  return (
    <Fold title={say(postWords.changePickup)} summary={say(until)}>
      <MomentChips
        zone={zone}
        now={now}
        side="ahead"
        start={later(now, HOUR)}
        name="pickup"
        label={say(postWords.pickup)}
        options={[
          { label: say(postWords.pickupUsual), moment: { chip: "usual", at: null } },
          ahead(1),
          ahead(2),
          { label: say(postWords.untilSafe), moment: { chip: "safe", at: null } },
        ]}
        value={draft.pickup}
        onChange={(pickup) => change({ pickup })}
      />
      <OpenToAll value={draft.openToAll} onChange={(openToAll) => change({ openToAll })} />
    </Fold>
  );
}

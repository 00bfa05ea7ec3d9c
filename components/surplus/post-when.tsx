"use client";

import { CheckboxField } from "@/components/form/checkbox-field";
import { TextField } from "@/components/form/text-field";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { MomentChips } from "@/components/surplus/moment-chips";
import type { PostBlockProps } from "@/components/surplus/post-block";
import { asksLeftCold } from "@/components/surplus/post-draft";
import { postWords, startText } from "@/components/surplus/post-words";
import { fill } from "@/server/kernel/text";
import { HOUR, later, type Zone } from "@/server/kernel/time";

type PostWhenProps = PostBlockProps & Readonly<{ zone: Zone; now: Date; pickupUntil: Date | null }>;

export function PostWhen({ draft, change, zone, now, pickupUntil }: PostWhenProps) {
  const say = useText();
  const language = useLanguage();
  const until = pickupUntil && fill(postWords.pickupAt, { time: dayAndTime(pickupUntil, now, zone, language) });
  const ago = (hours: number) => ({ value: String(hours), label: say(fill(postWords.hoursAgo, { hours })) });
  const ahead = (hours: number) => ({ value: String(hours), label: say(fill(postWords.inHours, { hours })) });
  const shared = { zone, start: now };
  return (
    <>
      {draft.category === "packaged" ? (
        <TextField
          type="date"
          name="printed"
          label={say(postWords.printedDay)}
          value={draft.printedDay}
          onChange={(printedDay) => change({ printedDay })}
        />
      ) : (
        <MomentChips
          {...shared}
          name="cooked"
          label={say(startText[draft.category])}
          options={[{ value: "0", label: say(postWords.justNow) }, ago(1), ago(2)]}
          value={draft.cooked}
          onChange={(cooked) => change({ cooked })}
        />
      )}
      {asksLeftCold(draft) ? (
        <MomentChips
          {...shared}
          name="left-cold"
          label={say(postWords.leftCold)}
          options={[
            { value: "cold", label: say(postWords.stillCold) },
            { value: "0", label: say(postWords.justNow) },
            ago(1),
          ]}
          value={draft.leftCold}
          onChange={(leftCold) => change({ leftCold })}
        />
      ) : null}
      <MomentChips
        zone={zone}
        start={later(now, HOUR)}
        name="pickup"
        label={say(postWords.pickup)}
        hint={until ? say(until) : undefined}
        options={[ahead(1), ahead(2), { value: "safe", label: say(postWords.untilSafe) }]}
        value={draft.pickup}
        onChange={(pickup) => change({ pickup })}
      />
      <CheckboxField
        name="open-to-all"
        label={say(postWords.openToAll)}
        hint={say(postWords.openToAllHint)}
        checked={draft.openToAll}
        onChange={(openToAll) => change({ openToAll })}
      />
    </>
  );
}

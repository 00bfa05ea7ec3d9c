"use client";

import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { StorageChips } from "@/components/menu/food-chips";
import { MomentChips } from "@/components/surplus/moment-chips";
import type { PostBlockProps } from "@/components/surplus/post-block";
import { AGO_HOURS, STORAGES_OF } from "@/components/surplus/post-choices";
import { asksLeftCold, hoursAgo } from "@/components/surplus/post-draft";
import { postWords } from "@/components/surplus/post-words";
import { PrintedDay } from "@/components/surplus/printed-day";
import { startText } from "@/components/surplus/start-words";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";

export type PostWhenProps = PostBlockProps & Readonly<{ zone: Zone; now: Date }>;

/** When the food came to be and how it is kept since: all that the safety clock asks. */
export function PostWhen({ draft, change, zone, now }: PostWhenProps) {
  const say = useText();
  const language = useLanguage();
  const ago = (hours: number) => ({
    label: say(hours === 0 ? postWords.justNow : fill(postWords.hoursAgo, { hours })),
    moment: hoursAgo(hours, now),
  });
  const told = (at: string | null | undefined) =>
    at ? say(fill(postWords.at, { time: dayAndTime(at, now, zone, language) })) : undefined;
  const shared = { zone, now, side: "past" } as const;
  return (
    <>
      {draft.category === "packaged" ? (
        <PrintedDay value={draft.printedDay} zone={zone} now={now} onChange={(printedDay) => change({ printedDay })} />
      ) : (
        <MomentChips
          {...shared}
          name="cooked"
          label={say(startText[draft.category])}
          hint={told(draft.cooked?.at)}
          options={AGO_HOURS[draft.category].map(ago)}
          value={draft.cooked}
          onChange={(cooked) => change({ cooked })}
        />
      )}
      <StorageChips
        value={draft.storage}
        among={STORAGES_OF[draft.category]}
        onChange={(storage) => change({ storage })}
      />
      {asksLeftCold(draft) ? (
        <MomentChips
          {...shared}
          name="left-cold"
          label={say(postWords.leftCold)}
          hint={told(draft.leftCold.at)}
          options={[{ label: say(postWords.stillCold), moment: { chip: "cold", at: null } }, ago(0), ago(1)]}
          value={draft.leftCold}
          onChange={(leftCold) => change({ leftCold })}
        />
      ) : null}
    </>
  );
}

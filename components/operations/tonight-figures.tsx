import { count } from "@/components/format/numbers";
import { minutesText } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { boardWords, words } from "@/components/operations/words";
import { Figure } from "@/components/ui/figure";
import { Stack } from "@/components/ui/stack";
import { fill, type Language } from "@/server/kernel/text";
import type { TonightView } from "@/server/operations/operations.contract";

/** Seconds to a claim: below a minute they are told as seconds, above as minutes. */
export function waitText(seconds: number | null, language: Language): string {
  if (seconds === null) return "–";
  if (seconds < 60) return fill(boardWords.seconds, { seconds: count(seconds, language) })[language];
  return minutesText(seconds / 60, language);
}

/** The last hours in four numbers, each beside the same hours yesterday. */
export function TonightFigures({ tonight, language }: Readonly<{ tonight: TonightView; language: Language }>) {
  const say = sayIn(language);
  const { now, before } = tonight;
  const beside = (value: string) => say(fill(words.yesterday, { value }));
  const figure = (name: "posts" | "matches" | "claims") => ({
    label: say(boardWords[name]),
    value: count(now[name], language),
    beside: beside(count(before[name], language)),
  });
  return (
    <div className="flex flex-col gap-3">
      <Stack columns={4}>
        <Figure {...figure("posts")} />
        <Figure {...figure("matches")} />
        <Figure {...figure("claims")} />
        <Figure
          label={say(boardWords.timeToClaim)}
          value={waitText(now.medianSeconds, language)}
          beside={beside(waitText(before.medianSeconds, language))}
        />
      </Stack>
      <p className="text-sm text-ink-soft">{say(fill(boardWords.window, { hours: tonight.hours }))}</p>
    </div>
  );
}

"use client";

import { filterWords as words } from "@/components/form/filter-words";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";

/** Days as the browser writes them, 2026-11-22; empty where that end stays open. */
type Span = Readonly<{ from: string; until: string }>;
type DaySpanProps = Readonly<{ name: string; span: Span; onChange: (change: Partial<Span>) => void; hint?: string }>;

/** From one day until another, either of which may be left open. */
export function DaySpan({ name, span, onChange, hint }: DaySpanProps) {
  const say = useText();
  return (
    <div className="flex flex-col gap-2">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name={`${name}-from`}
          type="date"
          label={say(words.fromDay)}
          value={span.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          name={`${name}-until`}
          type="date"
          label={say(words.untilDay)}
          value={span.until}
          onChange={(until) => onChange({ until })}
        />
      </div>
      {hint ? <p className="text-sm text-ink-soft">{hint}</p> : null}
    </div>
  );
}

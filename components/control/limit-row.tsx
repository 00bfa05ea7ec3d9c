"use client";

import { useState } from "react";
import { LimitForm } from "@/components/control/limit-form";
import { controlWords as words } from "@/components/control/words";
import { count } from "@/components/format/numbers";
import { shortDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import type { ControlsView } from "@/server/control/control.contract";
import { roleText } from "@/server/identity/people.text";
import { fill } from "@/server/kernel/text";

/** How much one role may ask, and changing it within its bounds. */
export function LimitRow({ limit }: Readonly<{ limit: ControlsView["limits"][number] }>) {
  const say = useText();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { role, usual, least, most, changedAt } = limit;
  const shown = { usual: count(usual, language), least: count(least, language), most: count(most, language) };
  const changed = changedAt ? fill(words.changedAt, { date: shortDate(changedAt, "Asia/Jakarta", language) }) : null;
  const close = () => setAsking(false);
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{say(roleText[role])}</span>
          <span className="block text-sm text-ink-soft">
            {[say(fill(words.usual, shown)), changed && say(changed)].filter(Boolean).join(", ")}
          </span>
        </span>
        <span className="text-xl font-extrabold">{count(limit.perMinute, language)}</span>
        {asking ? null : (
          <Button
            variant="secondary"
            aria-label={`${say(words.change)}: ${say(roleText[role])}`}
            onClick={() => setAsking(true)}
          >
            {say(words.change)}
          </Button>
        )}
      </div>
      <Asking open={asking} onClose={close}>
        {asking ? <LimitForm limit={limit} onClose={close} /> : null}
      </Asking>
    </li>
  );
}

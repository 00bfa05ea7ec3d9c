"use client";

import { RefreshCw } from "lucide-react";
import { type Instant, relative } from "@/components/format/times";
import { words } from "@/components/format/words";
import { useLanguage } from "@/components/language/language-provider";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";

const FRESH_MILLISECONDS = 20 * SECOND;

type AgeProps = Readonly<{
  updatedAt: Instant;
  now: Instant;
  /** The live stream is down and the list is polled: the age shows at once. */
  polling?: boolean;
}>;

/** "Diperbarui 2 mnt lalu", and nothing while the data is fresh. */
export function Age({ updatedAt, now, polling = false }: AgeProps) {
  const language = useLanguage();
  const old = new Date(now).getTime() - new Date(updatedAt).getTime() > FRESH_MILLISECONDS;
  if (!old && !polling) return null;
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-ink-soft">
      <RefreshCw aria-hidden size={14} />
      {fill(words.updated, { ago: relative(updatedAt, now, language) })[language]}
    </p>
  );
}

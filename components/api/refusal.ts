"use client";

import { useEffect, useState } from "react";
import { words } from "@/components/api/refusal-words";
import { useLanguage } from "@/components/language/language-provider";
import type { Text } from "@/server/kernel/text";

type Sentences = Readonly<{ of: (code: string) => Text }>;

/** The sentences of every refusal, fetched when the first one is to be said; a general one where they do not come. */
export const fetchSentences = (): Promise<Sentences> =>
  import("@/components/api/refusal-sentences").then(
    ({ refusalSentence }) => ({ of: refusalSentence }),
    () => ({ of: () => words.fault }),
  );

/** The stable code an error of the client carries; null where no answer came at all. */
export function refusalCode(error: unknown): string | null {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : null;
  if (typeof data !== "object" || data === null || !("wire" in data)) return null;
  const { wire } = data;
  return typeof wire === "object" && wire !== null && "code" in wire ? String(wire.code) : null;
}

/** The facts an error of the client carries beside its code. */
export function refusalDetails(error: unknown): Readonly<Record<string, unknown>> {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : null;
  const wire = typeof data === "object" && data !== null && "wire" in data ? data.wire : null;
  const details = typeof wire === "object" && wire !== null && "details" in wire ? wire.details : null;
  return typeof details === "object" && details !== null ? { ...details } : {};
}

/** What to say of an error, in the reader's tongue; null while there is none and until its sentence has come. */
export function useRefusal(error: unknown): string | null {
  const language = useLanguage();
  const [sentences, setSentences] = useState<Sentences | null>(null);
  const code = error ? refusalCode(error) : null;
  const isNeeded = code !== null && sentences === null;
  useEffect(() => {
    if (isNeeded) void fetchSentences().then(setSentences);
  }, [isNeeded]);
  if (!error) return null;
  return (code === null ? words.offline : sentences?.of(code))?.[language] ?? null;
}

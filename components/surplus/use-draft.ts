"use client";

import { useEffect, useState } from "react";
import { type DraftKey, dropDraft, keepDraft, readDraft } from "@/components/surplus/draft-store";

/** A draft that survives a reload, a closed tab and a lost network. Kept from the first change on, dropped when done. */
export function useDraft<Draft extends object>({ organisationId, slot }: DraftKey, start: Draft) {
  const [draft, setDraft] = useState(start);
  const [isResumed, setResumed] = useState(false);
  useEffect(() => {
    const kept = readDraft<Draft>({ organisationId, slot }, new Date());
    if (!kept) return;
    setDraft((fresh) => ({ ...fresh, ...kept }));
    setResumed(true);
  }, [organisationId, slot]);
  const key = { organisationId, slot };
  function change(part: Partial<Draft> | ((current: Draft) => Partial<Draft>)) {
    setDraft((current) => {
      const next = { ...current, ...(typeof part === "function" ? part(current) : part) };
      keepDraft(key, next, new Date());
      return next;
    });
  }
  function startOver() {
    dropDraft(key);
    setDraft(start);
    setResumed(false);
  }
  return {
    draft,
    change,
    isResumed,
    startOver,
    done: () => dropDraft(key),
    /** Keeps it again, after what it became was refused. */
    keep: () => keepDraft(key, draft, new Date()),
  };
}

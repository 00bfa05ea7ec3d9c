"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { fetchSentences } from "@/components/api/refusal";
import { words as refusalWords } from "@/components/api/refusal-words";
import { SendError, sendPhoto } from "@/components/photo/send-photo";
import { ShrinkError, shrinkPhoto } from "@/components/photo/shrink-photo";
import { words } from "@/components/photo/words";
import type { Text } from "@/server/kernel/text";
import type { PhotoView } from "@/server/photo/photo.contract";

export type PhotoProgress =
  | Readonly<{ at: "rest" }>
  | Readonly<{ at: "shrinking" }>
  | Readonly<{ at: "uploading"; share: number }>
  /** A photo that was made small already is kept, so that trying again starts at the sending. */
  | Readonly<{ at: "failed"; why: Text; canRetry: boolean }>
  /** No answer came, and someone else sends it later. */
  | Readonly<{ at: "waiting" }>;

type PhotoTaker = Readonly<{
  onReady: (photo: PhotoView) => void;
  /** Told of a picture that is small but not sent, by someone who can send it later; null once there is none. */
  onUnsent?: ((small: Blob | null) => void) | undefined;
  /** That someone is sending it now: it is left to them. */
  isLeft?: boolean | undefined;
}>;

const REST: PhotoProgress = { at: "rest" };

async function failureOf(cause: unknown, canWait: boolean): Promise<PhotoProgress> {
  if (!(cause instanceof SendError))
    return { at: "failed", why: words[cause instanceof ShrinkError ? cause.why : "unreadable"], canRetry: false };
  if (cause.code === null)
    return canWait ? { at: "waiting" } : { at: "failed", why: refusalWords.offline, canRetry: true };
  return { at: "failed", why: (await fetchSentences()).of(cause.code), canRetry: true };
}

/** Makes a chosen picture small and sends it; what is on its way stops when the screen goes or another is chosen. */
export function usePhoto({ onReady, onUnsent, isLeft = false }: PhotoTaker) {
  const [progress, setProgress] = useState<PhotoProgress>(REST);
  const running = useRef<AbortController | null>(null);
  const small = useRef<Blob | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function work(make: () => Promise<Blob>) {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const tell = (step: PhotoProgress) => !own.signal.aborted && setProgress(step);
    try {
      small.current = await make();
      if (!own.signal.aborted) onUnsent?.(small.current);
      tell({ at: "uploading", share: 0 });
      const onProgress = (share: number) => tell({ at: "uploading", share });
      const photo = await sendPhoto(small.current, { onProgress, signal: own.signal });
      tell(REST);
      if (own.signal.aborted) return;
      onUnsent?.(null);
      onReady(photo);
    } catch (cause) {
      tell(await failureOf(cause, onUnsent !== undefined));
    }
  }
  const retry = () => void work(async () => small.current ?? Promise.reject(new ShrinkError("unreadable")));
  const again = useEffectEvent(retry);
  useEffect(() => {
    if (!isLeft) return;
    running.current?.abort();
    setProgress((current) => (current.at === "uploading" ? { at: "waiting" } : current));
  }, [isLeft]);
  const isWaiting = progress.at === "waiting" && !isLeft;
  useEffect(() => {
    if (!isWaiting) return;
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [isWaiting]);

  return {
    progress,
    choose: (file: File) => {
      onUnsent?.(null);
      setProgress({ at: "shrinking" });
      void work(() => shrinkPhoto(file));
    },
    retry,
    cancel: () => {
      running.current?.abort();
      onUnsent?.(null);
      setProgress(REST);
    },
  };
}

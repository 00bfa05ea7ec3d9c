"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useApi } from "@/components/api/use-api";
import { useOfflineQueue, useQueuedActions } from "@/components/offline/offline-provider";
import { newKey, type Outcome, type QueueOutput } from "@/components/offline/queued-action";
import type { Posting as PostingInput } from "@/components/surplus/post-draft";
import { postWords } from "@/components/surplus/post-words";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type Posting = Readonly<{ key: string; outcome: Outcome | null }>;
type PostingOptions = Readonly<{
  /** The postings are kept on this device: what was typed cannot be lost any more. */
  onKept: () => void;
  /** One of them is posted, by its place in the list. */
  onPosted?: (place: number) => void;
  onAllPosted: () => void;
  /** The server said no to one of them, and the form is where it is mended. */
  onRefused: () => void;
}>;

/** Moments travel as ISO text. */
const onWire = (input: PostingInput) => ({
  ...input,
  cookedAt: input.cookedAt.toISOString(),
  printedDate: input.printedDate?.toISOString(),
  leftColdAt: input.leftColdAt?.toISOString(),
  pickupUntil: input.pickupUntil.toISOString(),
});

/** Posts one lot or several, each kept on the device until the server has answered it, and never posted twice. */
export function usePostings(options: PostingOptions) {
  const api = useApi();
  const cache = useQueryClient();
  const queue = useOfflineQueue();
  const actions = useQueuedActions();
  const [postings, setPostings] = useState<readonly Posting[]>([]);
  const keys = postings.map(({ key }) => key).join(" ");

  function seen(outcome: Outcome) {
    const lot = outcome.data as QueueOutput<"surplus.post">;
    const withLot = (items: readonly (typeof lot)[]) => [lot, ...items.filter(({ id }) => id !== lot.id)];
    cache.setQueryData(api.surplus.mine.queryKey(), (mine) => mine && { items: withLot(mine.items) });
  }
  const settled = useEffectEvent((place: number, outcome: Outcome | null) => {
    // Thrown away in the list of what is not sent: the form is free again.
    if (!outcome) return setPostings([]);
    setPostings((all) => all.map((one, index) => (index === place ? { ...one, outcome } : one)));
    if (outcome.refused) return options.onRefused();
    seen(outcome);
    options.onPosted?.(place);
  });
  const isDone = postings.length > 0 && postings.every(({ outcome }) => outcome && !outcome.refused);
  const done = useEffectEvent(() => options.onAllPosted());
  useEffect(() => {
    const listening = keys === "" ? [] : keys.split(" ");
    const stops = listening.map((key, place) => queue.hear(key, (outcome) => settled(place, outcome)));
    return () => {
      for (const stop of stops) stop();
    };
  }, [queue, keys]);
  useEffect(() => {
    if (isDone) done();
  }, [isDone]);

  async function post(inputs: readonly PostingInput[], unsent: Blob | null) {
    const photo = (await unsent?.arrayBuffer()) ?? null;
    const fresh = inputs.map((input) => ({ input, key: newKey() }));
    setPostings(fresh.map(({ key }) => ({ key, outcome: null })));
    for (const { input, key } of fresh) {
      const { title, units, unitName } = input;
      const what = fill(postWords.postOf, { title, units, unit: unitText(unitName, units) });
      const kept = await queue.add({ path: "surplus.post", input: onWire(input), what, photo }, key);
      if (kept !== key) setPostings((all) => all.map((one) => (one.key === key ? { key: kept, outcome: null } : one)));
    }
    options.onKept();
    void queue.sendAll();
  }
  const isPending = postings.some(({ outcome }) => outcome === null);
  return {
    /** @param unsent a photo of the only lot that is not sent yet: it goes first */
    post: (inputs: readonly PostingInput[], unsent: Blob | null = null) => void post(inputs, unsent),
    /** From the tap to the last answer, and after it while the page leads on. */
    isPending: isPending || isDone,
    /** The network has not answered: it is sent later, also from another page. */
    isQueued: isPending && actions.some(({ key, unanswered }) => unanswered && keys.includes(key)),
    error: postings.find(({ outcome }) => outcome?.refused)?.outcome?.refused ?? null,
  };
}

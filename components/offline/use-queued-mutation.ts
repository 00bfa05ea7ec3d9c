"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useOfflineQueue, useQueuedActions } from "@/components/offline/offline-provider";
import {
  newKey,
  type Outcome,
  type QueuedAction,
  type QueueInput,
  type QueueOutput,
  type QueuePath,
  type Refused,
} from "@/components/offline/queued-action";
import type { Text } from "@/server/kernel/text";

type QueuedOptions<Path extends QueuePath> = Readonly<{
  /** What is being done, for the list of what is not sent yet: "Ambil 5 boks Nasi kuning". */
  what: (input: QueueInput<Path>) => Text;
  /** Called with the server's answer, also when it comes minutes later. Not called once the screen is gone. */
  onSuccess?: (data: QueueOutput<Path>, input: QueueInput<Path>) => void;
  onRefused?: (error: Refused, input: QueueInput<Path>) => void;
  /** Takes up a tap that already waits when the screen opens again, such as one for the same lot. */
  resumes?: (input: QueueInput<Path>) => boolean;
}>;

type QueuedMutation<Path extends QueuePath> = Readonly<{
  mutate: (input: QueueInput<Path>) => void;
  isPending: boolean;
  isQueued: boolean;
  isSuccess: boolean;
  data: QueueOutput<Path> | undefined;
  error: Refused | null;
  /** What was tapped last, also by an earlier visit of the page that `resumes`. */
  variables: QueueInput<Path> | undefined;
  reset: () => void;
}>;

type State<Path extends QueuePath> = Readonly<{
  key: string;
  input: QueueInput<Path>;
  outcome: Outcome | null;
}>;

/**
 * A mutation that survives a lost network and a closed page. The tap is kept on the device with its Idempotency-Key
 * before anything is sent, sent at once, and again when the network is back; it is never done twice.
 *
 * `isPending` from the tap to the answer, with `isQueued` once the network did not answer: say so beside the button
 * (the shell shows "Belum terkirim"), never block the screen on it. `error` is the server's refusal, for `useRefusal`
 * and `refusalCode`. A refusal that comes when the screen is gone is explained in the shell's list.
 */
export function useQueuedMutation<Path extends QueuePath>(
  path: Path,
  options: QueuedOptions<Path>,
): QueuedMutation<Path> {
  const queue = useOfflineQueue();
  const actions = useQueuedActions();
  const [state, setState] = useState<State<Path> | null>(null);
  const waiting = actions.find((action) => isMine(action, path, state?.key ?? null, options.resumes));
  const key = state?.key ?? waiting?.key ?? null;

  const settled = useEffectEvent((outcome: Outcome | null) => {
    if (!outcome) return setState(null);
    const input = state?.input ?? (waiting?.input as QueueInput<Path> | undefined);
    if (input === undefined || key === null) return;
    setState({ key, input, outcome });
    if (outcome.refused) options.onRefused?.(outcome.refused, input);
    else options.onSuccess?.(outcome.data as QueueOutput<Path>, input);
  });
  useEffect(() => (key === null ? undefined : queue.hear(key, (outcome) => settled(outcome))), [queue, key]);

  const outcome = state?.outcome ?? null;
  const isPending = outcome === null && key !== null;
  const variables: QueueInput<Path> | undefined = state?.input ?? (waiting?.input as QueueInput<Path> | undefined);
  const mutate = (input: QueueInput<Path>) => {
    if (isPending && JSON.stringify(variables) === JSON.stringify(input)) return void queue.sendAll();
    const fresh = newKey();
    setState({ key: fresh, input, outcome: null });
    void queue
      .add({ path, input, what: options.what(input) }, fresh)
      .then((kept) => kept !== fresh && setState({ key: kept, input, outcome: null }))
      .then(queue.sendAll);
  };
  return {
    mutate,
    isPending,
    isQueued: isPending && (waiting?.unanswered ?? false),
    isSuccess: outcome !== null && outcome.refused === null,
    data: (outcome?.data ?? undefined) as QueueOutput<Path> | undefined,
    error: outcome?.refused ?? null,
    variables,
    reset: () => setState(null),
  };
}

function isMine<Path extends QueuePath>(
  action: QueuedAction,
  path: Path,
  key: string | null,
  resumes: QueuedOptions<Path>["resumes"],
): boolean {
  if (key !== null) return action.key === key;
  return action.path === path && !action.refused && (resumes?.(action.input as QueueInput<Path>) ?? false);
}

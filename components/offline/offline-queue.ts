import { CallFailed } from "@/components/api/calls";
import type { ActionStore } from "@/components/offline/action-store";
import {
  isSameTap,
  isTooOld,
  MOST_FAULTS,
  newKey,
  type Outcome,
  type QueuedAction,
  type QueuePath,
  type Refused,
  refusedAs,
} from "@/components/offline/queued-action";
import type { Text } from "@/server/kernel/text";

type Send = (action: QueuedAction) => Promise<unknown>;
/** Null where the photo does not get through and is let go. */
type SendPhoto = (photo: ArrayBuffer) => Promise<string | null>;
/** Null where the person threw the tap away. */
type Listener = (outcome: Outcome | null) => void;
type Said = Readonly<{ key: string; outcome: Outcome | null } | { key: null }>;
export type Tap = Readonly<{ path: QueuePath; input: unknown; what: Text; photo?: ArrayBuffer | null }>;

const FIRST_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 60_000;
/** After this long without an answer a person is told that the tap is kept. */
const SLOW_MS = 3_000;
/** Refusals of the moment: busy, too fast, signed out. The tap waits. */
const WAITS = new Set([401, 408, 429]);

type Sending = Readonly<{ state: "refused"; refused: Refused } | { state: "fault" | "unanswered" }>;

/** What a failed sending means: the server said no, it stumbled, or the tap has to wait. */
export function readFailure(error: unknown): Sending {
  const data: unknown = error instanceof CallFailed ? error.data : null;
  if (typeof data !== "object" || data === null || !("wire" in data) || !("httpStatus" in data))
    return { state: "unanswered" };
  const status = Number(data.httpStatus);
  if (status === 503 || WAITS.has(status)) return { state: "unanswered" };
  if (status >= 500) return { state: "fault" };
  return { state: "refused", refused: { data: { wire: (data as Refused["data"]).wire } } };
}

/**
 * The taps of one person that the server has not answered yet, sent in their order, each under the key of its first tap.
 * Tabs share one store; a lock lets one of them send at a time.
 */
export class OfflineQueue {
  actions: readonly QueuedAction[] = [];
  /** What was sent after its screen was left, newest last. */
  sent: readonly QueuedAction[] = [];
  private readonly watchers = new Set<() => void>();
  private readonly waiting = new Map<string, Set<Listener>>();
  private readonly known = new Map<string, Outcome>();
  private again = false;
  private channel: BroadcastChannel | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT_MS;
  private running: Promise<void> | null = null;

  constructor(
    private readonly store: ActionStore,
    readonly personId: string,
    private readonly send: Send,
    private readonly sendPhoto: SendPhoto,
    private readonly settled: () => void,
  ) {}

  start(): () => void {
    this.channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("pahlawan-queue") : null;
    this.channel?.addEventListener("message", ({ data }: MessageEvent<Said>) => this.heard(data));
    window.addEventListener("online", this.sendAll);
    document.addEventListener("visibilitychange", this.sendAll);
    void this.sendAll();
    return () => {
      window.removeEventListener("online", this.sendAll);
      document.removeEventListener("visibilitychange", this.sendAll);
      clearTimeout(this.timer);
      this.channel?.close();
      this.channel = null;
    };
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Hears what becomes of a tap until the returned function is called; someone who hears needs no notice later. */
  hear(key: string, listener: Listener): () => void {
    const listeners = this.waiting.get(key) ?? new Set();
    this.waiting.set(key, listeners.add(listener));
    const known = this.known.get(key);
    if (known) queueMicrotask(() => listener(known));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.waiting.delete(key);
    };
  }

  /** Keeps a tap before anything is sent. The same tap while the first is unanswered is that first one. */
  async add({ path, input, what, photo = null }: Tap, key = newKey()): Promise<string> {
    const known = (await this.own()).find((action) => !action.refused && isSameTap(action, path, input));
    if (known) return known.key;
    const { personId } = this;
    const tapped = { tappedAt: Date.now(), unanswered: false, faults: 0, refused: null };
    await this.store.add({ key, path, input, what, photo, personId, ...tapped });
    await this.changed();
    return key;
  }

  async discard({ id, key }: QueuedAction): Promise<void> {
    await this.store.remove(id);
    this.deliver(key, null);
    await this.changed();
  }

  /** Sends a refused tap anew: a new key, because the old one keeps its answer. */
  async askAgain(action: QueuedAction): Promise<void> {
    await this.store.save({ ...action, key: newKey(), tappedAt: Date.now(), faults: 0, refused: null });
    await this.changed();
    await this.sendAll();
  }

  forgetSent(): void {
    this.sent = [];
    this.tell();
  }

  /** Sends what waits, in order; stops at the first that gets no answer and tries later. */
  sendAll = (): Promise<void> => {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.exclusively(() => this.run()).finally(() => {
      this.running = null;
      if (this.again) void this.sendAll();
    });
    return this.running;
  };

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.again = false;
    await this.read();
    for (;;) {
      const next = (await this.own()).find((action) => !action.refused);
      if (!next) break;
      if (!(await this.sendOne(next))) return this.tryLater();
      this.wait = FIRST_WAIT_MS;
    }
  }

  /** @returns false where no answer came */
  private async sendOne(tapped: QueuedAction): Promise<boolean> {
    if (isTooOld(tapped, Date.now())) return this.settle(tapped, { data: null, refused: refusedAs("queue.tooOld") });
    let action = tapped;
    const slow = setTimeout(() => this.keepWaiting(action), SLOW_MS);
    try {
      action = await this.withPhoto(action);
      return await this.settle(action, { data: await this.send(action), refused: null });
    } catch (error) {
      const failure = readFailure(error);
      const faults = action.faults + (failure.state === "fault" ? 1 : 0);
      if (failure.state === "refused") return this.settle(action, { data: null, refused: failure.refused });
      if (faults >= MOST_FAULTS) return this.settle(action, { data: null, refused: refusedAs("fault") });
      if (!action.unanswered || faults > action.faults) await this.store.save({ ...action, unanswered: true, faults });
      await this.read();
      return false;
    } finally {
      clearTimeout(slow);
    }
  }

  /** A photo goes first, and what became of it is kept: the same tap asks for the very same however often it is sent. */
  private async withPhoto({ photo, ...action }: QueuedAction): Promise<QueuedAction> {
    if (!photo) return action;
    const ready = { ...action, photoId: await this.sendPhoto(photo) };
    await this.store.save(ready);
    return ready;
  }

  /** Only on the screen: the store hears of it when the sending has failed. */
  private keepWaiting({ id }: QueuedAction): void {
    this.actions = this.actions.map((action) => (action.id === id ? { ...action, unanswered: true } : action));
    this.tell();
  }

  private async settle(action: QueuedAction, outcome: Outcome): Promise<true> {
    const isHeard = this.waiting.has(action.key);
    if (outcome.refused && !isHeard) await this.store.save({ ...action, refused: outcome.refused });
    else await this.store.remove(action.id);
    if (!outcome.refused && !isHeard) this.sent = [...this.sent, action];
    this.deliver(action.key, outcome);
    this.channel?.postMessage({ key: action.key, outcome } satisfies Said);
    await this.read();
    this.settled();
    return true;
  }

  private deliver(key: string, outcome: Outcome | null): void {
    if (outcome) this.known.set(key, outcome);
    for (const listener of this.waiting.get(key) ?? []) listener(outcome);
  }

  private heard(said: Said): void {
    if (said.key !== null) this.deliver(said.key, said.outcome);
    void this.read().then(this.settled);
  }

  private tryLater(): void {
    this.timer = setTimeout(() => void this.sendAll(), this.wait);
    this.wait = Math.min(2 * this.wait, LONGEST_WAIT_MS);
  }

  private async own(): Promise<QueuedAction[]> {
    return (await this.store.list()).filter((action) => action.personId === this.personId);
  }

  private async changed(): Promise<void> {
    await this.read();
    this.channel?.postMessage({ key: null } satisfies Said);
  }

  private async read(): Promise<void> {
    this.actions = await this.own();
    this.tell();
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }

  private exclusively(work: () => Promise<void>): Promise<void> {
    // Locks are missing where the page came over plain http.
    return "locks" in navigator ? navigator.locks.request("pahlawan-queue", work) : work();
  }
}

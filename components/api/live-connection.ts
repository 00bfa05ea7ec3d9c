import type { ApiClient } from "@/components/api/api-client";
import { openStream } from "@/components/api/live-stream";
import type { Place } from "@/server/kernel/place";
import type { LiveEvent } from "@/server/live/live.contract";

/** `live` hears changes at once, `polling` asks every 15 s, `offline` waits for the network. */
export type LiveState = "live" | "polling" | "offline";
export type LiveStatus = Readonly<{ state: LiveState; heardAt: Date | null }>;
/** Beside one's own organisation, which is always heard: an area, a lot, and for admins a region. */
export type LiveArea = Readonly<{ place?: Place; radiusMeters?: number; regionId?: number; surplusId?: string }>;
/** Null means that something may have changed and lists are to be read again. */
export type LiveListener = (event: LiveEvent | null) => void;

const POLL_MS = 15_000;
const REOPEN_MS = 5_000;

/** A version 4 UUID; `crypto.randomUUID` is missing where the page came over plain http. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The one live stream of a page, shared by all that listen: a browser allows six connections an origin. */
export class LiveConnection {
  /** A page just drawn is news, until its stream fails to open. */
  status: LiveStatus = { state: "live", heardAt: null };
  private readonly listeners = new Set<LiveListener>();
  private readonly watchers = new Set<() => void>();
  readonly connectionId = randomUuid();
  private area: LiveArea = {};
  private openedArea: LiveArea = {};
  private closeStream: (() => void) | null = null;
  private poll: ReturnType<typeof setInterval> | undefined;
  private reopen: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly url: string,
    private readonly client: ApiClient,
    private lastEventId: string | null,
  ) {}

  /** Listens until the returned function is called; the stream is open while anyone listens. */
  listen(listener: LiveListener): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  }

  onStatus = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Points the stream at another area without opening a new one. */
  watch(area: LiveArea): void {
    if (JSON.stringify(area) === JSON.stringify(this.area)) return;
    this.area = area;
    if (this.closeStream && this.isOpen) this.retopic();
  }

  private get isOpen(): boolean {
    return this.status.state === "live" && this.status.heardAt !== null;
  }

  private start(): void {
    window.addEventListener("online", this.networkChanged);
    window.addEventListener("offline", this.networkChanged);
    this.poll = setInterval(() => {
      // A stream that neither opens nor fails is none.
      if (this.status.state === "live" && !this.isOpen) this.set("polling");
      if (this.status.state === "polling" && document.visibilityState === "visible") this.tell(null);
    }, POLL_MS);
    // Everything on the page says where it looks before the stream opens, so that it opens once, for the right place.
    this.reopen = setTimeout(() => this.open(), 0);
  }

  private stop(): void {
    window.removeEventListener("online", this.networkChanged);
    window.removeEventListener("offline", this.networkChanged);
    clearInterval(this.poll);
    this.close();
  }

  private open(): void {
    this.close();
    this.openedArea = this.area;
    const input = { connectionId: this.connectionId, lastEventId: this.lastEventId, ...this.area };
    this.closeStream = openStream(this.url, input, {
      onEvent: (id, event) => this.hear(id, event),
      onTurn: (connected) => this.turned(connected),
      onEnd: () => this.reopenSoon(),
    });
  }

  private close(): void {
    clearTimeout(this.reopen);
    this.closeStream?.();
    this.closeStream = null;
  }

  private reopenSoon(): void {
    if (!this.closeStream) return;
    this.close();
    this.turned(false);
    this.reopen = setTimeout(() => this.open(), REOPEN_MS);
  }

  /** A stream that came back by itself resumed for the area it was opened with. */
  private turned(connected: boolean): void {
    this.set(connected ? "live" : navigator.onLine ? "polling" : "offline");
    if (connected && this.area !== this.openedArea) this.retopic();
  }

  private retopic(): void {
    this.client.live.watch.mutate({ connectionId: this.connectionId, ...this.area }).then(
      () => this.tell(null),
      () => this.reopenSoon(),
    );
  }

  private hear(id: string, event: LiveEvent): void {
    // What is said in passing, before any other event of a new stream, has no id to resume from.
    if (id) this.lastEventId = id;
    this.set("live");
    this.tell(event.type === "resync" || event.type === "ready" ? null : event);
  }

  private readonly networkChanged = () => {
    if (navigator.onLine) this.open();
    else this.set("offline");
  };

  private set(state: LiveState): void {
    this.status = { state, heardAt: state === "live" ? new Date() : this.status.heardAt };
    for (const watcher of this.watchers) watcher();
  }

  private tell(event: LiveEvent | null): void {
    for (const listener of this.listeners) listener(event);
  }
}

import { randomUUID } from "node:crypto";
import type { PersonId, SessionId } from "@/server/kernel/id";
import type { LiveNotification } from "@/server/live/live.contract";
import { connectedFrame, eventFrame, passingFrame, pingFrame } from "@/server/live/live-frames";
import { LiveRing } from "@/server/live/live-ring";
import { type LiveTopic, LiveTopics } from "@/server/live/live-topic";
import { gauge } from "@/server/platform/metrics";
import { singleton } from "@/server/platform/singleton";

/** One open stream: where its bytes go, and whose it is. */
export type LiveClient = Readonly<{
  connectionId: string;
  personId: PersonId | null;
  sessionId: SessionId | null;
  openedAt: Date;
  write: (frame: Buffer) => void;
  /** Ends the stream; the browser comes back and resumes unless the session is over. */
  end: () => void;
}>;

const clientsHeld = gauge({ name: "live_clients", help: "Live streams this process holds open" });

/** What a stream was opened for, and what its map follows. */
type Chosen = { area: readonly LiveTopic<LiveClient>[]; sight: readonly LiveTopic<LiveClient>[] };
const NO_TOPICS: readonly LiveTopic<LiveClient>[] = [];

/** Streams one process holds; the browser of who comes then finds another process, or polls meanwhile. */
const MOST_STREAMS = 25_000;

const gapId = () => `start-${randomUUID()}`;

/** Everyone who listens in this process: an event is serialised once and its bytes go to each stream of its topics. */
export class LiveHub {
  private readonly topics = new LiveTopics<LiveClient>();
  private readonly chosen = new Map<LiveClient, Chosen>();
  private readonly byConnection = new Map<string, LiveClient>();
  private readonly ring: LiveRing;

  /** @param mostStreams held at once, 1 or more */
  constructor(
    ringCapacity?: number,
    private readonly mostStreams = MOST_STREAMS,
  ) {
    this.ring = new LiveRing(gapId(), ringCapacity);
  }

  /** The id of the newest event: a stream that resumes from here misses nothing that comes after now. */
  get position(): string {
    return this.ring.newestId;
  }

  /** Whether it holds as many streams as it may. */
  get isFull(): boolean {
    return this.chosen.size >= this.mostStreams;
  }

  get clients(): readonly LiveClient[] {
    return [...this.chosen.keys()];
  }

  /** Opens a stream: greets, then replays what came after `lastEventId`, or asks to read again when that is unknown. */
  attach(client: LiveClient, topics: ReadonlySet<string>, lastEventId: string | null): void {
    client.write(connectedFrame);
    const missed = lastEventId === null ? [] : this.ring.after(lastEventId);
    if (lastEventId === null) client.write(eventFrame(this.ring.newestId, { type: "ready", data: {} }));
    else if (missed === null) client.write(this.resyncFrame());
    else for (const entry of missed) if (entry.topics.some((topic) => topics.has(topic))) client.write(entry.frame);
    this.chosen.set(client, { area: this.topics.join(client, topics), sight: NO_TOPICS });
    this.byConnection.set(client.connectionId, client);
    clientsHeld.set(this.chosen.size);
  }

  detach(client: LiveClient): void {
    const chosen = this.chosen.get(client);
    if (!chosen) return;
    this.topics.leave(client, chosen.area);
    this.topics.leave(client, chosen.sight);
    this.chosen.delete(client);
    if (this.byConnection.get(client.connectionId) === client) this.byConnection.delete(client.connectionId);
    clientsHeld.set(this.chosen.size);
  }

  /** Gives a person's own stream other topics without reconnecting. False when it is not theirs or not here. */
  retopic(connectionId: string, personId: PersonId, topics: ReadonlySet<string>): boolean {
    return this.choose(connectionId, personId, "area", topics);
  }

  /** The same for what its map has in sight, beside them. */
  follow(connectionId: string, personId: PersonId, topics: ReadonlySet<string>): boolean {
    return this.choose(connectionId, personId, "sight", topics);
  }

  /** Whether anyone here hears a topic. */
  hears(topic: string): boolean {
    return this.topics.has(topic);
  }

  /** Says something in passing, once to each stream, made of what its topics say; who comes back has to ask. */
  tell(
    said: ReadonlyMap<string, string>,
    frameOf: (texts: readonly string[]) => Readonly<{ type: string; text: string }>,
  ): void {
    const heard = new Map<LiveClient, string[]>();
    for (const [topic, text] of said)
      for (const client of this.topics.listeners(topic)) {
        const texts = heard.get(client);
        if (texts) texts.push(text);
        else heard.set(client, [text]);
      }
    for (const [client, texts] of heard) {
      const { type, text } = frameOf(texts);
      client.write(passingFrame(type, text));
    }
  }

  publish({ id, type, topics, data }: LiveNotification): void {
    const frame = eventFrame(id, { type, data });
    if (!this.ring.push({ id, topics, frame })) return;
    const listeners = new Set(topics.flatMap((topic) => this.topics.listeners(topic)));
    for (const client of listeners) client.write(frame);
  }

  /** After a gap in the notifications: nobody knows what was missed, so everyone reads again. */
  resync(): void {
    this.ring.restart(gapId());
    const frame = this.resyncFrame();
    for (const client of this.clients) client.write(frame);
  }

  ping(): void {
    for (const client of this.clients) client.write(pingFrame);
  }

  private choose(connectionId: string, personId: PersonId, which: keyof Chosen, topics: ReadonlySet<string>): boolean {
    const client = this.byConnection.get(connectionId);
    const chosen = client && this.chosen.get(client);
    if (!chosen || client.personId !== personId) return false;
    this.topics.leave(client, chosen[which]);
    chosen[which] = this.topics.join(client, topics);
    return true;
  }

  private resyncFrame(): Buffer {
    return eventFrame(this.ring.newestId, { type: "resync", data: {} });
  }
}

/** The hub of this process. */
export const liveHub = (): LiveHub => singleton("live-hub", () => new LiveHub());

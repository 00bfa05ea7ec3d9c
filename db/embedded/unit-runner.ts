import { Channels } from "@/db/embedded/channels";
import type { Client } from "@/db/embedded/client";
import { type Engine, NO_ANSWER, SessionLost } from "@/db/embedded/engine";
import { Front, Idle, query, ready, SYNC } from "@/db/embedded/frames";
import { type Notification, type Reply, readReply } from "@/db/embedded/reply";
import { SessionQueue } from "@/db/embedded/session-queue";
import type { SessionSettings } from "@/db/embedded/session-settings";
import { translate } from "@/db/embedded/unit";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Runs the clients' units on the one session, one at a time, a transaction's units together. */
export class UnitRunner {
  readonly queue = new SessionQueue<object>();
  private readonly channels = new Channels<Client>();
  private readonly idleTimers = new Map<Client, NodeJS.Timeout>();
  private unnamedOwner: Client | null = null;
  units = 0;

  constructor(
    private readonly engine: Engine,
    private readonly settings: SessionSettings,
    private readonly idleInTransactionMs: number,
    private readonly onLost: (cause: unknown) => void,
  ) {}

  /** Runs all units the client has ready; returns when it has none or waits for it. */
  async serve(client: Client): Promise<void> {
    if (client.serving) return;
    client.serving = true;
    try {
      while (client.hasUnit) await this.step(client);
    } catch (cause) {
      this.onLost(cause);
    } finally {
      client.serving = false;
      client.cancelled = false;
      if (!client.holding) this.queue.release(client);
      else this.armIdle(client);
    }
    if (client.closed) await this.leave(client);
    else if (client.terminated) client.endOutput();
  }

  private async step(client: Client): Promise<void> {
    const room = client.roomToWrite();
    if (room) {
      if (client.holding) this.armIdle(client);
      else this.queue.release(client);
      await room;
    }
    this.disarmIdle(client);
    const turn = this.queue.acquire(client);
    if (turn) await turn;
    const frames = client.takeUnit();
    if (!frames) return;
    await this.run(client, frames);
    if (!client.holding && this.queue.contended) this.queue.release(client);
  }

  private async run(client: Client, frames: Buffer[]): Promise<void> {
    if (client.skipping) return this.skip(client, frames);
    if (client.cancelled && !client.holding) {
      client.cancelled = false;
      return client.refuse("57014", "canceling statement due to user request");
    }
    if (!client.holding && !(await this.dress(client))) return;
    const unit = translate(client, frames, this.unnamedOwner === client);
    const reply = await this.exchange(unit.message, unit.dropFirstParse);
    if (reply.status === null && !unit.staysOpen) throw new SessionLost(NO_ANSWER);
    if (unit.unnamed !== "kept") this.unnamedOwner = unit.unnamed === "own" ? client : null;
    client.effects.push(...unit.effects);
    client.status = reply.status ?? client.status;
    client.skipping = reply.failed && !unit.answersReady;
    if (client.skipping && unit.staysOpen) client.status = (await this.exchange(SYNC, false)).status ?? client.status;
    client.holding = client.status !== Idle || (unit.staysOpen && !reply.failed);
    if (!client.holding && client.effects.length > 0) await this.settle(client, reply);
    this.answer(client, reply, unit.answersReady);
    if (client.statements.tooMany) client.drop("54000", "too many prepared statements on one connection");
  }

  private skip(client: Client, frames: Buffer[]): void {
    if (frames[frames.length - 1]?.[0] !== Front.sync) return;
    client.skipping = false;
    client.send(ready(client.status));
  }

  private answer(client: Client, reply: Reply, withReady: boolean): void {
    for (const notification of reply.notifications) this.fanOut(client, notification);
    client.send(withReady ? Buffer.concat([reply.frames, ready(client.status)]) : reply.frames);
  }

  private fanOut(from: Client, { channel, frame }: Notification): void {
    frame.writeInt32BE(from.id, 5);
    for (const listener of this.channels.listenersOf(channel)) listener.send(frame);
  }

  private async exchange(message: Buffer, dropFirstParse: boolean): Promise<Reply> {
    this.units++;
    const reply = readReply(await this.engine.exchange(message), dropFirstParse);
    if (reply.fatal) throw new SessionLost("the embedded PostgreSQL session ended itself");
    return reply;
  }

  private async dress(client: Client): Promise<boolean> {
    try {
      if (await this.settings.wear(client.settings)) this.unnamedOwner = null;
      return true;
    } catch (cause) {
      if (cause instanceof SessionLost) throw cause;
      client.drop("22023", cause instanceof Error ? cause.message : "invalid setting");
      return false;
    }
  }

  /** Takes over what a finished transaction did to the session. */
  private async settle(client: Client, reply: Reply): Promise<void> {
    const effects = client.effects.splice(0);
    const kept = !reply.failed && reply.lastTag !== "ROLLBACK" ? effects : [];
    for (const effect of kept) {
      for (const channel of effect.listens) this.channels.listen(client, channel);
      await this.unlisten(client, effect.unlistensAll ? this.channels.of(client) : effect.unlistens);
      if (effect.forgets !== "nothing") await this.forgetStatements(client);
      if (effect.forgets === "everything") client.settings = client.startSettings;
      client.statements.prepareInSql(effect.preparesInSql);
    }
    const changing = effects.filter((effect) => effect.changesSettings);
    if (changing.length === 0) return;
    for (const name of changing.flatMap((effect) => effect.customSettings)) client.customSettings.add(name);
    client.settings = await this.settings.read(client.customSettings);
    this.unnamedOwner = null;
  }

  private async unlisten(client: Client, channels: readonly string[]): Promise<void> {
    const left = channels.filter((channel) => this.channels.unlisten(client, channel));
    if (left.length > 0) await this.own(query(left.map((channel) => `UNLISTEN ${quoted(channel)}`).join(";")));
  }

  private async forgetStatements(client: Client): Promise<void> {
    const closing = client.statements.forgetAll();
    if (closing.length > 0) await this.own(Buffer.concat([...closing, SYNC]));
  }

  /** An exchange of the bridge's own; notifications that come with it still reach their listeners. */
  private async own(message: Buffer): Promise<void> {
    await this.engine.exchange(message);
    this.unnamedOwner = null;
  }

  /** Takes away what a closed client left in the session: its transaction, statements and channels. */
  async leave(client: Client): Promise<void> {
    if (client.serving) return;
    this.disarmIdle(client);
    try {
      const turn = this.queue.acquire(client);
      if (turn) await turn;
      if (client.holding) await this.own(Buffer.concat([SYNC, query("ROLLBACK")]));
      client.holding = false;
      await this.unlisten(client, this.channels.of(client));
      await this.forgetStatements(client);
    } catch (cause) {
      this.onLost(cause);
    } finally {
      this.queue.release(client);
    }
  }

  /** Runs `sql` for the house itself, in its turn. Throws Error with PostgreSQL's message when it fails. */
  async maintain(sql: string): Promise<(string | null)[][]> {
    const holder = {};
    const turn = this.queue.acquire(holder);
    if (turn) await turn;
    try {
      await this.settings.wear(this.settings.baseline);
      this.unnamedOwner = null;
      return await this.engine.rows(sql);
    } finally {
      this.queue.release(holder);
    }
  }

  private armIdle(client: Client): void {
    this.disarmIdle(client);
    const expire = (): void => client.drop("25P03", "terminating connection due to idle-in-transaction timeout");
    this.idleTimers.set(client, setTimeout(expire, this.idleInTransactionMs));
  }

  private disarmIdle(client: Client): void {
    clearTimeout(this.idleTimers.get(client));
    this.idleTimers.delete(client);
  }
}

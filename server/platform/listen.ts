import { plainId } from "@/server/kernel/id";
import type { DatabaseHandle } from "@/server/platform/database";
import { log } from "@/server/platform/log";

type Ears = Readonly<{
  message: (payload: string) => void;
  /** Called after each LISTEN, the first included: notifications may have been missed. */
  gap: () => void;
}>;

type Habits = Readonly<{
  channel: string;
  /** Opens a connection of its own, so that a busy pool never looks like a broken channel. */
  connect: () => DatabaseHandle;
  /** Milliseconds between two heartbeats. */
  beatMs: number;
  /** Milliseconds without the own heartbeat after which the channel counts as deaf and is opened anew. */
  silentMs: number;
}>;

const BEAT = "beat ";

/**
 * Hears a Postgres channel and knows when it has gone deaf: its own heartbeat must come back through the channel itself,
 * which finds a dead connection the driver alone would not notice.
 */
export class Listener {
  private readonly beatPayload = `${BEAT}${plainId()}`;
  private heardAt = Number.NEGATIVE_INFINITY;
  private openedAt = Number.NEGATIVE_INFINITY;
  private handle: DatabaseHandle | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly habits: Habits,
    private readonly ears: Ears,
  ) {}

  /** Whether every notification up to a moment ago has been heard. */
  get isLive(): boolean {
    return performance.now() - this.heardAt < this.habits.silentMs;
  }

  start(): void {
    this.timer = setInterval(() => void this.beat(), this.habits.beatMs).unref();
    void this.beat();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.heardAt = Number.NEGATIVE_INFINITY;
    const { handle } = this;
    this.handle = null;
    await handle?.close();
  }

  private async beat(): Promise<void> {
    const { channel, silentMs } = this.habits;
    try {
      if (!this.isLive && performance.now() - this.openedAt > silentMs) await this.reopen();
      await this.handle?.sql.notify(channel, this.beatPayload);
    } catch (err) {
      log().warn({ err, channel }, "the notification channel is silent");
    }
  }

  private async reopen(): Promise<void> {
    const old = this.handle;
    this.openedAt = performance.now();
    const handle = this.habits.connect();
    this.handle = handle;
    void old?.close().catch(() => {});
    await handle.sql.listen(
      this.habits.channel,
      (payload) => this.hear(handle, payload),
      () => this.ears.gap(),
    );
  }

  private hear(from: DatabaseHandle, payload: string): void {
    if (!payload.startsWith(BEAT)) this.ears.message(payload);
    else if (payload === this.beatPayload && from === this.handle) this.heardAt = performance.now();
  }
}

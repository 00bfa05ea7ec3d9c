import { SESSION_REVOKED } from "@/server/identity/identity.contract";
import { plainId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import type { DatabaseHandle } from "@/server/platform/database";
import { log } from "@/server/platform/log";

const BEAT_MS = SECOND / 2;
const SILENT_MS = 1.5 * SECOND;

type Listener = Readonly<{
  /** A session or person to ask Postgres about anew. */
  onRevoked: (id: string) => void;
  /** Notifications may have been missed. */
  onGap: () => void;
}>;

/** Hears of revocations over LISTEN, and knows when it has gone deaf: its own heartbeat must come back. */
export class RevocationChannel {
  private readonly beatPayload = `beat ${plainId()}`;
  private heardAt = Number.NEGATIVE_INFINITY;
  private openedAt = Number.NEGATIVE_INFINITY;
  private handle: DatabaseHandle | null = null;
  private timer: NodeJS.Timeout | null = null;

  /** @param connect opens a connection of its own, so that a busy pool never looks like a broken channel */
  constructor(
    private readonly connect: () => DatabaseHandle,
    private readonly listener: Listener,
  ) {}

  /** Whether every revocation up to a moment ago has been heard; false means: ask Postgres. */
  get isLive(): boolean {
    return performance.now() - this.heardAt < SILENT_MS;
  }

  start(): void {
    this.timer = setInterval(() => void this.beat(), BEAT_MS).unref();
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
    try {
      if (!this.isLive && performance.now() - this.openedAt > SILENT_MS) await this.reopen();
      await this.handle?.sql.notify(SESSION_REVOKED, this.beatPayload);
    } catch (err) {
      log().warn({ err }, "the revocation channel is silent; each request asks Postgres");
    }
  }

  private async reopen(): Promise<void> {
    const old = this.handle;
    this.openedAt = performance.now();
    const handle = this.connect();
    this.handle = handle;
    void old?.close().catch(() => {});
    await handle.sql.listen(
      SESSION_REVOKED,
      (payload) => this.hear(handle, payload),
      () => this.listener.onGap(),
    );
  }

  private hear(from: DatabaseHandle, payload: string): void {
    if (payload.startsWith("beat ")) {
      if (payload === this.beatPayload && from === this.handle) this.heardAt = performance.now();
    } else this.listener.onRevoked(payload);
  }
}

import { type SQL, sql } from "drizzle-orm";
import { plainId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import { numbered } from "@/server/outbox/live-number";
import type { Database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import type { FanOut } from "@/server/platform/redis-channel";

/** Whoever hears nothing for three of these is deaf. */
const BEAT_MS = SECOND;
/** So often a beat goes both ways, for those who hear another Redis than this one reaches, or none. */
const HELLO_MS = 10 * SECOND;

/** Messages on their way to the screens, and whether Redis has carried them to anyone. */
export type Posted = Readonly<{ payloads: readonly string[]; isHeard: boolean }>;

/**
 * Notifies the web processes of what Redis did not carry: of everything where it is away, and where one of them has asked for it.
 * Part of the statement that marks what was told, or one of its own.
 */
export const notifications = ({ payloads, isHeard }: Posted): SQL => sql`
  select pg_notify('live', value) from jsonb_array_elements_text(${JSON.stringify(payloads)}::text::jsonb)
  where not ${isHeard}::boolean or exists (select from live_asking where until > now())`;

/** The messages of one relay to the screens: numbered, said over Redis, and told to the database where that is not enough. */
export class LivePost {
  private readonly from = plainId();
  private last = 0;
  private saidAt = Number.NEGATIVE_INFINITY;
  private greetedAt = Number.NEGATIVE_INFINITY;

  /** @param say null where there is no Redis: messages then go without numbers, by notification alone */
  constructor(private readonly say: FanOut | null) {}

  /** Says chunks over Redis; what comes back is for `notifications`, in the transaction that marks them as told. */
  async send(chunks: readonly string[]): Promise<Posted> {
    const { say } = this;
    if (!say || chunks.length === 0) return { payloads: chunks, isHeard: false };
    const payloads = chunks.map((text) => {
      this.last += 1;
      return numbered({ from: this.from, number: this.last, text });
    });
    this.saidAt = performance.now();
    try {
      return { payloads, isHeard: (await say(payloads)) > 0 };
    } catch (err) {
      log().debug({ err }, "the screens are told by the database");
      return { payloads, isHeard: false };
    }
  }

  /** Says an empty message where nothing was said for a second, so that whoever hears none knows to ask. */
  async beat(db: Database): Promise<void> {
    const now = performance.now();
    const isGreeting = now - this.greetedAt >= HELLO_MS;
    if (!this.say || (!isGreeting && now - this.saidAt < BEAT_MS)) return;
    const { payloads, isHeard } = await this.send(["[]"]);
    await db.execute(notifications({ payloads, isHeard: isHeard && !isGreeting }));
    if (isGreeting) this.greetedAt = now;
  }
}

import type { TrackedEnvelope } from "@trpc/server";
import type { LiveEvent } from "@/server/live/live.contract";

/** What `live.changes` answers: the right to a stream, which the door then writes itself. */
export class LiveAnswer {
  constructor(
    readonly connectionId: string,
    readonly topics: ReadonlySet<string>,
    readonly lastEventId: string | null,
  ) {}

  /** The hub writes the bytes, so tRPC needs only the type of what clients will hear. */
  asSubscription(): AsyncIterable<TrackedEnvelope<LiveEvent>, void> {
    return this as unknown as AsyncIterable<TrackedEnvelope<LiveEvent>, void>;
  }
}

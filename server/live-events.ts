import type { LiveRow } from "@/server/outbox/live";

/** What the screens may see of events, and under which topics: `cell:<token>`, `organisation:<id>`, `surplus:<id>`. */
export const liveEvents: readonly LiveRow[] = [];

import type { Actor } from "@/server/kernel/actor";
import type { Transaction } from "@/server/platform/database";

/** What a command gets: an open transaction, who asks, and what time it is. It opens nothing and reads no clock. */
export type Work<Who extends Actor = Actor> = Readonly<{ tx: Transaction; actor: Who; now: Date }>;

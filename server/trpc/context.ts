import type { Actor } from "@/server/kernel/actor";
import type { Language } from "@/server/kernel/text";
import type { Database, Transaction } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** What a door knows of a request before any procedure runs. */
export type Context = Readonly<{
  db: Database;
  actor: Actor;
  now: Date;
  language: Language;
  /** Opaque address of the caller for anonymous limits; never stored. */
  remoteAddress: string;
  idempotencyKey: string | null;
  /** What the caller's device calls itself. */
  userAgent?: string | undefined;
}>;

/** Opens the one transaction of a request and runs one command in it; a refusal or fault rolls everything back. */
export const inTransaction = <Who extends Actor, Result>(
  context: Context & { actor: Who },
  command: (work: Work<Who>) => Promise<Result>,
): Promise<Result> =>
  context.db.transaction((tx: Transaction) => command({ tx, actor: context.actor, now: context.now }));

import { and, desc, eq, getTableColumns, gte, lt, type SQL, sql } from "drizzle-orm";
import { auditEntry } from "@/db/schema/audit";
import { person } from "@/db/schema/identity";
import type { AuditFilters } from "@/server/audit/audit.contract";
import type { Reader } from "@/server/platform/database";

export type AuditPage = Readonly<{
  filters: Omit<AuditFilters, "from" | "until">;
  span: Readonly<{ from: Date | null; to: Date | null }>;
  /** The lowest row already seen. */
  before: number | undefined;
  limit: number;
}>;

/** An actor's name as people know it today; a job has none. */
const actorName = sql<string | null>`(select p.display_name from ${person} p
  where ${auditEntry.actorKind} = 'person' and p.id = ${auditEntry.actorId}::uuid)`;

/** Rows of the log that fit, newest first, with who the actor is today. */
export async function listEntries(reader: Reader, { filters, span, before, limit }: AuditPage) {
  const { action, subjectKind, subjectId, actorId } = filters;
  const wanted: (SQL | undefined)[] = [
    action && eq(auditEntry.action, action),
    subjectKind && eq(auditEntry.subjectKind, subjectKind),
    subjectId ? eq(auditEntry.subjectId, subjectId) : undefined,
    actorId && eq(auditEntry.actorId, actorId),
    span.from ? gte(auditEntry.at, span.from) : undefined,
    span.to ? lt(auditEntry.at, span.to) : undefined,
    before ? lt(auditEntry.seq, before) : undefined,
  ];
  return reader
    .select({ ...getTableColumns(auditEntry), actorName })
    .from(auditEntry)
    .where(and(...wanted))
    .orderBy(desc(auditEntry.seq))
    .limit(limit);
}

import { sql } from "drizzle-orm";
import type { QueueInput, TroublesView } from "@/server/dispute/dispute.contract";
import type { Stage } from "@/server/dispute/dispute.reasons";
import { DISPUTE_V1, isReviewDue } from "@/server/dispute/dispute.rules";
import { type DisputeId, isUuid } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";

const WAITING = sql`state in ('open', 'proposed', 'appealed', 'reproposed')`;
const STAGE_SQL: Readonly<Record<Stage, ReturnType<typeof sql>>> = {
  all: sql`true`,
  first: sql`state = 'open'`,
  second: sql`state in ('proposed', 'reproposed')`,
  appeal: sql`state in ('appealed', 'reproposed')`,
};

type Place = readonly [dueAt: string, stakes: string, id: string];
const encode = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** @returns null where the text is not a place of ours */
function decode(text: string): Place | null {
  try {
    const [dueAt, stakes, id] = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown[];
    const isPlace = !Number.isNaN(Date.parse(String(dueAt))) && /^\d{1,18}$/.test(String(stakes)) && isUuid(String(id));
    return isPlace ? [String(dueAt), String(stakes), String(id)] : null;
  } catch {
    return null;
  }
}

type Key = { id: DisputeId; due_at: string; stakes: string };

/**
 * A page of what waits for a judge: whose clock ends first, then the larger stakes. Order and bound are those of the index
 * `dispute_queue`, so that a page costs the same however long the queue is.
 */
export async function listQueue(reader: Reader, input: QueueInput, now: Date) {
  const after = input.cursor ? decode(input.cursor) : null;
  const rows = await reader.execute<Key>(sql`
    select id, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due_at, stakes_rupiah::text as stakes
    from dispute where ${WAITING} and ${STAGE_SQL[input.stage]}
      ${input.safetyOnly ? sql`and is_safety` : sql``}
      ${input.overdueOnly ? sql`and due_at <= ${now.toISOString()}::timestamptz` : sql``}
      ${after ? sql`and (due_at, -stakes_rupiah, id) > (${after[0]}::timestamptz, -${after[1]}::bigint, ${after[2]}::uuid)` : sql``}
    order by due_at, -stakes_rupiah, id limit ${input.limit + 1}`);
  const page = [...rows].slice(0, input.limit);
  const last = page.at(-1);
  const isMore = rows.length > input.limit && last;
  return { ids: page.map(({ id }) => id), nextCursor: isMore ? encode([last.due_at, last.stakes, last.id]) : null };
}

/** How many wait, and how many of them longer than they should. */
export async function countWaiting(reader: Reader, now: Date): Promise<{ open: number; overdue: number }> {
  const [row] = await reader.execute<{ open: number; overdue: number }>(sql`
    select count(*)::int as open, count(*) filter (where due_at <= ${now.toISOString()}::timestamptz)::int as overdue
    from dispute where ${WAITING}`);
  return { open: row?.open ?? 0, overdue: row?.overdue ?? 0 };
}

type Trouble = Omit<TroublesView["items"][number], "isReviewDue">;

/** Organisations that disputes of half a year keep coming back to, the worst first. */
export async function listTroubles(reader: Reader, now: Date): Promise<TroublesView["items"]> {
  const since = later(now, -DISPUTE_V1.warningsCountForMs).toISOString();
  const rows = await reader.execute<Trouble & Record<string, unknown>>(sql`
    with told as (
      select case opened_by when 'provider' then recipient_id else provider_id end as organisation_id, 1 as against,
        (blamed is not null)::int as upheld, 0 as warnings
      from dispute where opened_at > ${since}::timestamptz
      union all select provider_id, 0, 0, 1 from dispute where decided_at > ${since}::timestamptz and 'provider' = any(warned)
      union all select recipient_id, 0, 0, 1 from dispute where decided_at > ${since}::timestamptz and 'recipient' = any(warned)
    )
    select o.id as "organisationId", o.name, o.kind, o.verification, sum(t.against)::int as against,
      sum(t.upheld)::int as upheld, sum(t.warnings)::int as warnings
    from told t join organisation o on o.id = t.organisation_id
    group by o.id, o.name, o.kind, o.verification having sum(t.upheld) + sum(t.warnings) > 1 or sum(t.against) > 2
    order by sum(t.warnings) desc, sum(t.upheld) desc, sum(t.against) desc, o.id limit 20`);
  return [...rows].map((row) => ({
    ...row,
    isReviewDue: isReviewDue(row.warnings) && row.verification === "verified",
  }));
}

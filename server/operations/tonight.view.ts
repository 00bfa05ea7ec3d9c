import { type SQL, sql } from "drizzle-orm";
import { firstIdAt } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import type { TonightFigures } from "@/server/operations/operations.contract";
import type { Reader } from "@/server/platform/database";

type Span = Readonly<{ from: Date; to: Date }>;

/** An offer is answered within five minutes of being made; twice that finds every answer of a span by id. */
const ANSWERED_WITHIN_MS = 10 * MINUTE;

const minted = (id: SQL, { from, to }: Span): SQL => sql`${id} >= ${firstIdAt(from)} and ${id} < ${firstIdAt(to)}`;
const moment = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/** Posts, matches, claims and the median time to a first claim within a span. Ids are time-ordered, so each count is a range of them. */
export async function sumTonight(reader: Reader, span: Span): Promise<TonightFigures> {
  const around = { from: later(span.from, -ANSWERED_WITHIN_MS), to: span.to };
  const [row] = await reader.execute<Record<keyof TonightFigures, string | number | null>>(sql`
    with posted as (select region_id, id, posted_at from surplus s where ${minted(sql`s.id`, span)}),
      claimed as (select region_id, surplus_id, claimed_at from claim c where ${minted(sql`c.id`, span)}),
      first as (
        select extract(epoch from min(c.claimed_at) - p.posted_at) as seconds
        from posted p join claimed c on c.region_id = p.region_id and c.surplus_id = p.id
        group by p.id, p.posted_at
      )
    select (select count(*) from posted) as posts, (select count(*) from claimed) as claims,
      (select count(*) from offer o where ${minted(sql`o.id`, around)} and o.state = 'accepted'
        and o.answered_at >= ${moment(span.from)} and o.answered_at < ${moment(span.to)}) as matches,
      (select percentile_cont(0.5) within group (order by seconds) from first) as "medianSeconds"`);
  const median = row?.medianSeconds ?? null;
  return {
    posts: Number(row?.posts ?? 0),
    matches: Number(row?.matches ?? 0),
    claims: Number(row?.claims ?? 0),
    medianSeconds: median === null ? null : Math.round(Number(median)),
  };
}

type Slot = { slot: number; posts: number; claims: number };

/** Posts and claims of each piece of a span, counted from its start; pieces without any are left out. */
export async function listSlots(reader: Reader, span: Span, slotMs: number): Promise<Slot[]> {
  const slot = (at: SQL) => sql`floor(extract(epoch from ${at} - ${moment(span.from)}) * 1000 / ${slotMs}::int)::int`;
  return [
    ...(await reader.execute<Slot>(sql`
      select slot, sum(posts)::int as posts, sum(claims)::int as claims from (
        select ${slot(sql`s.posted_at`)} as slot, 1 as posts, 0 as claims from surplus s where ${minted(sql`s.id`, span)}
        union all
        select ${slot(sql`c.claimed_at`)}, 0, 1 from claim c where ${minted(sql`c.id`, span)}
      ) happened where slot >= 0 group by slot`)),
  ];
}

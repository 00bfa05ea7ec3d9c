import { sql } from "drizzle-orm";
import { SECOND } from "@/server/kernel/time";
import type { Database, Transaction } from "@/server/platform/database";

/** A member breathes so often. */
export const BREATH_MS = SECOND / 2;
/** And is dead when it has been silent for so long: with the next breath of the living less than the five seconds work may stand still. */
const ALIVE_MS = 3.5 * SECOND;
/** What a member has taken to do is anybody's after this: always before its partition is, so that the heir begins with the oldest. */
export const IN_HAND_MS = 3 * SECOND;
const alive = sql`now() + make_interval(secs => ${ALIVE_MS / SECOND})`;

/** One process among those that share a work by its partitions. */
export type Membership = Readonly<{ work: string; member: string }>;
/** The right to serve a partition, until somebody holds a greater token. */
export type Lease = Readonly<{ partition: number; token: number }>;

/** Another process has taken the partition over: what was about to be written is not written. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** Makes the partitions of a work known and forgets its dead; harmless where they are. */
export async function openPartitions(db: Database, work: string, partitions: number): Promise<void> {
  await db.execute(sql`
    insert into partition_holder (work, partition)
    select ${work}, generate_series(0, ${partitions - 1}::integer) on conflict do nothing`);
  await db.execute(sql`
    delete from partition_member where work = ${work} and alive_until < now() - make_interval(mins => 1)`);
}

type Seat = { partition: number; token: string; mine: boolean | null; free: boolean; living: number };

/** Says that the member lives, and how the partitions stand. */
const lookRound = (db: Database, { work, member }: Membership) =>
  db.execute<Seat>(sql`
    with breath as (
      insert into partition_member (work, member, alive_until) values (${work}, ${member}, ${alive})
      on conflict (work, member) do update set alive_until = excluded.alive_until returning member
    ), living as (
      select member from partition_member where work = ${work} and alive_until > now() union select member from breath
    )
    select partition, token, holder = ${member} as mine, (select count(*) from living)::integer as living,
      holder is null or holder not in (select member from living) as free
    from partition_holder where work = ${work} order by partition`);

/** Takes what nobody living holds; somebody who does the same at this moment takes others. */
const takeFree = (db: Database, { work, member }: Membership, most: number) =>
  db.execute<{ partition: number; token: string }>(sql`
    update partition_holder set holder = ${member}, token = token + 1
    where work = ${work} and partition in (
      select partition from partition_holder as free
      where work = ${work} and not exists (
        select 1 from partition_member as living
        where living.work = free.work and living.member = free.holder and living.alive_until > now())
      order by partition limit ${most} for update skip locked)
    returning partition, token`);

/**
 * One sign of life: takes partitions nobody living holds, up to an equal share of the living members.
 * @returns all leases of this member, and how many of them are its share; those above are to be released
 */
export async function breathe(
  db: Database,
  self: Membership,
): Promise<Readonly<{ leases: readonly Lease[]; share: number }>> {
  const seats = await lookRound(db, self);
  const mine = seats.filter((seat) => seat.mine);
  const share = Math.ceil(seats.length / (seats[0]?.living ?? 1));
  const wanted = Math.min(share - mine.length, seats.filter(({ free }) => free).length);
  const taken = wanted > 0 ? await takeFree(db, self, wanted) : [];
  const leases = [...mine, ...taken].map(({ partition, token }) => ({ partition, token: Number(token) }));
  return { leases: leases.sort((a, b) => a.partition - b.partition), share };
}

/** Gives a partition back, so that others take it with their next breath. */
export const release = (db: Database, { work, member }: Membership, { partition, token }: Lease) =>
  db.execute(sql`
    update partition_holder set holder = null
    where work = ${work} and partition = ${partition} and holder = ${member} and token = ${token}`);

/** Leaves at once, with all it holds: nobody waits for its death. */
export const leave = (db: Database, { work, member }: Membership) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`update partition_holder set holder = null where work = ${work} and holder = ${member}`);
    await tx.execute(sql`delete from partition_member where work = ${work} and member = ${member}`);
  });

/**
 * Stands before a write for a partition; until the transaction ends nobody takes the partition over.
 * @throws LeaseLost when somebody has
 */
export async function guardLease(tx: Transaction, work: string, { partition, token }: Lease): Promise<void> {
  const held = await tx.execute(sql`
    select 1 from partition_holder
    where work = ${work} and partition = ${partition} and token = ${token} for share`);
  if (held.length === 0) throw new LeaseLost(`partition ${partition} of ${work} has a newer holder`);
}

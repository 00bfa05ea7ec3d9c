import { and, eq, sql } from "drizzle-orm";
import { messageDay, messageMonth } from "@/db/schema/notification";
import type { PersonId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

type OneMessage = Readonly<{ personId: PersonId; day: string; month: string; costRupiah: number }>;
type Bounds = Readonly<{ perDay: number; monthRupiah: number }>;

/**
 * Counts one message against the month and against its person's day; the month first, so that workers side by side pass one
 * by one and none waits for another in a ring.
 * @returns what stands against it, and then it is not counted; null where it may leave
 */
export async function countMessage(
  tx: Transaction,
  { personId, day, month, costRupiah }: OneMessage,
  { perDay, monthRupiah }: Bounds,
): Promise<"day" | "month" | null> {
  const paid = await tx.execute(sql`
    insert into ${messageMonth} as m (month, messages, spent_rupiah)
    select ${month}::text, 1, ${costRupiah}::bigint where ${costRupiah}::bigint <= ${monthRupiah}::bigint
    on conflict (month) do update set messages = m.messages + 1, spent_rupiah = m.spent_rupiah + excluded.spent_rupiah
      where m.spent_rupiah + excluded.spent_rupiah <= ${monthRupiah}::bigint
    returning m.messages`);
  if (paid.length === 0) return "month";
  const sent = await tx.execute(sql`
    insert into ${messageDay} as d (person_id, day, messages) values (${personId}, ${day}, 1)
    on conflict (person_id, day) do update set messages = d.messages + 1 where d.messages < ${perDay}::bigint
    returning d.messages`);
  if (sent.length > 0) return null;
  await tx
    .update(messageMonth)
    .set({
      messages: sql`${messageMonth.messages} - 1`,
      spentRupiah: sql`${messageMonth.spentRupiah} - ${costRupiah}::bigint`,
    })
    .where(eq(messageMonth.month, month));
  return "day";
}

/** Messages of a person on a day of their place. */
export async function countMessagesOf(reader: Reader, personId: PersonId, day: string): Promise<number> {
  const own = and(eq(messageDay.personId, personId), eq(messageDay.day, day));
  const [row] = await reader.select({ messages: messageDay.messages }).from(messageDay).where(own);
  return row?.messages ?? 0;
}

/** Whole rupiah that messages of a month cost so far. */
export async function findSpent(reader: Reader, month: string): Promise<number> {
  const [row] = await reader
    .select({ spentRupiah: messageMonth.spentRupiah })
    .from(messageMonth)
    .where(eq(messageMonth.month, month));
  return Number(row?.spentRupiah ?? 0n);
}

/** Forgets how many messages a person got. */
export async function deleteMessageDaysOf(tx: Transaction, personId: PersonId): Promise<void> {
  await tx.delete(messageDay).where(eq(messageDay.personId, personId));
}

/** Forgets days before one, a bounded number of counts at once. @param before such as `2026-11-21` */
export async function deleteOldMessageDays(tx: Transaction, before: string, limit: number): Promise<number> {
  const old = sql`select person_id, day from ${messageDay} where day < ${before} limit ${limit}`;
  return (await tx.execute(sql`delete from ${messageDay} where (person_id, day) in (${old}) returning 1`)).length;
}

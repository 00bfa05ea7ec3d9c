import { sql } from "drizzle-orm";
import type { EscrowState } from "@/server/escrow/escrow.reasons";
import type { Reader } from "@/server/platform/database";

type Balances = Record<string, string> & { kind: string; balance: string };
type States = Record<string, unknown> & { state: EscrowState; escrows: number; rupiah: string };

/** What the accounts that are never overdrawn hold, by what they are. */
export async function sumBalances(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.execute<Balances>(
    sql`select kind, sum(balance)::text as balance from account where not may_overdraw group by kind`,
  );
  return new Map([...rows].map(({ kind, balance }) => [kind, Number(balance)]));
}

/** Purchases by where their money is. */
export async function sumStates(reader: Reader) {
  const rows = await reader.execute<States>(
    sql`select state, count(*)::int as escrows, sum(amount)::text as rupiah from escrow group by state`,
  );
  return [...rows].map(({ state, escrows, rupiah }) => ({ state, escrows, rupiah: Number(rupiah) }));
}

/** What providers were asked and have not yet done. */
export async function countWaiting(reader: Reader): Promise<number> {
  const [row] = await reader.execute<{ waiting: number }>(
    sql`select count(*)::int as waiting from payment_step where done_at is null`,
  );
  return row?.waiting ?? 0;
}

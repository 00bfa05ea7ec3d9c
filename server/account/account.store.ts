import { and, eq } from "drizzle-orm";
import { account, transfer } from "@/db/schema/account";
import { ACCOUNT_KINDS, type AccountOf } from "@/server/account/account.contract";
import { type AccountId, plainId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

type TransferRow = typeof transfer.$inferSelect;

const isOf = ({ kind, ownerId }: AccountOf) =>
  and(eq(account.kind, kind), eq(account.ownerId, ownerId), eq(account.unit, ACCOUNT_KINDS[kind].unit));

async function findAccountId(reader: Reader, of: AccountOf): Promise<AccountId | undefined> {
  const [row] = await reader.select({ id: account.id }).from(account).where(isOf(of));
  return row?.id;
}

/** The account of somebody, opened with nothing where there is none. */
export async function haveAccount(tx: Transaction, of: AccountOf, openedAt: Date): Promise<AccountId> {
  const found = await findAccountId(tx, of);
  if (found) return found;
  const row = { id: plainId<"account">(), ...of, ...ACCOUNT_KINDS[of.kind], openedAt };
  await tx.insert(account).values(row).onConflictDoNothing();
  return (await findAccountId(tx, of)) ?? row.id;
}

/** What an account holds and may still give, or null where it was never opened. Kept only for those that are never overdrawn. */
export async function findBalance(
  reader: Reader,
  of: AccountOf,
): Promise<Readonly<{ balance: bigint; free: bigint }> | null> {
  const [row] = await reader
    .select({ balance: account.balance, reserved: account.reserved })
    .from(account)
    .where(isOf(of));
  return row ? { balance: row.balance, free: row.balance - row.reserved } : null;
}

/** Saves a transfer; undefined where its key is taken. */
export async function saveTransfer(
  tx: Transaction,
  row: typeof transfer.$inferInsert,
): Promise<TransferRow | undefined> {
  const [saved] = await tx.insert(transfer).values(row).onConflictDoNothing({ target: transfer.key }).returning();
  return saved;
}

export async function findTransfer(reader: Reader, key: string): Promise<TransferRow | undefined> {
  const [row] = await reader.select().from(transfer).where(eq(transfer.key, key));
  return row;
}

/** Moves a pending transfer; false where it was moved before, or never made. */
export async function saveSettled(
  tx: Transaction,
  key: string,
  state: "posted" | "voided",
  settledAt: Date,
): Promise<boolean> {
  const rows = await tx
    .update(transfer)
    .set({ state, settledAt })
    .where(and(eq(transfer.key, key), eq(transfer.state, "pending")))
    .returning({ id: transfer.id });
  return rows.length === 1;
}

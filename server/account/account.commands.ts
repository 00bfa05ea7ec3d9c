import type { TransferFacts, TransferWish } from "@/server/account/account.contract";
import { ACCOUNT_KINDS } from "@/server/account/account.contract";
import { accountReasons } from "@/server/account/account.reasons";
import { findTransfer, haveAccount, saveSettled, saveTransfer } from "@/server/account/account.store";
import { mintId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import { faultText } from "@/server/platform/fault";
import type { Work } from "@/server/platform/work";

const OVERDRAWN = "account_not_overdrawn";

/** The books refuse by a constraint of the database; here it becomes a refusal people understand. */
async function orOverdrawn<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (fault) {
    if (faultText(fault).includes(OVERDRAWN)) throw accountReasons.overdrawn();
    throw fault;
  }
}

/**
 * Moves an amount from one account to another, opening what is missing. Asked again under its key it is the same transfer.
 * @throws Failure `account.overdrawn`; `account.otherTransfer` where the key stands for something else
 */
export async function makeTransfer({ tx, now }: Work, wish: TransferWish): Promise<TransferFacts> {
  const { key, regionId, amount, state } = wish;
  const [fromId, toId] = [await haveAccount(tx, wish.from, now), await haveAccount(tx, wish.to, now)];
  const row = {
    ...{ id: mintId<"transfer">(regionId, now), regionId, key, unit: ACCOUNT_KINDS[wish.from.kind].unit },
    ...{ fromId, toId, amount, state, madeAt: now, settledAt: state === "posted" ? now : null },
  };
  const made = (await orOverdrawn(saveTransfer(tx, row))) ?? (await findTransfer(tx, key));
  if (!made || made.fromId !== fromId || made.toId !== toId || made.amount !== amount)
    throw accountReasons.otherTransfer({ key });
  return { id: made.id, key, amount, state: made.state };
}

/** What a transfer moves; null where no transfer has the key. */
export const amountOf = async (reader: Reader, key: string): Promise<bigint | null> =>
  (await findTransfer(reader, key))?.amount ?? null;

/**
 * Posts or voids what is pending, once.
 * @returns false where it was settled before, or there is no such transfer
 * @throws Failure `account.overdrawn`
 */
export const settleTransfer = ({ tx, now }: Work, key: string, state: "posted" | "voided"): Promise<boolean> =>
  orOverdrawn(saveSettled(tx, key, state, now));

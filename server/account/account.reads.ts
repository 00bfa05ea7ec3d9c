import type { AccountOf } from "@/server/account/account.contract";
import { findBalance } from "@/server/account/account.store";
import type { Reader } from "@/server/platform/database";

/** What an account holds and may still give: nothing where it was never opened. Only for kinds that are never overdrawn. */
export const balanceOf = async (reader: Reader, of: AccountOf): Promise<Readonly<{ balance: bigint; free: bigint }>> =>
  (await findBalance(reader, of)) ?? { balance: 0n, free: 0n };

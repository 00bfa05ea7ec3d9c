import { eq } from "drizzle-orm";
import { featureSwitch, roleLimit } from "@/db/schema/control";
import type { SwitchName } from "@/server/control/control.reasons";
import type { Reader, Transaction } from "@/server/platform/database";

/** Whether a switch was moved on or off; null where nobody touched it. */
export async function findSwitch(reader: Reader, name: SwitchName): Promise<boolean | null> {
  const [row] = await reader
    .select({ isOn: featureSwitch.isOn })
    .from(featureSwitch)
    .where(eq(featureSwitch.name, name));
  return row?.isOn ?? null;
}

export const listSwitches = (reader: Reader) => reader.select().from(featureSwitch);
export const listLimits = (reader: Reader) => reader.select().from(roleLimit);

export async function saveSwitch(tx: Transaction, row: typeof featureSwitch.$inferInsert): Promise<void> {
  const { name: _, ...set } = row;
  await tx.insert(featureSwitch).values(row).onConflictDoUpdate({ target: featureSwitch.name, set });
}

export async function saveLimit(tx: Transaction, row: typeof roleLimit.$inferInsert): Promise<void> {
  const { role: _, ...set } = row;
  await tx.insert(roleLimit).values(row).onConflictDoUpdate({ target: roleLimit.role, set });
}

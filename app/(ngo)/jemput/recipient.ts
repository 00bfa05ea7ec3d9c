import { notFound } from "next/navigation";
import { type Recipient, recipientOf } from "@/components/nearby/recipient";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

/** The signed-in organisation that looks for food, and the caller that asks in its name. */
export async function askAsRecipient(): Promise<{
  caller: Awaited<ReturnType<typeof pageCaller>>;
  recipient: Recipient;
}> {
  await requireRole("ngo");
  const caller = await pageCaller();
  const [me, profile] = await Promise.all([caller.identity.me(), caller.identity.ngoProfile()]);
  const recipient = recipientOf(me, profile);
  if (!recipient) notFound();
  return { caller, recipient };
}

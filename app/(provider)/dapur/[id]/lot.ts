import { notFound } from "next/navigation";
import { cache } from "react";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

/** The kitchen's own lot of the page, asked once for its layout and itself. */
export const ownLot = cache(async (id: string) => {
  const actor = await requireRole("provider");
  const caller = await pageCaller();
  const lot = await orNotFound(caller.surplus.byId({ id }));
  if (lot.providerId !== actor.organisationId) notFound();
  return { lot, caller };
});

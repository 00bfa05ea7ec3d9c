import { cache } from "react";
import { askAsRecipient } from "@/app/(ngo)/jemput/recipient";
import { orNotFound } from "@/server/web/page-guard";

/** The lot of the page, asked once for its layout and itself. */
export const lotHere = cache(async (id: string) => {
  const { caller, recipient } = await askAsRecipient();
  return { lot: await orNotFound(caller.surplus.byId({ id })), recipient };
});

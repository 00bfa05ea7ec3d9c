import { cache } from "react";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireBuyer } from "@/server/web/page-guard";

/** The sale of the page, asked once for its layout and itself. */
export const saleHere = cache(async (id: string) => {
  await requireBuyer();
  return orNotFound((await pageCaller()).market.lot({ surplusId: id }));
});

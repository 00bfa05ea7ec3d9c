import { cache } from "react";
import type { OrganisationId } from "@/server/kernel/id";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

/** The organisation, asked once for the layout and the page. */
export const houseOf = cache(async (id: string) => {
  await requireRole("admin");
  return orNotFound((await pageCaller()).houses.byId({ id: id as OrganisationId }));
});

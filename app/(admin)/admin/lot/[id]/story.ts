import { cache } from "react";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

/** The story of the lot, asked once for the layout and the page. */
export const storyOf = cache(async (id: string) => {
  await requireRole("admin");
  return orNotFound((await pageCaller()).story.ofLot({ id }));
});

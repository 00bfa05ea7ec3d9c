import { tellWastePrevented } from "@/server/impact/impact.metrics";
import { tellUnplaced } from "@/server/matching/matching.metrics";
import { tellMessages } from "@/server/notification/message.metrics";
import { tellBacklog } from "@/server/outbox/backlog";
import { tellMoney } from "@/server/reconciliation/reconciliation.metrics";
import type { Starter } from "@/workers/runtime/runtime";

/** Lets this worker tell the figures of the whole product; two workers do, so that the loss of one is not silence. */
export const tellBooks: Starter = async ({ db, bus, clock }) => {
  tellBacklog(db, bus, clock);
  tellWastePrevented(db);
  tellUnplaced(db);
  tellMoney(db);
  tellMessages(db, clock);
  return [];
};

import { and, eq } from "drizzle-orm";
import { draft, series } from "@/db/schema/recurring";
import { webhookEndpoint } from "@/db/schema/webhook";
import type { DraftId, WebhookId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

/** A night's draft of a series, as far as it is told of. */
export async function findDraft(reader: Reader, id: DraftId) {
  const { providerId, title, units, state, dueAt, closesAt } = draft;
  const { regionId, zone, unitName } = series;
  const [row] = await reader
    .select({ providerId, title, units, state, dueAt, closesAt, regionId, zone, unitName })
    .from(draft)
    .innerJoin(series, eq(series.id, draft.seriesId))
    .where(eq(draft.id, id));
  return row ?? null;
}

/** Whether a webhook stands switched off by its failures, and not by its owner or for good. */
export async function isFailing(reader: Reader, id: WebhookId): Promise<boolean> {
  const own = and(eq(webhookEndpoint.id, id), eq(webhookEndpoint.state, "failing"));
  return (await reader.select({ id: webhookEndpoint.id }).from(webhookEndpoint).where(own)).length > 0;
}

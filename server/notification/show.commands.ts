import { type PersonId, type RegionId, regionOf } from "@/server/kernel/id";
import { saveShown } from "@/server/notification/delivery.store";
import { type Due, notificationChanged } from "@/server/notification/notification.contract";
import type { Happened } from "@/server/outbox/reaction";
import { outboxRow, saveEvents } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

type Change = Pick<Happened<Due>, "within"> & Readonly<{ region: RegionId; personId: PersonId }>;

/** Puts notifications into the centres of their people: the channel that is always there. @returns how many stand there now */
export async function showInCentre(
  { tx, now }: Pick<Work, "tx" | "now">,
  happened: readonly Omit<Happened<Due>, "event">[],
): Promise<number> {
  const due = happened.flatMap(({ payload: { personId, notificationIds } }) =>
    notificationIds.map((id) => ({ personId, id })),
  );
  const shown = new Set(await saveShown(tx, due, now));
  const changes = happened.flatMap(({ payload: { personId, notificationIds }, within }): Change | [] => {
    const first = notificationIds.find((id) => shown.has(id));
    return first ? { within, personId, region: regionOf(first) } : [];
  });
  await saveEvents(
    tx,
    changes.map(({ within, region, personId }) =>
      within(() => outboxRow(now, region, notificationChanged, { personIds: [personId] })),
    ),
  );
  return shown.size;
}

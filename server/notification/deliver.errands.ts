import { later } from "@/server/kernel/time";
import { SEND_WITHIN_MS } from "@/server/notification/carrier.contract";
import { saveFault, saveStep, takeDue } from "@/server/notification/delivery.store";
import { letterOf } from "@/server/notification/letters";
import type { Due } from "@/server/notification/notification.contract";
import { isSettled } from "@/server/notification/notification.rules";
import { listReaders, type ReaderTold } from "@/server/notification/reader.view";
import { type ChannelAway, carryBy } from "@/server/notification/routes";
import type { Errand, Outing } from "@/server/outbox/errand";
import { config } from "@/server/platform/config";
import { faultText } from "@/server/platform/fault";

const MOST_LETTERS = 200;
/** Longer than any try takes: after that whoever had it is gone. */
const TAKEN_MS = 3 * SEND_WITHIN_MS;

/** What still matters of what was to be carried; the rest is put away as not needed. */
async function stillWanted({ db, clock }: Outing, { personId, notificationIds }: Due, channel: ChannelAway) {
  const now = clock();
  const due = await takeDue(db, personId, { ids: notificationIds, channel, now, until: later(now, TAKEN_MS) });
  const stale = due.filter((told) => isSettled(told, now)).map(({ id }) => id);
  const unneeded = { state: "unneeded", takenUntil: null } as const;
  if (stale.length > 0) await db.transaction((tx) => saveStep(tx, stale, channel, unneeded));
  return due.filter((told) => !isSettled(told, now));
}

/** What was planned before the person took a way back does not go that way any more. */
const isOpen = (reader: ReaderTold | undefined, channel: ChannelAway): boolean =>
  ({ push: reader?.hasPush, email: reader?.hasEmail, message: reader?.hasMessage })[channel] ?? false;

/** Carries notifications through a channel. What went out before a crash goes again under its old key, and shows once. */
export const deliverBy =
  (channel: ChannelAway): Errand<Due> =>
  async (outing, due) => {
    const { db, clock } = outing;
    const [first, ...rest] = await stillWanted(outing, due, channel);
    if (!first) return;
    const ids = [first, ...rest].map(({ id }) => id);
    const [reader] = await listReaders(db, [due.personId], clock());
    const letter = letterOf([first, ...rest], channel, reader ?? { language: "id" }, clock());
    try {
      const reached = isOpen(reader, channel) ? await carryBy[channel](outing, due.personId, letter) : false;
      const settled = reached
        ? { state: "sent" as const, sentAt: clock(), error: null, takenUntil: null }
        : { state: "unreachable" as const, takenUntil: null };
      await db.transaction((tx) => saveStep(tx, ids, channel, settled));
    } catch (fault) {
      const error = faultText(fault).slice(0, MOST_LETTERS);
      const mostTries = config().RETRY_PAUSES_SECONDS.length + 1;
      await db.transaction((tx) => saveFault(tx, ids, channel, { error, mostTries }));
      throw fault;
    }
  };

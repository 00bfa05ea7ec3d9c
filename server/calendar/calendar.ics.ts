import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { FEED_REFRESH_SECONDS, feedStatus, feedWindow } from "@/server/calendar/calendar.rules";
import { calendarName, pickupNote, pickupPlace, pickupTitle } from "@/server/calendar/calendar.text";
import type { FeedPickup } from "@/server/calendar/calendar.view";
import type { OrganisationId } from "@/server/kernel/id";
import type { Language } from "@/server/kernel/text";

type Reader = Readonly<{ organisationId: OrganisationId; language: Language; publicUrl: string }>;

function entryOf(pickup: FeedPickup, { organisationId, language, publicUrl }: Reader) {
  const side = pickup.recipientId === organisationId ? ("recipient" as const) : ("provider" as const);
  const facts = { ...pickup, side, ...feedWindow(pickup) };
  const changedAt = pickup.closedAt ?? pickup.claimedAt;
  return {
    id: `${pickup.id}@pahlawan-pangan`,
    // Whatever changes a claim moves units of its lot, and with them the lot's version.
    sequence: pickup.version,
    start: facts.start,
    end: facts.end,
    stamp: changedAt,
    created: pickup.claimedAt,
    lastModified: changedAt,
    summary: pickupTitle(facts, language),
    description: pickupNote(facts, language),
    location: pickupPlace(facts, language),
    url: `${publicUrl}${side === "recipient" ? "/jemput/ambil" : `/dapur/${pickup.surplusId}`}`,
    status: ICalEventStatus[feedStatus(pickup.state)],
  };
}

/** The pickups of one side as iCalendar (RFC 5545): moments in UTC, the wall clock of the place in words. */
export function writeCalendar(pickups: readonly FeedPickup[], reader: Reader): string {
  const calendar = ical({
    name: calendarName(reader.language),
    prodId: { company: "Pahlawan Pangan", product: "Pickups", language: reader.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: FEED_REFRESH_SECONDS,
  });
  for (const pickup of pickups) calendar.createEvent(entryOf(pickup, reader));
  return calendar.toString();
}

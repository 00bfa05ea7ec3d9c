import type { FeedRecord } from "@/server/calendar/calendar.contract";
import { writeCalendar } from "@/server/calendar/calendar.ics";
import { FEED_PAST_MS } from "@/server/calendar/calendar.rules";
import { deleteFeed, type FeedRow, findFeed, saveFeed, saveFeedRead } from "@/server/calendar/calendar.store";
import { feedOf, feedPath } from "@/server/calendar/calendar.token";
import { listFeedPickups } from "@/server/calendar/calendar.view";
import { actingFor } from "@/server/identity/identity.commands";
import type { MemberActor } from "@/server/kernel/actor";
import { type PersonId, plainId } from "@/server/kernel/id";
import type { Language } from "@/server/kernel/text";
import { later, MINUTE } from "@/server/kernel/time";
import { config } from "@/server/platform/config";
import type { Database } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** A feed as its owner sees it, link and all. */
export const showFeed = ({ id, language, createdAt, lastReadAt }: FeedRow): FeedRecord => ({
  url: new URL(feedPath(id), config().PUBLIC_URL).href,
  ...{ language, createdAt, lastReadAt },
});

/** Makes the actor's private calendar link; the one before it stops working. */
export async function makeFeed({ tx, actor, now }: Work<MemberActor>, language: Language): Promise<FeedRecord> {
  const row: FeedRow = { personId: actor.personId, id: plainId<"feed">(), language, createdAt: now, lastReadAt: null };
  await saveFeed(tx, row);
  return showFeed(row);
}

const READ_TOLD_EVERY_MS = 5 * MINUTE;

/**
 * The calendar behind a path, for whoever has the link.
 * @returns null when the link is none of ours, was replaced or revoked, or its owner acts for no organisation any more
 */
export async function readFeed(db: Database, path: string, now: Date): Promise<string | null> {
  const id = feedOf(path);
  const feed = id && (await findFeed(db, id));
  if (!feed) return null;
  const { organisationId } = await actingFor(db, feed.personId);
  if (!organisationId) return null;
  const pickups = await listFeedPickups(db, organisationId, later(now, -FEED_PAST_MS));
  if (!feed.lastReadAt || now.getTime() - feed.lastReadAt.getTime() > READ_TOLD_EVERY_MS)
    await saveFeedRead(db, feed.id, now);
  const publicUrl = config().PUBLIC_URL.replace(/\/$/, "");
  return writeCalendar(pickups, { organisationId, language: feed.language, publicUrl });
}

/** Reaction: the link of someone who was erased stops working. */
export const forgetFeed = ({ tx }: Work, { personId }: Readonly<{ personId: PersonId }>): Promise<void> =>
  deleteFeed(tx, personId);

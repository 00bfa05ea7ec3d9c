import { timingSafeEqual } from "node:crypto";
import { FEED_PATH } from "@/server/calendar/calendar.rules";
import { type FeedId, isUuid } from "@/server/kernel/id";
import { config } from "@/server/platform/config";
import { blindIndex } from "@/server/platform/sealed";

const LONGEST = 120;
const markOf = (id: string) => blindIndex(`calendar:${id}`, config().CALENDAR_KEY);

/** The path of a feed; its second half cannot be guessed and is kept nowhere. */
export const feedPath = (id: FeedId): string => `${FEED_PATH}${id}.${markOf(id)}.ics`;

/** The feed a path names, or null when its secret half is not ours. */
export function feedOf(path: string): FeedId | null {
  if (path.length > LONGEST || !path.startsWith(FEED_PATH) || !path.endsWith(".ics")) return null;
  const [id = "", given = "", ...rest] = path.slice(FEED_PATH.length, -".ics".length).split(".");
  if (!isUuid(id) || rest.length > 0) return null;
  const [mark, told] = [Buffer.from(markOf(id)), Buffer.from(given)];
  return mark.length === told.length && timingSafeEqual(mark, told) ? (id as FeedId) : null;
}

import type { Place } from "@/server/kernel/place";
import { SECOND } from "@/server/kernel/time";
import type { AskRoads, RoadTime } from "@/server/matching/road.contract";
import type { Clock } from "@/server/platform/clock";

const REMEMBERED_MS = 30 * SECOND;
const MOST_REMEMBERED = 1_000;

const keyOf = (to: Place, from: readonly Place[]): string =>
  [to, ...from].map(({ latitude, longitude }) => `${latitude},${longitude}`).join(";");

/** Asks the same question once in 30 seconds: windows overlap in a surge. What the straight line answered is asked again. */
export function rememberRoads(ask: AskRoads, clock: Clock): AskRoads {
  const remembered = new Map<string, { until: number; answer: Promise<RoadTime[]> }>();
  return async (to, from) => {
    const [key, now] = [keyOf(to, from), clock().getTime()];
    const known = remembered.get(key);
    if (known && known.until > now) return known.answer;
    remembered.delete(key);
    const [oldest] = remembered.size >= MOST_REMEMBERED ? remembered.keys() : [];
    if (oldest) remembered.delete(oldest);
    const answer = ask(to, from);
    remembered.set(key, { until: now + REMEMBERED_MS, answer });
    const times = await answer;
    if (times.some(({ source }) => source === "haversine")) remembered.delete(key);
    return times;
  };
}

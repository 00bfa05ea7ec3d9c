import { hashKey, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { SECOND } from "@/server/kernel/time";

/** A burst of changes is read once at its start and once after this long. */
const SPACING_MS = 2 * SECOND;

type Reading = { at: number; later: ReturnType<typeof setTimeout> | null };
const readings = new WeakMap<QueryClient, Map<string, Reading>>();

/**
 * Reads again what an event has changed: at once, and in a burst no oftener than every two seconds, however many ask,
 * for each reading counts against the requests a person has in a minute.
 */
export function readAgain(cache: QueryClient, queryKey: QueryKey = []): void {
  const known = readings.get(cache) ?? new Map<string, Reading>();
  readings.set(cache, known);
  const name = hashKey(queryKey);
  const reading = known.get(name) ?? { at: Number.NEGATIVE_INFINITY, later: null };
  known.set(name, reading);
  if (reading.later) return;
  const read = () => {
    reading.later = null;
    reading.at = Date.now();
    void cache.invalidateQueries({ queryKey });
  };
  reading.later = setTimeout(read, Math.max(0, reading.at + SPACING_MS - Date.now()));
}

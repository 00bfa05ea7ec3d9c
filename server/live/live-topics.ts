import type { Actor } from "@/server/kernel/actor";
import { cellOf, cellsWithin } from "@/server/kernel/cell";
import type { Place } from "@/server/kernel/place";
import type { ChangesInput } from "@/server/live/live.contract";
import { singleton } from "@/server/platform/singleton";

const CELL_WIDTH_METERS = 1_200;
const MOST_AREAS = 500;
const areas = () => singleton("live-areas", () => new Map<string, readonly string[]>());

/** Cell topics of an area, a cell wider than asked so that neighbours in one cell share the reckoning. */
function cellTopics(place: Place, radiusMeters: number): readonly string[] {
  const kilometres = Math.ceil(radiusMeters / 1_000);
  const key = `${cellOf(place)}:${kilometres}`;
  const known = areas().get(key);
  if (known) return known;
  const topics = cellsWithin(place, kilometres * 1_000 + CELL_WIDTH_METERS).map((cell) => `cell:${cell}`);
  const [oldest] = areas().keys();
  if (areas().size >= MOST_AREAS && oldest !== undefined) areas().delete(oldest);
  areas().set(key, topics);
  return topics;
}

type Wish = Pick<ChangesInput, "place" | "radiusMeters" | "regionId" | "surplusId">;

/** What an actor may hear: strangers only what is public, people their area, themselves and their own organisation, admins a region too. */
export function topicsFor(actor: Actor, wish: Wish): ReadonlySet<string> {
  const topics = new Set(["public"]);
  if (actor.kind !== "person") return topics;
  topics.add(`person:${actor.personId}`);
  if (actor.organisationId) topics.add(`organisation:${actor.organisationId}`);
  if (wish.place) for (const topic of cellTopics(wish.place, wish.radiusMeters)) topics.add(topic);
  if (wish.surplusId) topics.add(`lot:${wish.surplusId}`);
  if (actor.roles.includes("admin")) topics.add("operations");
  if (wish.regionId && actor.roles.includes("admin")) topics.add(`region:${wish.regionId}`);
  return topics;
}

import { EVENING, type Rescue, tenKilograms } from "@/db/testing/rescue";
import type { PersonActor, Role } from "@/server/kernel/actor";
import type { OrganisationId } from "@/server/kernel/id";
import { HOUR, later } from "@/server/kernel/time";

/** Noon in Jakarta: everything may sound. */
export const NOON = later(EVENING, -9 * HOUR);
export const lunch = {
  ...tenKilograms,
  cookedAt: later(NOON, -HOUR).toISOString(),
  pickupUntil: later(NOON, 2 * HOUR).toISOString(),
};
export const PICKUP_END = later(NOON, 2 * HOUR);
export const SAFE_END = later(NOON, 3 * HOUR);

export type Scene = Readonly<{
  kitchen: OrganisationId;
  panti: OrganisationId;
  rescue: Rescue;
  town: Awaited<ReturnType<Rescue["town"]>>;
}>;
/** Someone to act for the kitchen and for the NGO, and what happens next. @returns the moment it has happened */
export type Play = (scene: Scene & Cast) => Promise<Date>;
export type Cast = Readonly<{
  /** Those the type is for. */
  watchers: readonly PersonActor[];
  asKitchen: (now?: Date) => ReturnType<Rescue["as"]>;
  asPanti: (now?: Date) => ReturnType<Rescue["as"]>;
  asAdmin: (now?: Date) => ReturnType<Rescue["as"]>;
}>;
export type Happening = Readonly<{ to: Role; play: Play }>;

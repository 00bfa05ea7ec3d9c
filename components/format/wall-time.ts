import { MINUTE, ZONE_OFFSET_MINUTES, type Zone } from "@/server/kernel/time";

const WALL_TEXT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** The value of a datetime-local input for an instant at a place: `2026-11-21T20:15`. */
export const toWallText = (at: Date | string, zone: Zone): string =>
  new Date(new Date(at).getTime() + ZONE_OFFSET_MINUTES[zone] * MINUTE).toISOString().slice(0, 16);

/** The instant a datetime-local input means at a place; null while it is empty or incomplete. */
export function fromWallText(text: string, zone: Zone): Date | null {
  if (!WALL_TEXT.test(text)) return null;
  const at = new Date(`${text}Z`);
  return Number.isNaN(at.getTime()) ? null : new Date(at.getTime() - ZONE_OFFSET_MINUTES[zone] * MINUTE);
}

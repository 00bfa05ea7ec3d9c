import { MINUTE, ZONE_OFFSET_MINUTES, type Zone } from "@/server/kernel/time";

const WALL_TEXT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** The instant a wall clock of a place shows `2026-11-21T20:15`; null while the text is empty or incomplete. */
export function fromWallText(text: string, zone: Zone): Date | null {
  if (!WALL_TEXT.test(text)) return null;
  const at = new Date(`${text}Z`);
  return Number.isNaN(at.getTime()) ? null : new Date(at.getTime() - ZONE_OFFSET_MINUTES[zone] * MINUTE);
}

import type { SurplusId } from "@/server/kernel/id";

/** A lot and how many metres it is away. */
export type Near = { id: SurplusId; apart: number };

/** Sorts by distance, and lots of one outlet by their ids: the order a cursor goes on in. */
export const nearestFirst = (one: Near, other: Near): number => one.apart - other.apart || (one.id < other.id ? -1 : 1);

/** Where a list of what is near goes on: after the last that was shown. */
export const encodeCursor = ({ apart, id }: Near): string =>
  Buffer.from(JSON.stringify([apart, id])).toString("base64url");

/** @returns null where the text is not a cursor of ours */
export function decodeCursor(text: string): Near | null {
  try {
    const [apart, id] = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown[];
    return typeof apart === "number" && Number.isFinite(apart) && /^[0-9a-f-]{36}$/.test(String(id))
      ? { apart, id: String(id) as SurplusId }
      : null;
  } catch {
    return null;
  }
}

import { randomInt, timingSafeEqual } from "node:crypto";
import { config } from "@/server/platform/config";
import { blindIndex } from "@/server/platform/sealed";

/** Six random digits; a leading zero counts. */
export const drawDigits = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** What the database keeps of a code: a million codes are soon tried, so the hash needs our key, and each code its own. */
export const hashOfDigits = (codeId: string, digits: string): string =>
  blindIndex(`code ${codeId} ${digits}`, config().CONTACT_INDEX_KEY);

/** Compares in constant time; without a code it does the same work and answers false. */
export function digitsFit(code: { id: string; codeHash: string } | null, digits: string): boolean {
  const given = Buffer.from(hashOfDigits(code?.id ?? "none", digits));
  const kept = Buffer.from(code?.codeHash ?? hashOfDigits("none", "no digits"));
  return timingSafeEqual(given, kept) && code !== null;
}

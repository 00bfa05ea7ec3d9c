import type { Place } from "@/server/kernel/place";
import { listNearest } from "@/server/matching/candidates.view";
import type { Candidate } from "@/server/matching/matching.rules";
import type { Loads } from "@/server/matching/window.rules";
import type { Reader } from "@/server/platform/database";

/** Whom a matcher may ask. What is told may be some seconds old: whoever is chosen is read again before anything is promised. */
export type Recipients = Readonly<{
  /** Whether all that is told was read just now. */
  areFresh: boolean;
  /** The verified recipients nearest to a place, nearest first, without the last resorts. @param most 1 or more */
  nearest: (reader: Reader, place: Place, most: number) => Promise<readonly Candidate[]>;
  /** What is known of their loads; whoever is missing is yet to be read. */
  recall: () => Loads;
  /** Takes note of loads that were just read or planned. */
  note: (loads: Loads) => void;
  /** Forgets what is known around a place. @returns false when all of it was read just now */
  doubt: (place: Place) => boolean;
}>;

/** Reads everyone anew for each window. */
export const freshRecipients: Recipients = {
  areFresh: true,
  nearest: listNearest,
  recall: () => new Map(),
  note: () => {},
  doubt: () => false,
};

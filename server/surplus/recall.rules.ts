import type { Category } from "@/server/kernel/food";
import type { OrganisationId } from "@/server/kernel/id";
import { HOUR } from "@/server/kernel/time";

/** Which lots a food safety report touches besides its own, version 1; why so: docs/decisions, "A recall takes what was cooked together". */
export const COOKED_TOGETHER_V1 = {
  /** Batches of one dish finished within an hour of each other share a pot, a tray or a table. */
  withinMs: HOUR,
} as const;

type Batch = Readonly<{
  providerId: OrganisationId;
  title: string;
  category: Category;
  cookedAt: Date;
  printedDate: Date | null;
}>;

const dishOf = (title: string): string => title.trim().toLowerCase().replaceAll(/\s+/g, " ");

/**
 * Whether two lots are one batch: the same kitchen, kind and dish, cooked within an hour of each other (the bound included),
 * packaged food with the same printed date.
 */
export function isCookedTogether(one: Batch, other: Batch): boolean {
  if (one.providerId !== other.providerId || one.category !== other.category) return false;
  if (dishOf(one.title) !== dishOf(other.title)) return false;
  if (one.category === "packaged") return one.printedDate?.getTime() === other.printedDate?.getTime();
  return Math.abs(one.cookedAt.getTime() - other.cookedAt.getTime()) <= COOKED_TOGETHER_V1.withinMs;
}

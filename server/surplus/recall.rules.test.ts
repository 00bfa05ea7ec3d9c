import { expect, it } from "vitest";
import { type Id, plainId } from "@/server/kernel/id";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import { isCookedTogether } from "@/server/surplus/recall.rules";

const cookedAt = new Date("2026-11-21T12:00:00Z");
const pot = {
  providerId: plainId() as Id<"organisation">,
  title: "Nasi kotak ayam",
  category: "cooked",
  cookedAt,
  printedDate: null,
} as const;
const printed = { ...pot, category: "packaged", printedDate: later(cookedAt, HOUR) } as const;

it.each([
  ["the same dish an hour apart", pot, { ...pot, cookedAt: later(cookedAt, HOUR) }, true],
  ["the name typed otherwise", pot, { ...pot, title: "  nasi KOTAK  ayam " }, true],
  ["more than an hour apart", pot, { ...pot, cookedAt: later(cookedAt, HOUR + MINUTE) }, false],
  ["another dish of the same hour", pot, { ...pot, title: "Nasi kotak ikan" }, false],
  ["another kitchen", pot, { ...pot, providerId: plainId() as Id<"organisation"> }, false],
  ["one production run, packed hours apart", printed, { ...printed, cookedAt: later(cookedAt, 9 * HOUR) }, true],
  ["another printed date", printed, { ...printed, printedDate: later(cookedAt, 2 * HOUR) }, false],
])("%s", (_, one, other, together) => {
  expect(isCookedTogether(one, other)).toBe(together);
  expect(isCookedTogether(other, one)).toBe(together);
});

import { expect, test } from "vitest";
import { draftOf, problemsOf, profileOf } from "@/components/recipient/profile-draft";

const profile = {
  headsFed: 80,
  capacityGramsPerDay: 120_000,
  capacityPortionsPerDay: 300,
  radiusMeters: 8_000,
  categories: ["cooked", "bakery"],
  storages: ["hot"],
  halalMinimum: "claimed",
  openingHours: [{ weekday: 1, opensAtMinute: 480, closesAtMinute: 1_320 }],
} as const;

test("a profile that nobody touched is saved as it was", () => {
  expect(profileOf(draftOf(profile))).toEqual(profile);
  expect(problemsOf(draftOf(profile))).toEqual({});
});

test("an answer that is missing or out of range is named in words", () => {
  const problems = problemsOf({ ...draftOf(profile), headsFed: null, radiusKilometers: 60, categories: [] });
  expect(Object.keys(problems).sort()).toEqual(["categories", "headsFed", "radiusKilometers"]);
  expect(problems.radiusKilometers?.id).toContain("25");
});

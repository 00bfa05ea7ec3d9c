import { expect, test } from "vitest";
import { ANONYMOUS, type PersonActor } from "@/server/kernel/actor";
import { cellOf } from "@/server/kernel/cell";
import { type OrganisationId, plainId } from "@/server/kernel/id";
import { topicsFor } from "@/server/live/live-topics";

const monas = { latitude: -6.1754, longitude: 106.8272 };
const house = plainId<"organisation">() as OrganisationId;
const ngo: PersonActor = {
  kind: "person",
  personId: plainId<"person">(),
  sessionId: plainId<"session">(),
  roles: ["ngo"],
  organisationId: house,
};
const wish = { place: monas, radiusMeters: 5_000, regionId: 3171 };

test("a stranger hears only what is public, whatever they wish", () => {
  expect([...topicsFor(ANONYMOUS, wish)]).toEqual(["public"]);
});

test("a person hears their area and their own organisation, and no region", () => {
  const topics = topicsFor(ngo, wish);
  expect(topics.has(`organisation:${house}`)).toBe(true);
  expect(topics.has(`cell:${cellOf(monas)}`)).toBe(true);
  expect(topics.has(`cell:${cellOf({ latitude: -6.2, longitude: 106.86 })}`)).toBe(true);
  expect(topics.has(`cell:${cellOf({ latitude: -6.6, longitude: 106.8 })}`)).toBe(false);
  expect([...topics].some((topic) => topic.startsWith("region:"))).toBe(false);
});

test("an admin hears the region they look after", () => {
  expect(topicsFor({ ...ngo, roles: ["admin"] }, wish).has("region:3171")).toBe(true);
});

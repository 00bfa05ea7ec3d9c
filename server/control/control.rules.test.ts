import fc from "fast-check";
import { expect, it } from "vitest";
import { limitsFrom, ROLE_LIMITS_V1, SWITCHES_V1, USUAL_LIMITS, whyCannotLimit } from "@/server/control/control.rules";
import { ROLES } from "@/server/kernel/actor";
import { FAILURE_WIRE } from "@/server/kernel/failure";

it.each([
  ["ngo", 29, "control.outOfBounds"],
  ["ngo", 30, undefined],
  ["ngo", 500, undefined],
  ["ngo", 501, "control.outOfBounds"],
  ["admin", 299, "control.outOfBounds"],
] as const)("%s may be given %i a minute: %s", (role, perMinute, code) => {
  expect(whyCannotLimit(role, perMinute)?.code).toBe(code);
});

it("refuses what is switched off as a choice, never as a fault of the server", () => {
  for (const { refusal } of Object.values(SWITCHES_V1)) expect(FAILURE_WIRE[refusal().kind].http).toBeLessThan(500);
});

it("holds the usual limits wherever what was stored is not one", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), fc.integer(), (role, perMinute) => {
      const limits = limitsFrom([{ role, perMinute }]);
      const { least, most } = ROLE_LIMITS_V1[role];
      expect(limits[role]).toBe(perMinute >= least && perMinute <= most ? perMinute : USUAL_LIMITS[role]);
      for (const other of ROLES) if (other !== role) expect(limits[other]).toBe(USUAL_LIMITS[other]);
    }),
  );
  expect(limitsFrom([{ role: "dictator" as never, perMinute: 100 }])).toEqual(USUAL_LIMITS);
});

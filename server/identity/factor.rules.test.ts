import { describe, expect, it } from "vitest";
import { canonicalRecoveryCode, lackOf, stepAt } from "@/server/identity/factor.rules";
import { ROLES, type Role } from "@/server/kernel/actor";

const given = new Date("2026-11-21T14:00:00Z");

describe("what a session lacks", () => {
  it.each(ROLES.flatMap((role) => [true, false].map((hasFactor) => [role, hasFactor] as const)))(
    "as %s with a factor: %s",
    (role: Role, hasFactor) => {
      const without = hasFactor ? "code" : role === "admin" ? "setup" : null;
      expect(lackOf({ roles: [role], hasFactor, factorGivenAt: null })).toBe(without);
      expect(lackOf({ roles: [role], hasFactor, factorGivenAt: given })).toBeNull();
    },
  );
  it("is a setup for whoever is an admin among other things", () =>
    expect(lackOf({ roles: ["ngo", "admin"], hasFactor: false, factorGivenAt: null })).toBe("setup"));
});

it("counts time steps of thirty seconds as RFC 6238 does", () => {
  expect(stepAt(new Date(59_000))).toBe(1);
  expect(stepAt(new Date(1_111_111_109_000))).toBe(0x23523ec);
});

it.each([
  ["abcde-fghij", "abcdefghij"],
  [" ABCDE FGHIJ ", "abcdefghij"],
  ["abc", null],
  ["123456", null],
  ["abcde-fghi1", null],
])("reads the recovery code %j as %j", (typed, code) => expect(canonicalRecoveryCode(typed)).toBe(code));

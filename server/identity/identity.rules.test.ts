import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actingAs,
  canonicalIdentifier,
  closesAt,
  GRACE_MS,
  isOpenAt,
  lockedForSeconds,
  refreshDecision,
  toE164,
  whyPasswordRefused,
  zoneOfRegion,
} from "@/server/identity/identity.rules";
import type { OrganisationId, RegionId } from "@/server/kernel/id";
import { DAY, later, MINUTE, SECOND } from "@/server/kernel/time";

const now = new Date("2026-11-21T14:00:00Z");

describe("a phone number", () => {
  it.each([
    ["081234567890", "+6281234567890"],
    ["6281234567890", "+6281234567890"],
    ["+62 812-3456-7890", "+6281234567890"],
    ["0812.3456.789", "+628123456789"],
    ["(0812) 3456 7890", "+6281234567890"],
    ["021 5551234", null],
    ["0812345", null],
    ["+1 812 345 6789", null],
    ["", null],
  ])("%s reads as %s", (typed, stored) => expect(toE164(typed)).toBe(stored));

  it("keeps its spelling once it is E.164", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^08\d{8,10}$/), (typed) => {
        const stored = toE164(typed);
        return stored !== null && toE164(stored) === stored && canonicalIdentifier(typed) === `phone:${stored}`;
      }),
    );
  });
});

describe("an email address", () => {
  it("is one account in every spelling", () =>
    expect(canonicalIdentifier("  Budi@Panti.ORG ")).toBe(canonicalIdentifier("budi@panti.org")));
});

describe("a password", () => {
  it.each([
    ["pendek", "passwordTooShort"],
    ["password123", "passwordTooCommon"],
    ["Indonesia1945!", "passwordTooCommon"],
    ["1234567890", "passwordTooCommon"],
    ["aaaaaaaaaaaa", "passwordTooCommon"],
    ["budi@panti.org", "passwordTooCommon"],
    ["sore di dapur panti", null],
  ])("%s is refused for %s", (password, reason) =>
    expect(whyPasswordRefused(password, ["budi@panti.org"])).toBe(reason),
  );
});

describe("the lockout", () => {
  const at = (minutes: number) => later(now, -minutes * MINUTE);
  it("stays open after four failures and shuts after five", () => {
    expect(lockedForSeconds([at(4), at(3), at(2), at(1)], now)).toBeNull();
    expect(lockedForSeconds([at(5), at(4), at(3), at(2), at(1)], now)).toBe(600);
  });
  it("opens by itself fifteen minutes after the fifth last failure", () =>
    expect(lockedForSeconds([at(15), at(4), at(3), at(2), at(1)], now)).toBeNull());
});

describe("opening hours", () => {
  const friday = [{ weekday: 5, opensAtMinute: 20 * 60, closesAtMinute: 26 * 60 }];
  it.each([
    ["2026-11-20T12:59:00Z", false],
    ["2026-11-20T13:00:00Z", true],
    ["2026-11-20T18:59:00Z", true],
    ["2026-11-20T19:00:00Z", false],
  ])("a Friday from 20.00 to 02.00 WIB, at %s: %s", (at, open) =>
    expect(isOpenAt(friday, new Date(at), "Asia/Jakarta")).toBe(open),
  );

  it("belong to the zone of the place", () => {
    const at = new Date("2026-11-20T11:30:00Z");
    expect(isOpenAt(friday, at, "Asia/Jakarta")).toBe(false);
    expect(isOpenAt(friday, at, "Asia/Jayapura")).toBe(true);
  });

  it.each([
    ["2026-11-20T10:00:00Z", "2026-11-20T18:00:00.000Z"],
    ["2026-11-20T17:30:00Z", "2026-11-20T18:00:00.000Z"],
    ["2026-11-20T18:00:00Z", null],
  ])("at %s the late Friday stretch ends at %s", (at, closing) => {
    const late = [{ weekday: 5, opensAtMinute: 12 * 60, closesAtMinute: 25 * 60 }];
    expect(closesAt(late, new Date(at), "Asia/Jakarta")?.toISOString() ?? null).toBe(closing);
  });

  it("round the clock never ends", () => {
    const always = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opensAtMinute: 0, closesAtMinute: 1440 }));
    expect(closesAt(always, now, "Asia/Jakarta")).toBeNull();
  });

  it("round the clock means always", () => {
    const always = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opensAtMinute: 0, closesAtMinute: 1440 }));
    fc.assert(
      fc.property(fc.date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }), (at) =>
        isOpenAt(always, at, "Asia/Makassar"),
      ),
    );
  });

  it("agree with the calendar of the zone", () => {
    const minute = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Asia/Makassar",
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
    });
    const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    fc.assert(
      fc.property(fc.date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }), (at) => {
        const [day = "", time = ""] = minute.format(at).split(/,? /);
        const [hours = 0, minutes = 0] = time.split(":").map(Number);
        const opensAtMinute = (hours % 24) * 60 + minutes;
        const stretch = { weekday: days.indexOf(day), opensAtMinute, closesAtMinute: opensAtMinute + 1 };
        return isOpenAt([stretch], at, "Asia/Makassar");
      }),
    );
  });
});

describe("the zone of a region", () => {
  it.each([
    [1101, "Asia/Jakarta"],
    [3171, "Asia/Jakarta"],
    [6271, "Asia/Jakarta"],
    [6371, "Asia/Makassar"],
    [5171, "Asia/Makassar"],
    [7371, "Asia/Makassar"],
    [8171, "Asia/Jayapura"],
    [9106, "Asia/Jayapura"],
    [9501, "Asia/Jayapura"],
  ])("%i keeps %s", (region, zone) => expect(zoneOfRegion(region as RegionId)).toBe(zone));
});

describe("a refresh token", () => {
  const session = {
    refreshHash: "current",
    previousRefreshHash: "previous",
    rotatedAt: now,
    expiresAt: later(now, DAY),
    revokedAt: null,
  };
  it.each([
    ["current", 0, "rotate"],
    ["previous", GRACE_MS, "grace"],
    ["previous", GRACE_MS + SECOND, "reuse"],
    ["older", 0, "reuse"],
    ["current", DAY, "over"],
  ])("%s after %i ms means %s", (hash, after, decision) =>
    expect(refreshDecision(session, hash, later(now, after))).toBe(decision),
  );
  it("is worth nothing after a sign-out", () =>
    expect(refreshDecision({ ...session, revokedAt: now }, "current", now)).toBe("over"));
});

describe("acting for an organisation", () => {
  const [first, second] = ["first", "second"] as unknown as [OrganisationId, OrganisationId];
  it("never mixes the roles of two", () => {
    const grants = [
      { role: "provider" as const, organisationId: first },
      { role: "ngo" as const, organisationId: second },
      { role: "citizen" as const, organisationId: null },
    ];
    expect(actingAs(grants)).toEqual({ roles: ["provider", "citizen"], organisationId: first });
  });
});

import { expect, it } from "vitest";
import {
  gapsOf,
  maskNumber,
  nextWarningAt,
  standingOf,
  whyCannotReview,
  whyDatesRefused,
} from "@/server/document/document.rules";
import { addDays, DAY, later, startOfDay } from "@/server/kernel/time";

const TODAY = "2026-11-21";
const accepted = (expiresOn: string | null) => ({ state: "accepted", expiresOn }) as const;

it.each([
  [null, "valid"],
  [addDays(TODAY, 31), "valid"],
  [addDays(TODAY, 30), "ending"],
  [TODAY, "ending"],
  [addDays(TODAY, -1), "expired"],
])("an accepted paper whose last day is %s is %s", (expiresOn, standing) => {
  expect(standingOf(accepted(expiresOn), TODAY)).toBe(standing);
  expect(standingOf({ state: "waiting", expiresOn }, TODAY)).toBe("waiting");
});

it("counts a mandatory paper as missing until one is accepted, and as expired after its last day", () => {
  expect(gapsOf("provider", [], TODAY)).toEqual({ missing: ["nib", "hygiene"], expired: [] });
  const papers = [
    { kind: "nib", ...accepted(null) },
    { kind: "hygiene", ...accepted("2026-11-20") },
    { kind: "halal", ...accepted("2020-01-01") },
  ] as const;
  expect(gapsOf("provider", papers, TODAY)).toEqual({ missing: [], expired: ["hygiene"] });
  expect(gapsOf("provider", papers, "2026-11-20")).toEqual({ missing: [], expired: [] });
  expect(gapsOf("provider", [{ kind: "nib", state: "waiting", expiresOn: null }], TODAY).missing).toContain("nib");
});

it.each(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const)(
  "warns 30 and 7 days before and the day after, by the calendar of %s, and then no more",
  (zone) => {
    const moments: Date[] = [];
    const lastDay = "2027-01-31";
    for (let at = nextWarningAt(lastDay, zone, startOfDay(TODAY, zone)); at; at = nextWarningAt(lastDay, zone, at))
      moments.push(at);
    expect(moments).toEqual(["2027-01-01", "2027-01-24", "2027-02-01"].map((day) => startOfDay(day, zone)));
    expect(nextWarningAt(lastDay, zone, later(startOfDay("2027-01-10", zone), DAY))).toEqual(moments[1]);
    expect(nextWarningAt(null, zone, new Date(0))).toBeNull();
  },
);

it.each([
  ["2026-11-22", null, "document.notYetIssued"],
  ["2026-01-01", "2026-01-01", "document.endsBeforeItBegins"],
  ["2026-01-01", "2026-11-20", "document.alreadyExpired"],
  ["2026-01-01", "2026-11-21", undefined],
  ["2026-11-21", null, undefined],
])("a paper from %s to %s is refused for %s", (issuedOn, expiresOn, code) => {
  expect(whyDatesRefused({ issuedOn, expiresOn }, TODAY)?.code).toBe(code);
});

it("lets nobody review their own organisation's paper, nor one twice, nor refuse without saying why", () => {
  const review = { state: "waiting", isOwn: false, accepted: false, note: "Buram" } as const;
  expect(whyCannotReview(review)).toBeNull();
  expect(whyCannotReview({ ...review, isOwn: true })?.code).toBe("document.ownOrganisation");
  expect(whyCannotReview({ ...review, state: "accepted" })?.code).toBe("document.notWaiting");
  expect(whyCannotReview({ ...review, note: null })?.code).toBe("document.reasonMissing");
  expect(whyCannotReview({ ...review, note: null, accepted: true })).toBeNull();
});

it("shows the last four signs of a number, and of a short one none", () => {
  expect(maskNumber("3171012345678901")).toBe("****8901");
  expect(maskNumber("AHU-12")).toBe("****");
});

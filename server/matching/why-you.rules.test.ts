import { describe, expect, it } from "vitest";
import type { DayCapacity } from "@/server/identity/today.contract";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import { type Load, type MatchableLot, type Taker, whyNotEligible, whyStopped } from "@/server/matching/matching.rules";
import { whyYou } from "@/server/matching/why-you.rules";
import { whyYouText } from "@/server/matching/why-you.text";

// Saturday, 21.00 in Jakarta.
const now = new Date("2026-11-21T14:00:00Z");
const lot: MatchableLot = {
  category: "cooked",
  storage: "ambient",
  halal: "claimed",
  place: { latitude: -6.1957, longitude: 106.8322 },
  unitsOpen: 20,
  gramsPerUnit: 400,
  pickupUntil: later(now, 2 * HOUR),
  safeUntil: later(now, 3 * HOUR),
};
const panti: Taker = {
  verification: "verified",
  place: { latitude: -6.2057, longitude: 106.8322 },
  zone: "Asia/Jakarta",
  openingHours: [{ weekday: 6, opensAtMinute: 0, closesAtMinute: 1_440 }],
  headsFed: 100,
  capacityGramsPerDay: 50_000,
  capacityPortionsPerDay: 100,
  categories: ["cooked"],
  halalMinimum: "claimed",
  storages: ["ambient", "hot", "chilled"],
  radiusMeters: 5_000,
  today: null,
};
const idle: Load = { unitsToday: 0, gramsToday: 0, gramsReceived14Days: 0 };
const well: Load = { ...idle, gramsReceived14Days: 900_000 };
const usual: DayCapacity = { day: "2026-11-21", portions: null, coldSpace: true, vehicle: "car", paused: false };
const today = (change: Partial<DayCapacity>): Taker => ({ ...panti, today: { ...usual, ...change } });

describe("whyYou", () => {
  it.each<[string, Taker, Load, Partial<MatchableLot>, object]>([
    ["near, when little else speaks for it", panti, well, {}, { kind: "near", minutes: 5, spareMinutes: 115 }],
    [
      "room, when it is far and others had less",
      { ...panti, place: { latitude: -6.2457, longitude: 106.8322 }, radiusMeters: 9_000 },
      well,
      { place: { latitude: -6.17, longitude: 106.8322 } },
      { kind: "roomForAll", units: 20 },
    ],
    [
      "a turn, when nothing came for days",
      { ...panti, place: { latitude: -6.245, longitude: 106.8322 }, radiusMeters: 9_000 },
      idle,
      {},
      { kind: "yourTurn", gramsPerHead: 0 },
    ],
    ["against: closed", { ...panti, openingHours: [] }, idle, {}, { kind: "against", reason: "closedNow" }],
    ["against: paused", today({ paused: true }), idle, {}, { kind: "against", reason: "pausedToday" }],
    [
      "against: too heavy to walk with",
      today({ vehicle: "none" }),
      idle,
      { gramsPerUnit: 20_000 },
      { kind: "against", reason: "tooHeavy" },
    ],
  ])("tells %s", (_, taker, load, change, expected) => {
    expect(whyYou({ ...lot, ...change }, taker, load, now)).toEqual(expected);
  });

  it("says it in one sentence in both tongues", () => {
    expect(whyYouText({ kind: "yourTurn", gramsPerHead: 1_250 })).toEqual({
      id: "Giliran Anda: baru 1,3 kg per orang dalam 14 hari.",
      en: "Your turn: only 1.3 kg per head in 14 days.",
    });
  });
});

describe("what was said of today", () => {
  it.each<[string, Partial<DayCapacity>, Partial<MatchableLot>, string | null]>([
    ["nothing changes", {}, {}, null],
    ["no portions left", { portions: 0 }, {}, "capacityFull"],
    ["no cold space", { coldSpace: false }, { storage: "chilled" }, "storageNotAccepted"],
    ["cold space", {}, { storage: "chilled" }, null],
    ["on foot, 1.1 km away", { vehicle: "none" }, {}, null],
    ["on foot, too far", { vehicle: "none" }, { place: { latitude: -6.18, longitude: 106.8322 } }, "tooFar"],
    ["paused", { paused: true }, {}, "pausedToday"],
    ["paused yesterday", { paused: true, day: "2026-11-20" }, {}, null],
  ])("%s", (_, change, lotChange, expected) => {
    expect(whyNotEligible({ ...lot, ...lotChange }, today(change), idle, now)).toBe(expected);
  });

  it("is forgotten at midnight of the place, not of the server", () => {
    const paused = { ...today({ paused: true, day: "2026-11-22" }), zone: "Asia/Jayapura" as const, openingHours: [] };
    const beforeMidnight = new Date("2026-11-22T14:59:00Z");
    expect(whyStopped(paused, idle, beforeMidnight)).toEqual({
      stopped: "paused",
      resumesAt: new Date("2026-11-22T15:00:00Z"),
    });
    expect(whyStopped(paused, idle, later(beforeMidnight, MINUTE))).toBeNull();
  });

  it("stops by itself when full, until the next day", () => {
    expect(whyStopped(panti, { ...idle, unitsToday: 99 }, now)).toBeNull();
    expect(whyStopped(panti, { ...idle, unitsToday: 100 }, now)).toEqual({
      stopped: "full",
      resumesAt: new Date("2026-11-21T17:00:00Z"),
    });
  });
});

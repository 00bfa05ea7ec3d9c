import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR, later, MINUTE, SECOND, type Zone } from "@/server/kernel/time";
import { isSwitchedOn, KINDS, typesFor } from "@/server/notification/kind.rules";
import {
  CHANNELS,
  type Channel,
  NOTIFICATION_TYPES,
  type NotificationType,
} from "@/server/notification/notification.reasons";
import {
  isPast,
  isPushService,
  isWorthReminding,
  judgeStep,
  planSteps,
} from "@/server/notification/notification.rules";
import { hasNightWords } from "@/server/notification/notification.text";

const ZONES: readonly Zone[] = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];
const OFFSETS = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 } as const;
/** A wall-clock time of 21 November at a place. */
const at = (zone: Zone, clock: string): Date => new Date(`2026-11-21T${clock}:00+0${OFFSETS[zone]}:00`);

const NOON = at("Asia/Jakarta", "12:00");
const LATE = at("Asia/Jakarta", "22:00");
const secondsAfter = (madeAt: Date, steps: ReturnType<typeof planSteps>) =>
  steps.map(({ channel, dueAt }) => [channel, (dueAt.getTime() - madeAt.getTime()) / SECOND]);

describe("the way of a notification", () => {
  it.each<[NotificationType, readonly Channel[], Date, [string, number][]]>([
    [
      "offer_made",
      CHANNELS,
      NOON,
      [
        ["app", 0],
        ["push", 20],
        ["email", 80],
        ["message", 120],
      ],
    ],
    [
      "offer_made",
      ["app", "email"],
      NOON,
      [
        ["app", 0],
        ["email", 20],
      ],
    ],
    [
      "offer_made",
      CHANNELS,
      LATE,
      [
        ["app", 0],
        ["push", 20],
        ["email", 80],
        ["message", 120],
      ],
    ],
    [
      "lot_claimed",
      CHANNELS,
      NOON,
      [
        ["app", 0],
        ["push", 20],
        ["email", 600],
        ["message", 600],
      ],
    ],
    [
      "lot_claimed",
      CHANNELS,
      LATE,
      [
        ["app", 0],
        ["push", 20],
        ["email", 8 * 3_600],
        ["message", 8 * 3_600],
      ],
    ],
    [
      "handover_done",
      CHANNELS,
      LATE,
      [
        ["app", 0],
        ["push", 8 * 3_600],
        ["email", 8 * 3_600],
        ["message", 8 * 3_600],
      ],
    ],
    [
      "offer_made",
      ["app", "message"],
      NOON,
      [
        ["app", 0],
        ["message", 120],
      ],
    ],
    ["organisation_verified", ["push"], NOON, [["push", 20]]],
    ["organisation_verified", [], NOON, []],
  ])("%s through %j", (type, open, madeAt, expected) => {
    expect(secondsAfter(madeAt, planSteps(type, open, madeAt, "Asia/Jakarta"))).toEqual(expected);
  });

  it("never leaves a channel out and never uses a closed one", () => {
    const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...NOTIFICATION_TYPES), fc.subarray([...CHANNELS]), moments, fc.constantFrom(...ZONES)],
        (type, open, madeAt, zone) => {
          const steps = planSteps(type, open, madeAt, zone);
          expect(steps.map(({ channel }) => channel)).toEqual(open);
          expect(steps.every(({ dueAt }) => dueAt >= madeAt && dueAt <= later(madeAt, 24 * HOUR))).toBe(true);
        },
      ),
    );
  });
});

describe("a step that is due", () => {
  const unseen = {
    type: "offer_made",
    madeAt: NOON,
    expiresAt: later(NOON, 5 * MINUTE),
    pastAt: null,
    readAt: null,
    shownAt: null,
    zone: "Asia/Jakarta",
  } as const;
  const passed = (count: number) => later(NOON, count * SECOND);

  it.each([
    ["goes out while nobody has seen it", {}, 20, "send"],
    ["waits a little for someone whose screen shows it", { shownAt: passed(3) }, 20, passed(60)],
    ["goes out when it stays unopened", { shownAt: passed(3) }, 60, "send"],
    ["is not needed once it was read", { readAt: passed(9) }, 20, "unneeded"],
    ["is not needed once it was answered", { pastAt: passed(9) }, 20, "unneeded"],
    ["is not needed after its time", {}, 300, "unneeded"],
    [
      "is not needed where a screen has shown it and nothing presses",
      { type: "lot_claimed", shownAt: passed(3) },
      20,
      "unneeded",
    ],
    ["goes out where no screen has", { type: "lot_claimed" }, 20, "send"],
  ] as const)("%s", (_, change, seconds, verdict) => {
    expect(judgeStep({ ...unseen, ...change }, { channel: "push" }, passed(seconds))).toEqual(verdict);
  });

  it.each([
    ["goes out while nobody has seen it", {}, "send"],
    ["is not needed once a screen has shown it, opened or not", { shownAt: passed(3) }, "unneeded"],
    ["of the account itself goes out though someone has read it", { type: "factor_off", readAt: passed(3) }, "send"],
    ["of what can wait stays back in quiet hours", { type: "lot_claimed" }, at("Asia/Jakarta", "13:00")],
    ["asked for a moment ago goes out in quiet hours", { type: "trial" }, "send"],
  ] as const)("by message %s", (_, change, verdict) => {
    const way = { channel: "message", quiet: { fromHour: 12, untilHour: 13 } } as const;
    expect(judgeStep({ ...unseen, ...change }, way, passed(120))).toEqual(verdict);
  });

  it("is past at the very moment of its end", () => {
    expect([isPast(unseen, passed(299)), isPast(unseen, passed(300))]).toEqual([false, true]);
  });
});

describe("the switches", () => {
  it("keep what must be read in the centre, and nothing else against someone's will", () => {
    for (const type of NOTIFICATION_TYPES)
      for (const channel of CHANNELS)
        expect(isSwitchedOn(type, channel, false)).toBe(channel === "app" && KINDS[type].mustRead);
  });

  it("keep messages, which cost, for what presses unless someone switches them on", () => {
    const costly = NOTIFICATION_TYPES.filter((type) => type !== "trial" && KINDS[type].on.includes("message"));
    expect(costly.filter((type) => KINDS[type].urgency !== "urgent")).toEqual([]);
    expect(costly).toEqual(expect.arrayContaining(["offer_made", "food_recalled", "password_changed"]));
  });

  it("show each role what can concern it", () => {
    const ofAdmins = ["unplaced_waiting", "verification_waiting", "money_differs", "privacy_waiting"];
    expect(typesFor(["admin"])).toEqual(expect.arrayContaining(ofAdmins));
    expect(typesFor(["admin"])).toEqual(expect.arrayContaining(["safety_dispute_waiting", "dispute_waiting"]));
    expect(typesFor(["admin"])).not.toContain("offer_made");
    expect(typesFor(["ngo"])).toContain("offer_made");
    expect(typesFor(["ngo"])).not.toContain("lot_claimed");
    const ofBuyers = ["auction_near", "purchase_made", "purchase_missed", "draw_lost"];
    expect(typesFor(["citizen"])).toEqual(expect.arrayContaining(ofBuyers));
    expect(typesFor(["citizen"])).not.toContain("lot_sold");
    expect(typesFor(["courier"])).not.toContain("purchase_made");
  });
});

it("has calmer words by night for all that may ring then", () => {
  const loud = NOTIFICATION_TYPES.filter((type) => KINDS[type].urgency === "urgent" && !hasNightWords(type));
  expect(loud).toEqual([]);
});

it("reminds only where there is time between the beginning and the reminder", () => {
  expect(isWorthReminding(NOON, later(NOON, 5 * MINUTE), 90 * SECOND)).toBe(true);
  expect(isWorthReminding(NOON, later(NOON, 2 * MINUTE), 90 * SECOND)).toBe(false);
});

describe("an endpoint a browser gives", () => {
  const hosts = ["fcm.googleapis.com", "push.apple.com", "127.0.0.1:2140"];
  it.each([
    ["https://fcm.googleapis.com/fcm/send/abc", true],
    ["https://web.push.apple.com/abc", true],
    ["http://127.0.0.1:2140/abc", true],
    ["http://fcm.googleapis.com/abc", false],
    ["https://fcm.googleapis.com:8443/abc", false],
    ["https://evilfcm.googleapis.com.example/abc", false],
    ["https://notpush.apple.com.example/abc", false],
    ["https://127.0.0.1/abc", false],
    ["http://127.0.0.1:2141/abc", false],
    ["https://169.254.169.254/latest", false],
    ["https://user@fcm.googleapis.com/abc", false],
    ["file:///etc/passwd", false],
    ["nonsense", false],
  ])("%s: %s", (endpoint, isKnown) => {
    expect(isPushService(endpoint, hosts)).toBe(isKnown);
  });
});

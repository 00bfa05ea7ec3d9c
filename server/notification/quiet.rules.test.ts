import { describe, expect, it } from "vitest";
import { SECOND, type Zone } from "@/server/kernel/time";
import { KINDS } from "@/server/notification/kind.rules";
import { NOTIFICATION_TYPES, type NotificationType } from "@/server/notification/notification.reasons";
import { mayRing, planSteps } from "@/server/notification/notification.rules";
import { quietEnd, toneAt } from "@/server/notification/quiet.rules";

const ZONES: readonly Zone[] = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];
const OFFSETS = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 } as const;
/** A wall-clock time of 21 November at a place. */
const at = (zone: Zone, clock: string): Date => new Date(`2026-11-21T${clock}:00+0${OFFSETS[zone]}:00`);
const NOON = at("Asia/Jakarta", "12:00");
const secondsAfter = (madeAt: Date, steps: ReturnType<typeof planSteps>) =>
  steps.map(({ channel, dueAt }) => [channel, (dueAt.getTime() - madeAt.getTime()) / SECOND]);

describe.each(ZONES)("the night of %s", (zone) => {
  it.each([
    ["05:59", "night"],
    ["06:00", "day"],
    ["12:00", "day"],
    ["20:59", "day"],
    ["21:00", "night"],
    ["23:30", "night"],
    ["00:10", "night"],
  ] as const)("at %s is %s", (clock, tone) => {
    expect(toneAt(at(zone, clock), zone)).toBe(tone);
  });

  it.each([
    ["22:15", "2026-11-22"],
    ["00:30", "2026-11-21"],
    ["05:59", "2026-11-21"],
    ["06:00", "2026-11-22"],
  ])("made at %s waits for six of %s", (clock, day) => {
    expect(quietEnd(at(zone, clock), zone)).toEqual(new Date(`${day}T06:00:00+0${OFFSETS[zone]}:00`));
  });

  it("rings only for what is urgent", () => {
    const ringing = NOTIFICATION_TYPES.filter((type) => mayRing(type, at(zone, "22:00"), zone));
    expect(ringing).toEqual(NOTIFICATION_TYPES.filter((type) => KINDS[type].urgency === "urgent"));
    expect(NOTIFICATION_TYPES.every((type) => mayRing(type, at(zone, "10:00"), zone))).toBe(true);
  });
});

it("is night in Jayapura while it is still day in Jakarta", () => {
  const moment = at("Asia/Jakarta", "19:30");
  expect([toneAt(moment, "Asia/Jakarta"), toneAt(moment, "Asia/Jayapura")]).toEqual(["day", "night"]);
});

describe("quiet hours of one's own", () => {
  const siesta = { fromHour: 13, untilHour: 15 };
  it.each([
    [siesta, "12:59", "day"],
    [siesta, "13:00", "night"],
    [siesta, "15:00", "day"],
    [siesta, "23:00", "day"],
    [{ fromHour: 23, untilHour: 4 }, "22:00", "day"],
    [{ fromHour: 23, untilHour: 4 }, "03:59", "night"],
    [{ fromHour: 0, untilHour: 0 }, "00:00", "day"],
  ] as const)("%j at %s are %s", (quiet, clock, tone) => {
    expect(toneAt(at("Asia/Jayapura", clock), "Asia/Jayapura", quiet)).toBe(tone);
  });

  it("hold back what can wait until they end, and nothing that presses", () => {
    const quiet = { fromHour: 11, untilHour: 14 };
    const steps = (type: NotificationType) =>
      secondsAfter(NOON, planSteps(type, ["push", "message"], NOON, "Asia/Jakarta", { quiet }));
    expect(steps("purchase_refunded")).toEqual([
      ["push", 20],
      ["message", 7_200],
    ]);
    expect(steps("offer_made")).toEqual([
      ["push", 20],
      ["message", 120],
    ]);
  });
});

import { expect, it } from "vitest";
import { yesterdays } from "@/components/surplus/yesterday";
import { HOUR, later } from "@/server/kernel/time";
import type { SurplusView } from "@/server/surplus/surplus.contract";

/** 21.00 in Jakarta. */
const NOW = new Date("2026-11-21T14:00:00Z");
const lot = (title: string, hoursAgo: number, more: Partial<SurplusView> = {}) =>
  ({
    id: `${title} ${hoursAgo}`,
    title,
    state: "completed",
    zone: "Asia/Jakarta",
    postedAt: later(NOW, -hoursAgo * HOUR).toISOString(),
    ...more,
  }) as SurplusView;
const titles = (lots: readonly SurplusView[], now = NOW) => yesterdays(lots, now).map(({ title }) => title);

it("repeats yesterday evening, neither tonight nor the evening before", () => {
  expect(titles([lot("Roti", 1), lot("Soto", 24), lot("Nasi", 23), lot("Mi", 48)])).toEqual(["Soto", "Nasi"]);
});

it("counts the small hours to the evening before", () => {
  const atTwo = new Date("2026-11-21T19:00:00Z");
  expect(titles([lot("Larut", 18)], atTwo)).toEqual(["Larut"]);
  expect(titles([lot("Semalam", 24), lot("Malam ini", 0)], atTwo)).toEqual(["Semalam"]);
});

it("goes by the day of the place, not of the phone", () => {
  const early = lot("Papeda", 15, { zone: "Asia/Jayapura" });
  const now = new Date("2026-11-21T20:30:00Z");
  expect(titles([early], now)).toEqual(["Papeda"]);
  expect(titles([{ ...early, zone: "Asia/Jakarta" }], now)).toEqual([]);
});

it("leaves out what was taken back, what is posted again already, and all but the last of a food", () => {
  const lots = [lot("nasi KOTAK", 2), lot("Nasi kotak", 24), lot("Roti", 24), lot("Roti", 25)];
  expect(yesterdays([...lots, lot("Soto", 24, { state: "withdrawn" })], NOW).map(({ id }) => id)).toEqual(["Roti 24"]);
});

import { describe, expect, it } from "vitest";
import { clockOf, clockText } from "@/server/kernel/time";

const evening = new Date("2026-11-21T14:40:00Z");

describe("the wall clock", () => {
  it.each([
    ["Asia/Jakarta", "21.40 WIB", "21:40 WIB"],
    ["Asia/Makassar", "22.40 WITA", "22:40 WITA"],
    ["Asia/Jayapura", "23.40 WIT", "23:40 WIT"],
  ] as const)("of %s is written as each tongue writes it", (zone, indonesian, english) => {
    expect(clockText(evening, zone, "id").replace("\u00a0", " ")).toBe(indonesian);
    expect(clockText(evening, zone, "en").replace("\u00a0", " ")).toBe(english);
  });

  it("begins a day at 00.00", () => {
    expect(clockOf(new Date("2026-11-21T17:00:00Z"), "Asia/Jakarta", "id")).toBe("00.00");
  });
});

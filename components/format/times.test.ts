import { describe, expect, it } from "vitest";
import {
  clockTime,
  countdown,
  dayAndTime,
  longDate,
  minutesText,
  plainTime,
  relative,
} from "@/components/format/times";
import { fromWallText } from "@/components/format/wall-time";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const evening = new Date("2026-11-21T14:40:00Z");

describe("times belong to the place", () => {
  it("shows one instant on three wall clocks", () => {
    expect(plain(clockTime(evening, "Asia/Jakarta", "id"))).toBe("21.40 WIB");
    expect(plain(clockTime(evening, "Asia/Makassar", "id"))).toBe("22.40 WITA");
    expect(plain(clockTime(evening.toISOString(), "Asia/Jayapura", "en"))).toBe("23:40 WIT");
  });

  it("writes midnight as 00, not 24", () => {
    expect(plain(clockTime("2026-11-21T17:00:00Z", "Asia/Jakarta", "id"))).toBe("00.00 WIB");
  });

  it("names today, tomorrow and yesterday by the calendar of the place", () => {
    const say = (at: string, zone: "Asia/Jakarta" | "Asia/Jayapura") => plain(dayAndTime(at, evening, zone, "id"));
    expect(say("2026-11-21T15:30:00Z", "Asia/Jakarta")).toBe("pukul 22.30 WIB");
    expect(say("2026-11-21T15:30:00Z", "Asia/Jayapura")).toBe("besok pukul 00.30 WIT");
    expect(say("2026-11-20T13:00:00Z", "Asia/Jakarta")).toBe("kemarin pukul 20.00 WIB");
    expect(say("2026-11-25T13:00:00Z", "Asia/Jakarta")).toBe("25 Nov pukul 20.00 WIB");
  });

  it.each([
    ["2026-11-21T15:30:00Z", "22.30 WIB"],
    ["2026-11-21T22:00:00Z", "05.00 WIB"],
    ["2026-11-20T18:00:00Z", "01.00 WIB"],
    ["2026-11-22T10:00:00Z", "besok pukul 17.00 WIB"],
    ["2026-11-24T07:31:00Z", "24 Nov pukul 14.31 WIB"],
  ])("says %s as %s, with the day where another could be meant", (at, expected) =>
    expect(plain(plainTime(at, evening, "Asia/Jakarta", "id"))).toBe(expected),
  );

  it("writes the full date in the reader's language", () => {
    expect(longDate(evening, "Asia/Jakarta", "id")).toBe("Sabtu, 21 November 2026");
  });
});

describe("durations", () => {
  it.each([
    [-3, "0 menit"],
    [48, "48 menit"],
    [60, "1 jam"],
    [80, "1 jam 20 menit"],
    [3 * 24 * 60, "3 hari"],
  ])("says %i minutes as %s", (minutes, expected) => expect(minutesText(minutes, "id")).toBe(expected));

  it("counts an offer down to nothing and stops there", () => {
    expect(countdown("2026-11-21T14:44:05Z", evening, "id")).toBe("4.05");
    expect(countdown("2026-11-21T14:39:00Z", evening, "en")).toBe("0:00");
  });

  it("tells how old a thing is", () => {
    expect(relative("2026-11-21T14:38:00Z", evening, "id")).toBe("2 mnt lalu");
    expect(relative("2026-11-21T14:39:30Z", evening, "en")).toBe("30 sec ago");
  });
});

describe("wall time of a place", () => {
  it.each([
    ["2026-11-21T21:40", "Asia/Jakarta"],
    ["2026-11-21T22:40", "Asia/Makassar"],
    ["2026-11-21T23:40", "Asia/Jayapura"],
  ] as const)("reads %s in %s as one instant, whatever zone the browser is in", (text, zone) =>
    expect(fromWallText(text, zone)).toEqual(new Date(evening)),
  );

  it("is nothing while incomplete", () => {
    expect(fromWallText("", "Asia/Jakarta")).toBeNull();
    expect(fromWallText("2026-13-45T99:99", "Asia/Jakarta")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { codesClosedForSeconds, wayTo } from "@/server/identity/code.rules";
import { later, MINUTE } from "@/server/kernel/time";

describe("the way of a code", () => {
  it.each([
    ["ani@contoh.id", "email"],
    [" ANI@Contoh.ID ", "email"],
    ["0812 3456 7890", "message"],
    ["6281234567890", "message"],
    ["+62 812-3456-7890", "message"],
    ["021 3456789", null],
    ["admin", null],
    ["@", null],
    ["a@", null],
    ["a b@contoh.id", null],
    ["", null],
  ])("of %j is %s", (typed, way) => expect(wayTo(typed)).toBe(way));
});

describe("asking for codes", () => {
  const now = new Date("2026-11-21T14:00:00Z");
  const moments = (count: number) => Array.from({ length: count }, (_, n) => later(now, (n - count) * MINUTE));
  it.each([
    [0, 0, false],
    [4, 4, false],
    [5, 0, true],
    [0, 5, true],
  ])("after %i codes and %i failures is closed: %s", (asked, failures, isClosed) =>
    expect(codesClosedForSeconds(moments(asked), moments(failures), now) !== null).toBe(isClosed),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOfRow } from "@/server/audit/audit.chain";
import {
  type ChainedRow,
  canonicalDetail,
  closeChain,
  EMPTY_CHAIN,
  followChain,
  GENESIS,
  spanOf,
  withoutContacts,
} from "@/server/audit/audit.rules";

const at = new Date("2026-11-21T14:00:00Z");

function chainOf(length: number): ChainedRow[] {
  const rows: ChainedRow[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const subject = { action: "organisation.verified", subjectKind: "organisation", subjectId: `o${seq}` };
    const told = { ...subject, actorKind: "person", actorId: "p", reason: null, detail: "{}" };
    const row = { seq, at, ...told, previousHash: rows.at(-1)?.hash ?? GENESIS };
    rows.push({ ...row, hash: hashOfRow(row) });
  }
  return rows;
}

const follow = (rows: readonly ChainedRow[], anchors: ReadonlyMap<number, string> = new Map()) => {
  const farthest = [...anchors].map(([seq, hash]) => ({ seq, hash })).at(-1);
  return closeChain(
    rows.reduce((chain, row) => followChain(chain, row, hashOfRow(row), anchors.get(row.seq)), EMPTY_CHAIN),
    farthest,
  );
};

/** A row told anew with a hash that fits it, as someone would who owns the table. */
const retold = (row: ChainedRow, change: Partial<ChainedRow>): ChainedRow => {
  const changed = { ...row, ...change };
  return { ...changed, hash: hashOfRow(changed) };
};

describe("the chain", () => {
  const rows = chainOf(6);
  const anchors = new Map([[4, rows[3]?.hash ?? ""]]);

  it("stands as it was written", () => {
    expect(follow(rows, anchors)).toMatchObject({ rows: 6, head: { seq: 6 }, broken: null });
    expect(follow([])).toEqual(EMPTY_CHAIN);
  });

  const at3 = rows[2] as ChainedRow;
  const rewritten: ChainedRow[] = [];
  for (const row of rows)
    rewritten.push(
      retold(row, {
        previousHash: rewritten.at(-1)?.hash ?? GENESIS,
        reason: row.seq === 2 ? "lain" : row.reason,
      }),
    );
  it.each([
    ["content changed", rows.map((row) => (row.seq === 3 ? { ...row, reason: "lain" } : row)), 3, "altered"],
    [
      "content and hash changed",
      rows.map((row) => (row.seq === 3 ? retold(row, { reason: "x" }) : row)),
      4,
      "unlinked",
    ],
    ["a row taken out", rows.filter(({ seq }) => seq !== 3), 3, "missing"],
    ["the first row taken out", rows.slice(1), 1, "missing"],
    ["a row put in twice", [...rows.slice(0, 3), at3, ...rows.slice(3)], 4, "missing"],
    ["all told anew from row 2 on", rewritten, 4, "rewritten"],
    ["the end cut off", rows.slice(0, 3), 4, "cut"],
    ["everything deleted", [], 1, "cut"],
  ])("names the first broken row: %s", (_, told, seq, why) => {
    expect(follow(told, anchors).broken).toEqual({ seq, why });
  });

  it("notices any change of any column of any row", () => {
    const columns = ["actorId", "action", "subjectKind", "subjectId", "reason", "detail"] as const;
    fc.assert(
      fc.property(fc.nat(5), fc.constantFrom(...columns), fc.string(), (index, column, text) => {
        const told = rows.map((row, n) => (n === index ? { ...row, [column]: text } : row));
        const same = rows[index]?.[column] === text;
        expect(follow(told).broken).toEqual(same ? null : { seq: index + 1, why: "altered" });
      }),
    );
  });
});

it("tells equal facts equally, whatever their order", () => {
  expect(canonicalDetail({ b: 1, a: "x" })).toBe('{"a":"x","b":1}');
  expect(canonicalDetail({ a: "x", b: 1 })).toBe('{"a":"x","b":1}');
});

it.each([
  ["hubungi budi.santoso@contoh.id segera", "hubungi b***o@contoh.id segera"],
  ["nomornya 0812 3456 1234 ya", "nomornya ****34 ya"],
  ["+62 812-3456-1234", "****34"],
  ["12 boks basi pukul 21.30", "12 boks basi pukul 21.30"],
])("keeps no address and no number of what was written: %s", (typed, kept) => {
  expect(withoutContacts(typed)).toBe(kept);
});

it("takes days of Jakarta, both included", () => {
  expect(spanOf({ from: "2026-11-21", until: "2026-11-21" })).toEqual({
    from: new Date("2026-11-20T17:00:00Z"),
    to: new Date("2026-11-21T17:00:00Z"),
  });
  expect(() => spanOf({ from: "2026-11-22", until: "2026-11-21" })).toThrow("audit.badSpan");
});

import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { assign, type Edge } from "@/server/matching/assignment.rules";

type Case = Readonly<{ candidates: number; unmatchedCost: number; edges: Edge[][] }>;

const cases: fc.Arbitrary<Case> = fc
  .record({ lots: fc.integer({ min: 1, max: 9 }), candidates: fc.integer({ min: 1, max: 9 }) })
  .chain(({ lots, candidates }) => {
    const edge = fc.record({
      candidate: fc.integer({ min: 0, max: candidates - 1 }),
      cost: fc.integer({ min: -20, max: 100 }),
    });
    const row = fc.uniqueArray(edge, { maxLength: candidates, selector: (pair) => pair.candidate });
    return fc.record({
      candidates: fc.constant(candidates),
      unmatchedCost: fc.integer({ min: 0, max: 120 }),
      edges: fc.array(row, { minLength: lots, maxLength: lots }),
    });
  });

const costOf = ({ edges, unmatchedCost }: Case, answer: readonly (number | null)[]): number =>
  answer.reduce<number>((sum, chosen, lot) => {
    if (chosen === null) return sum + unmatchedCost;
    const edge = edges[lot]?.find((pair) => pair.candidate === chosen);
    return edge ? sum + edge.cost : Number.NaN;
  }, 0);

const solve = ({ edges, candidates, unmatchedCost }: Case): (number | null)[] =>
  assign(edges, candidates, unmatchedCost);

/** The same question as a linear programme; an assignment polytope has whole corners. */
function asProgramme({ edges, candidates, unmatchedCost }: Case): string {
  const name = (lot: number, candidate: number) => `x_${lot}_${candidate}`;
  const term = (cost: number, variable: string) => `${cost < 0 ? "-" : "+"} ${Math.abs(cost)} ${variable}`;
  const all = edges.flatMap((row, lot) => row.map((pair) => ({ lot, ...pair })));
  const objective = [
    ...all.map(({ lot, candidate, cost }) => term(cost, name(lot, candidate))),
    ...edges.map((_, lot) => term(unmatchedCost, `u_${lot}`)),
  ];
  const lots = edges.map((row, lot) => [`u_${lot}`, ...row.map(({ candidate }) => name(lot, candidate))]);
  const columns = Array.from({ length: candidates }, (_, candidate) =>
    all.filter((pair) => pair.candidate === candidate).map(({ lot }) => name(lot, candidate)),
  );
  return [
    "Minimize",
    ` obj: ${objective.join(" ")}`,
    "Subject To",
    ...lots.map((row, lot) => ` l${lot}: ${row.join(" + ")} = 1`),
    ...columns.flatMap((column, index) => (column.length > 0 ? [` c${index}: ${column.join(" + ")} <= 1`] : [])),
    "End",
  ].join("\n");
}

describe("assign", () => {
  it("costs exactly what the solver oracle says, on 1,000 random windows", { timeout: 120_000 }, async () => {
    const highs = await loadHighs();
    let compared = 0;
    for (const window of fc.sample(cases, { numRuns: 1_000, seed: 20_261_121 })) {
      const oracle = highs.solve(asProgramme(window), { presolve: "off" });
      expect(oracle.Status).toBe("Optimal");
      expect(costOf(window, solve(window))).toBeCloseTo(oracle.ObjectiveValue, 6);
      compared += 1;
    }
    expect(compared).toBe(1_000);
  });

  it("gives nobody two lots and no lot to someone it was not possible for", () => {
    fc.assert(
      fc.property(cases, (window) => {
        const answer = solve(window);
        const chosen = answer.filter((candidate) => candidate !== null);
        expect(answer).toHaveLength(window.edges.length);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(costOf(window, answer)).not.toBeNaN();
      }),
    );
  });

  it("never does worse than taking the cheapest pair first", () => {
    fc.assert(
      fc.property(cases, (window) => {
        const taken = new Set<number>();
        const greedy = window.edges.map((row) => {
          const free = row.filter((pair) => !taken.has(pair.candidate) && pair.cost < window.unmatchedCost);
          const [best] = [...free].sort((one, other) => one.cost - other.cost);
          if (best) taken.add(best.candidate);
          return best?.candidate ?? null;
        });
        expect(costOf(window, solve(window))).toBeLessThanOrEqual(costOf(window, greedy));
      }),
    );
  });

  it("moves an earlier lot on when that places both", () => {
    const edges = [
      [
        { candidate: 0, cost: 1 },
        { candidate: 1, cost: 2 },
      ],
      [{ candidate: 0, cost: 1 }],
    ];
    expect(assign(edges, 2, 1_000)).toEqual([1, 0]);
  });

  it("solves 500 lots against 1,000 recipients within a heartbeat", () => {
    const random = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: 10_000, seed: 7 });
    const edges = Array.from({ length: 500 }, (_, lot) =>
      Array.from({ length: 20 }, (_, index) => ({
        candidate: (lot * 37 + index * 53) % 1_000,
        cost: random[lot * 20 + index] ?? 0,
      })),
    );
    const started = performance.now();
    const answer = assign(edges, 1_000, 1_000);
    expect(answer.filter((candidate) => candidate === null)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

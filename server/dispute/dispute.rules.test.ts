import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISPUTE_STATES, PROVIDER_REASONS, RECIPIENT_REASONS, SIDES, VERDICTS } from "@/server/dispute/dispute.reasons";
import {
  after,
  blamedBy,
  clocksOf,
  isReviewDue,
  needsSecond,
  reasonsOf,
  refundOf,
  whyCannotAnswer,
  whyCannotDispute,
  whyCannotJudge,
  whyCannotRule,
  whyTooEarly,
} from "@/server/dispute/dispute.rules";
import { HOUR, later, MINUTE } from "@/server/kernel/time";

const now = new Date("2026-11-21T14:00:00Z");
const minutesTo = (at: Date) => (at.getTime() - now.getTime()) / MINUTE;

describe("clocks", () => {
  it.each([
    ["stale_food", 15, 60],
    ["foreign_object", 15, 60],
    ["unsafe_found", 15, 60],
    ["food_gone", 15, 48 * 60],
    ["fewer_than_promised", 24 * 60, 48 * 60],
    ["wrong_count", 24 * 60, 48 * 60],
  ] as const)("%s is answered in %d and judged in %d minutes", (reason, answer, judge) => {
    const { answerBy, dueAt } = clocksOf(reason, now);
    expect([minutesTo(answerBy), minutesTo(dueAt)]).toEqual([answer, judge]);
  });
});

describe("the table of transitions", () => {
  const steps = ["propose", "decide", "lapse", "approve", "return", "appeal", "close"] as const;
  const allowed = DISPUTE_STATES.flatMap((state) =>
    steps.flatMap((step) => {
      try {
        return [`${state} ${step} → ${after(state, step)}`];
      } catch {
        return [];
      }
    }),
  );
  it("allows these and no others", () => {
    expect(allowed).toEqual([
      "open propose → proposed",
      "open decide → decided",
      "open lapse → decided",
      "proposed approve → decided",
      "proposed return → open",
      "decided appeal → appealed",
      "decided close → closed",
      "appealed propose → reproposed",
      "appealed decide → closed",
      "reproposed approve → closed",
      "reproposed return → appealed",
    ]);
  });
});

describe("who may open, answer and judge", () => {
  const held = { state: "held", closeReason: null, closedAt: null };
  it.each([
    [held, null],
    [{ ...held, state: "completed", closedAt: later(now, -47 * HOUR) }, null],
    [{ ...held, state: "completed", closedAt: later(now, -48 * HOUR) }, "dispute.tooLate"],
    [{ ...held, state: "expired", closedAt: later(now, -HOUR) }, null],
    [{ ...held, state: "cancelled", closedAt: now }, "dispute.nothingTaken"],
    [{ state: "cancelled", closeReason: "recalled", closedAt: now }, null],
  ])("%j → %s", (claim, code) => {
    expect(whyCannotDispute(claim, now)?.code ?? null).toBe(code);
  });

  const waiting = { state: "open", openedBy: "recipient", answeredAt: null, answerBy: later(now, MINUTE) } as const;
  it.each([
    [waiting, "provider", null],
    [waiting, "recipient", "dispute.ownWords"],
    [{ ...waiting, answeredAt: now }, "provider", "dispute.answered"],
    [{ ...waiting, answerBy: now }, "provider", "dispute.answerTime"],
    [{ ...waiting, state: "decided" }, "provider", "dispute.answerTime"],
  ] as const)("%# answers once, in time, from the other side", (dispute, side, code) => {
    expect(whyCannotAnswer(dispute, side, now)?.code ?? null).toBe(code);
  });

  it("waits for the answer or for its time to end", () => {
    expect(whyTooEarly(waiting, now)?.code).toBe("dispute.stillAnswering");
    expect(whyTooEarly({ ...waiting, answeredAt: now }, now)).toBeNull();
    expect(whyTooEarly(waiting, waiting.answerBy)).toBeNull();
  });

  it("lets nobody judge their own house, or twice", () => {
    expect(whyCannotJudge({ isOfParty: true, hasRuled: false })?.code).toBe("dispute.ownOrganisation");
    expect(whyCannotJudge({ isOfParty: false, hasRuled: true })?.code).toBe("dispute.sameJudge");
    expect(whyCannotJudge({ isOfParty: false, hasRuled: false })).toBeNull();
  });

  it("gives each side its own reasons", () => {
    expect(reasonsOf("provider")).toBe(PROVIDER_REASONS);
    expect(reasonsOf("recipient")).toBe(RECIPIENT_REASONS);
  });
});

describe("what a ruling moves", () => {
  const bought = {
    openedBy: "recipient" as const,
    ...{ stakesRupiah: 90_000n, refundRupiah: 0n, settledAt: null, acceptedUnits: 10 },
  };
  it.each([
    [bought, { verdict: "split", splitRupiah: 40_000n, unfitUnits: 4 }, null],
    [bought, { verdict: "split", splitRupiah: 0n, unfitUnits: 4 }, "dispute.splitShare"],
    [bought, { verdict: "split", splitRupiah: 90_000n, unfitUnits: 4 }, "dispute.splitShare"],
    [bought, { verdict: "uphold", splitRupiah: 1n, unfitUnits: 0 }, "dispute.splitShare"],
    [bought, { verdict: "uphold", splitRupiah: null, unfitUnits: 11 }, "dispute.unfitTooMany"],
    [{ ...bought, stakesRupiah: 0n }, { verdict: "split", splitRupiah: null, unfitUnits: 4 }, null],
    [{ ...bought, stakesRupiah: 0n }, { verdict: "split", splitRupiah: 1n, unfitUnits: 4 }, "dispute.splitShare"],
    [{ ...bought, settledAt: now }, { verdict: "dismiss", splitRupiah: null, unfitUnits: 0 }, null],
    [{ ...bought, settledAt: now }, { verdict: "split", splitRupiah: 1n, unfitUnits: 0 }, "dispute.splitShare"],
  ] as const)("%# is %s", (stakes, ruling, code) => {
    expect(whyCannotRule(stakes, ruling)?.code ?? null).toBe(code);
  });

  it("never gives back more than was paid, nor less than nothing", () => {
    const ruling = fc.record({
      verdict: fc.constantFrom(...VERDICTS),
      splitRupiah: fc.option(fc.bigInt({ min: 0n, max: 2_000_000n })),
      unfitUnits: fc.integer({ min: 0, max: 10 }),
    });
    const stakes = fc.record({
      openedBy: fc.constantFrom(...SIDES),
      stakesRupiah: fc.bigInt({ min: 0n, max: 1_000_000n }),
      refundRupiah: fc.constant(0n),
      settledAt: fc.constant(null),
      acceptedUnits: fc.constant(10),
    });
    fc.assert(
      fc.property(stakes, ruling, (case_, asked) => {
        if (whyCannotRule(case_, asked)) return;
        const refund = refundOf(case_, asked);
        expect(refund >= 0n && refund <= case_.stakesRupiah).toBe(true);
        if (asked.verdict === "dismiss") expect(refund).toBe(0n);
      }),
    );
  });

  it("leaves money where it is once it has moved", () => {
    const moved = { ...bought, refundRupiah: 90_000n, settledAt: now };
    expect(refundOf(moved, { verdict: "dismiss", splitRupiah: null, unfitUnits: 0 })).toBe(90_000n);
  });

  it("calls a second person above Rp 500.000 and for bans", () => {
    expect([500_000n, 500_001n].map((stakes) => needsSecond(stakes, []))).toEqual([false, true]);
    expect(needsSecond(0n, ["provider"])).toBe(true);
  });

  it("blames only whoever was found wrong, and reviews at the second warning", () => {
    expect(blamedBy("uphold", "recipient")).toBe("provider");
    expect(blamedBy("split", "recipient")).toBeNull();
    expect(blamedBy("dismiss", "recipient")).toBeNull();
    expect([1, 2].map(isReviewDue)).toEqual([false, true]);
  });
});

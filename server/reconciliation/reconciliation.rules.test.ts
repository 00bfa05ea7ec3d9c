import { describe, expect, it } from "vitest";
import { later, MINUTE } from "@/server/kernel/time";
import {
  type Booked,
  isAsked,
  rupiahApart,
  withinBooks,
  withProvider,
} from "@/server/reconciliation/reconciliation.rules";

const NOW = new Date("2026-11-22T20:00:00Z");
const HOUR_AGO = later(NOW, -60 * MINUTE);
const booked = (change: Partial<Booked> = {}): Booked => ({
  ...{ escrowId: "e", state: "LOCKED", amount: 40_000n, refunded: 0n, isLocked: true, endedAt: null, paid: 40_000n },
  ...{ refundPosted: 0n, refundPromised: 0n, releasePosted: 0n, releasePromised: 0n, promisedSince: null },
  ...{ claimState: "held", claimClosedAt: null, transfers: ["e:hold"] },
  ...change,
});
const kinds = (row: Booked) => withinBooks(row, NOW).map(({ kind }) => kind);

describe("within the books", () => {
  it.each<[string, Partial<Booked>, string[]]>([
    ["paid and held", {}, []],
    ["not yet paid", { state: "PENDING", isLocked: false, paid: 0n }, []],
    ["called off", { state: "CANCELLED", isLocked: false, paid: 0n, endedAt: NOW, claimState: "cancelled" }, []],
    ["released", { state: "CLOSED", releasePosted: 40_000n, endedAt: NOW }, []],
    ["on its way to the kitchen", { state: "CLOSED", releasePromised: 40_000n, promisedSince: NOW, endedAt: NOW }, []],
    ["split", { state: "CLOSED", refunded: 15_000n, refundPosted: 15_000n, releasePosted: 25_000n, endedAt: NOW }, []],
    [
      "paid too late and returned",
      { state: "REFUNDED", isLocked: false, refunded: 40_000n, refundPosted: 40_000n },
      [],
    ],
    ["one rupiah apart", { paid: 39_999n }, []],
    ["two rupiah apart", { paid: 39_998n }, ["books_paid"]],
    ["locked without money", { paid: 0n }, ["books_paid"]],
    ["refunded without a transfer", { state: "REFUNDED", refunded: 40_000n, endedAt: NOW }, ["books_refunded"]],
    ["closed without a transfer", { state: "CLOSED", endedAt: NOW }, ["books_released"]],
    ["nobody came, money kept", { claimState: "expired", claimClosedAt: HOUR_AGO }, ["claim_unreturned"]],
    ["nobody came a minute ago", { claimState: "expired", claimClosedAt: later(NOW, -MINUTE) }, []],
    [
      "promised two days ago",
      { state: "CLOSED", releasePromised: 40_000n, promisedSince: later(NOW, -48 * 60 * MINUTE), endedAt: NOW },
      ["stuck"],
    ],
  ])("%s", (_, change, expected) => {
    expect(kinds(booked(change))).toEqual(expected);
  });

  it("says what is missing and by which transfers", () => {
    const [found] = withinBooks(booked({ paid: 15_000n }), NOW);
    expect(found).toEqual({
      kind: "books_paid",
      subject: "e",
      expected: 40_000n,
      found: 15_000n,
      transfers: ["e:hold"],
    });
    expect(rupiahApart(found ? [found] : [])).toBe(25_000n);
  });
});

describe("with the provider", () => {
  const standing = { paid: 40_000n, captured: 0n, refunded: 0n };
  it.each([
    ["agrees", {}, {}, []],
    ["never got it", {}, { paid: 0n }, ["gateway_paid"]],
    ["got less", {}, { paid: 39_000n }, ["gateway_paid"]],
    ["gave back what nobody asked", {}, { refunded: 5_000n }, ["gateway_refunded"]],
    ["does not tell of kitchens", { releasePosted: 40_000n }, { captured: null }, []],
    ["kept what the kitchen should have", { releasePosted: 40_000n }, { captured: 0n }, ["gateway_captured"]],
    ["is on its way with a refund", { refundPromised: 5_000n }, { refunded: 0n }, []],
    ["was quicker with a refund than the books", { refundPromised: 5_000n }, { refunded: 5_000n }, []],
    ["let go what a card only authorised", { refundPosted: 40_000n }, { paid: 0n }, []],
  ] as const)("%s", (_, change, said, expected) => {
    expect(withProvider(booked(change), { ...standing, ...said }).map(({ kind }) => kind)).toEqual(expected);
  });
});

it("asks the provider while a purchase goes on, and for a week after", () => {
  expect(isAsked(booked(), NOW)).toBe(true);
  expect(isAsked(booked({ endedAt: later(NOW, -6 * 24 * 60 * MINUTE) }), NOW)).toBe(true);
  expect(isAsked(booked({ endedAt: later(NOW, -8 * 24 * 60 * MINUTE) }), NOW)).toBe(false);
});

import { expect, it } from "vitest";
import { testDatabase } from "@/db/testing/test-database";
import { gatewayConformance } from "@/server/escrow/gateway-conformance";
import { SANDBOX_SIGNATURE, sandboxGateway, signNotice } from "@/server/escrow/sandbox.gateway";
import { sandboxBooks, savePaid } from "@/server/escrow/sandbox.store";
import { plainId } from "@/server/kernel/id";
import { Private } from "@/server/kernel/private";
import { later, MINUTE } from "@/server/kernel/time";
import { systemClock } from "@/server/platform/clock";

const secret = new Private("a key of the sandbox");
const letter = (order: string, amount: number, now = new Date()) => {
  const body = JSON.stringify({ id: plainId(), order, amount, state: "held" });
  return { headers: { [SANDBOX_SIGNATURE]: signNotice(secret, body, now) }, body, now };
};

gatewayConformance("the sandbox", async () => {
  const database = await testDatabase();
  return {
    gateway: sandboxGateway(sandboxBooks(database.db, systemClock), secret, "http://localhost:3000"),
    pay: async (order) => {
      await database.db.transaction((tx) => savePaid(tx, order, { state: "held", heldAt: new Date() }));
    },
    letter,
    close: database.close,
  };
});

it("does not believe a notice that is old, from the future, or signed with another key", () => {
  const books = {
    save: async () => {},
    find: async () => null,
    findMany: async () => new Map(),
    cancel: async () => {},
    moveOnce: async () => true,
  };
  const gateway = sandboxGateway(books, secret, "http://localhost:3000");
  const now = new Date();
  const one = letter(plainId(), 40_000, now);
  expect(gateway.readNotice({ ...one, now: later(now, 4 * MINUTE) })).not.toBeNull();
  expect(gateway.readNotice({ ...one, now: later(now, 6 * MINUTE) })).toBeNull();
  expect(gateway.readNotice({ ...one, now: later(now, -6 * MINUTE) })).toBeNull();
  expect(gateway.readNotice({ ...one, headers: {} })).toBeNull();
  const forged = { [SANDBOX_SIGNATURE]: signNotice(new Private("another"), one.body, now) };
  expect(gateway.readNotice({ ...one, headers: forged })).toBeNull();
});

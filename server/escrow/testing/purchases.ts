import { createHash } from "node:crypto";
import { EVENING, startRescue, tenKilograms } from "@/db/testing/rescue";
import { sellAtSandbox } from "@/db/testing/test-secrets";
import { findBalance } from "@/server/account/account.store";
import { openEscrow } from "@/server/escrow/escrow.commands";
import { paymentsRouter, sandboxRouter } from "@/server/escrow/escrow.router";
import { findEscrowOfClaim } from "@/server/escrow/escrow.store";
import { hearNotice } from "@/server/escrow/payment.commands";
import { gatewayNamed } from "@/server/escrow/payment.gateway";
import { type SendNotice, sendSandboxNotices } from "@/server/escrow/sandbox-notices";
import { type Actor, ANONYMOUS, type MemberActor, systemActor } from "@/server/kernel/actor";
import { type ClaimId, type OrganisationId, regionOf, type SurplusId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { later, MINUTE } from "@/server/kernel/time";
import type { Work } from "@/server/platform/work";
import { createCallerFactory, router } from "@/server/trpc/procedures";

const createCaller = createCallerFactory(router({ payments: paymentsRouter, sandbox: sandboxRouter }));

/** Something bought and not yet paid: 10 of 25 boxes for Rp 40.000, payable for ten minutes. */
export type Bought = Readonly<{
  claimId: ClaimId;
  surplusId: SurplusId;
  order: string;
  code: string;
  buyer: MemberActor;
  kitchen: MemberActor;
}>;

export const PRICE = rupiah(40_000);
export const UNITS = 10;
export const PAY_BY = later(EVENING, 10 * MINUTE);
/** When the food of tenKilograms is not safe any more, and when it is no longer handed out. */
export const SAFE_UNTIL = later(EVENING, 3 * 60 * MINUTE);

/** A rescue in which food is sold and paid for at the sandbox. */
export async function startPurchases() {
  sellAtSandbox();
  const rescue = await startRescue();
  const { db } = rescue.database;

  const as = (actor: Actor, now = EVENING) =>
    createCaller({ db, actor, now, language: "id", remoteAddress: "test", idempotencyKey: null });
  const work = <Result>(run: (work: Work) => Promise<Result>, now = EVENING) =>
    db.transaction((tx) => run({ tx, actor: systemActor("test"), now }));

  /** What the door does with a notice. */
  const receive =
    (now: Date): SendNotice =>
    async ({ headers, body }) => {
      const notice = gatewayNamed("sandbox", { db, clock: () => now }).readNotice({ headers, body, now });
      if (!notice) throw new Error("not signed");
      const mark = createHash("sha256").update(body).digest("base64url");
      await work((at) => hearNotice(at, "sandbox", notice, mark), now);
    };

  async function buy(): Promise<Bought> {
    const { provider: kitchen, ngo } = await rescue.town();
    const buyer = await ngo(500);
    const lot = await rescue.as(kitchen).surplus.post(tenKilograms);
    const claim = await rescue.as(buyer).surplus.claim({ id: lot.id, units: UNITS });
    const claimId = claim.id as ClaimId;
    const { escrowId } = await work((at) =>
      openEscrow(at, {
        ...{ claimId, regionId: regionOf(claimId), buyerId: buyer.personId, amountRupiah: PRICE },
        ...{ providerId: kitchen.organisationId as OrganisationId, safeUntil: SAFE_UNTIL, payBy: PAY_BY },
      }),
    );
    await rescue.settle();
    return { claimId, surplusId: lot.id as SurplusId, order: escrowId, code: claim.pickupCode ?? "", buyer, kitchen };
  }

  /** Sends what is due, and lets everything that follows happen. */
  async function deliver(now = EVENING): Promise<void> {
    await sendSandboxNotices(receive(now))({ db, now });
    await rescue.settle(now);
  }

  const press = (id: string, act: "success" | "failure" | "late" | "duplicate" | "out_of_order", now = EVENING) =>
    as(ANONYMOUS, now).sandbox.press({ id, act });

  async function pay(bought: Bought, now = EVENING): Promise<void> {
    await press(bought.order, "success", now);
    await deliver(now);
  }

  return {
    ...{ rescue, as, work, buy, deliver, press, pay, receive },
    payment: ({ claimId, buyer }: Bought) => as(buyer).payments.byClaim({ claimId }),
    row: ({ claimId }: Bought) => findEscrowOfClaim(db, claimId),
    /** What is held for a purchase, and what its kitchen has. */
    books: async ({ order, kitchen }: Pick<Bought, "order" | "kitchen">) => {
      const held = await findBalance(db, { kind: "held_at_gateway", ownerId: order });
      const gained = await findBalance(db, { kind: "kitchen_at_gateway", ownerId: kitchen.organisationId });
      return {
        held: Number(held?.balance ?? 0n),
        free: Number(held?.free ?? 0n),
        kitchen: Number(gained?.balance ?? 0n),
      };
    },
    /** What the provider says. */
    standing: ({ order }: Bought, now = EVENING) =>
      gatewayNamed("sandbox", { db, clock: () => now }).ask(order as never, AbortSignal.timeout(5_000)),
    /** What was told of a purchase, by name: what happens in one millisecond has no order. */
    told: async ({ claimId }: Bought) => {
      const rows = await rescue.database
        .sql`select type from outbox where type like 'escrow.%' and payload->>'claimId' = ${claimId}
        order by type`;
      return rows.map(({ type }) => String(type));
    },
  };
}
export type Purchases = Awaited<ReturnType<typeof startPurchases>>;

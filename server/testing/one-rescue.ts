import { expect } from "vitest";
import { tenKilograms } from "@/db/testing/rescue";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import { ask } from "@/server/testing/partner";

const SOON = { timeout: 60 * SECOND, interval: 100 };

type House = Readonly<{ door: Readonly<{ url: string }>; kitchen: string; ngo: string }>;
type Listed = Readonly<{ items: readonly Readonly<{ id: string; surplusId: string }>[] }>;

/** Ten kilograms from the kitchen to the count of what was saved, over HTTP alone: posted, matched, claimed, handed over, counted. */
export async function rescueTenKilograms({ door, kitchen, ngo }: House): Promise<void> {
  const countedGrams = async () => Number((await ask(door, kitchen, "GET /impact")).body.acceptedGrams);
  const before = await countedGrams();
  const now = new Date();
  const times = { cookedAt: later(now, -HOUR).toISOString(), pickupUntil: later(now, 2 * HOUR).toISOString() };
  const lot = await ask(door, kitchen, "POST /surplus", { ...tenKilograms, ...times });
  expect(lot).toMatchObject({ status: 201 });
  const offered = async () => {
    const { items } = (await ask(door, ngo, "GET /offers")).body as Listed;
    return items.find(({ surplusId }) => surplusId === lot.body.id)?.id ?? "";
  };
  await expect.poll(offered, SOON).not.toBe("");
  const claim = await ask(door, ngo, `POST /offers/${await offered()}/accept`, {});
  expect(claim).toMatchObject({ status: 201, body: { state: "held" } });
  const handed = { acceptedUnits: 25, rejectedUnits: 0, weightGrams: 10_000, method: "scale" };
  const closed = await ask(door, kitchen, "POST /pickups/verify", { code: claim.body.pickupCode, ...handed });
  expect(closed).toMatchObject({ body: { state: "completed" } });
  await expect.poll(countedGrams, SOON).toBe(before + 10_000);
}

import { expect } from "vitest";
import { callsTo } from "@/components/api/calls";
import { newKey } from "@/components/offline/queued-action";
import { checkBooks } from "@/e2e/faults/books";
import { Evening } from "@/e2e/faults/evening";
import { makePeople } from "@/e2e/faults/people";
import { startProduct } from "@/e2e/faults/product";
import { feelPulse } from "@/e2e/faults/pulse";
import { openScreen } from "@/e2e/faults/screen";
import { SECOND } from "@/server/kernel/time";

/** For what comes true by itself. */
export const SOON = { timeout: 60 * SECOND, interval: 100 };

/** The product, an evening of people under way, one screen that looks on and a finger on the pulse of the web. */
export async function openStage() {
  const product = await startProduct();
  const { towns, admin } = await makePeople(product.database.db);
  const [town] = towns;
  if (!town) throw new Error("no town");
  const doors = [product.url];
  let turn = 0;
  const evening = new Evening(towns, () => doors[turn++ % doors.length] ?? product.url);
  const screen = openScreen(product.url, town.kitchen.token);
  const pulse = feelPulse(product.url);
  const send = (path: string, input: unknown, token = admin.token) =>
    callsTo(`${product.url}/api/trpc`, { authorization: `Bearer ${token}` }).send(path, input, {
      idempotencyKey: newKey(),
    });
  type Letter = { consumer: string; messageId: string; error: string; attempts: number };
  const letters = async () => {
    const desk = callsTo(`${product.url}/api/trpc`, { authorization: `Bearer ${admin.token}` });
    return ((await desk.ask("operations.deadLetters", { limit: 200 })) as { items: Letter[] }).items;
  };
  const hook = { name: "kasir", url: product.listener.url, events: ["surplus.posted", "surplus.claimed"] };
  await send("webhooks.make", hook, town.kitchen.token);
  const faults: { name: string; at: Date }[] = [];

  /** The next lot or claim of the town is told to the screen that looks on. */
  async function checkScreen(): Promise<void> {
    await expect.poll(() => screen.isLive(), SOON).toBe(true);
    screen.forget();
    const before = evening.told.length;
    const lots = () => evening.told.slice(before).map(({ answer }) => answer.surplusId ?? answer.id);
    await expect.poll(() => lots().some(screen.hasHeardOf), SOON).toBe(true);
  }

  return {
    ...{ product, towns, admin, evening, screen, pulse, doors, send, letters, faults },
    /** What must hold after a fault; its name is kept for the reckoning at the end. */
    async check(name: string): Promise<void> {
      await checkBooks(product, evening);
      await checkScreen();
      expect(pulse.missed).toEqual([]);
      faults.push({ name, at: new Date() });
    },
    async close(): Promise<void> {
      await evening.end();
      await pulse.stop();
      screen.close();
      await product.close();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { mintId, plainId, type RegionId, type SurplusId } from "@/server/kernel/id";
import { later, SECOND } from "@/server/kernel/time";
import type { ClosedLot, ClosedLots, FORGOTTEN_AFTER } from "@/server/surplus/closed-lots";

type Opened = Readonly<{ lots: ClosedLots; close?: () => unknown }>;
/** Open in the given way, with a memory so short. */
type Open = (forgottenAfter: typeof FORGOTTEN_AFTER) => Opened | Promise<Opened>;

const lotOf = (id: SurplusId, version: number, now: Date): ClosedLot => ({
  id,
  version,
  state: "claimed",
  unitsOpen: 0,
  unitsExpired: 0,
  openToAll: true,
  halal: "certified",
  place: { latitude: -6.2, longitude: 106.8 },
  safeUntil: later(now, 60 * SECOND),
  pickupUntil: later(now, 30 * SECOND),
  claimers: [plainId<"person">()],
});

/** What every memory of closed lots must do. */
export function closedLotsConformance(where: string, open: Open): void {
  describe(`closed lots in ${where}`, () => {
    let opened: Opened;
    const fresh = () => mintId<"surplus">(3171 as RegionId, new Date());
    beforeAll(async () => {
      opened = await open({ closedMs: 5 * SECOND, reopenedMs: 60 * SECOND } as typeof FORGOTTEN_AFTER);
    });
    afterAll(() => opened.close?.());

    it("knows a lot that was closed as it was, and no other", async () => {
      const [id, now] = [fresh(), new Date()];
      expect(await opened.lots.find(id, now)).toBeNull();
      const lot = lotOf(id, 3, now);
      await opened.lots.close(lot, now);
      expect(await opened.lots.find(id, now)).toEqual(lot);
      expect(await opened.lots.find(fresh(), now)).toBeNull();
    });

    it("goes by the version of the lot, whatever comes late", async () => {
      const [id, now] = [fresh(), new Date()];
      await opened.lots.close(lotOf(id, 3, now), now);
      await opened.lots.reopen(id, 4, now);
      expect(await opened.lots.find(id, now)).toBeNull();
      await opened.lots.close(lotOf(id, 3, now), now);
      expect(await opened.lots.find(id, now)).toBeNull();
      await opened.lots.close(lotOf(id, 5, now), now);
      await opened.lots.reopen(id, 4, now);
      expect(await opened.lots.find(id, now)).toMatchObject({ version: 5 });
    });

    it("forgets a closed lot before lost news of its reopening can do harm", async () => {
      const short = await open({ closedMs: 80, reopenedMs: 300 } as unknown as typeof FORGOTTEN_AFTER);
      const id = fresh();
      await short.lots.close(lotOf(id, 3, new Date()), new Date());
      expect(await short.lots.find(id, new Date())).not.toBeNull();
      await vi.waitFor(async () => expect(await short.lots.find(id, new Date())).toBeNull(), { interval: 10 });
      await short.close?.();
    });
  });
}

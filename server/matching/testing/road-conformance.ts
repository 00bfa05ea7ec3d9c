import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Place } from "@/server/kernel/place";
import { SECOND } from "@/server/kernel/time";
import type { RoadGuide } from "@/server/matching/road.contract";
import { ISLAND, OFF_THE_MAP } from "@/server/matching/testing/road-machines";
import type { MoodyServer } from "@/server/testing/moody-server";

/** One guide with the other end of its line in our hands; no machine where the answer is our own. */
export type RoadLine = Readonly<{ guide: RoadGuide; machine: MoodyServer | null }>;

const KITCHEN: Place = { latitude: -6.2, longitude: 106.82 };
const north = (meters: number): Place => ({ ...KITCHEN, latitude: KITCHEN.latitude + meters / 111_195 });
const soon = () => AbortSignal.timeout(5 * SECOND);

/** What every guide promises, whoever knows the roads. @param open makes one line; called once */
export function roadConformance(name: string, open: () => Promise<RoadLine>): void {
  describe(`${name} as a guide`, () => {
    let line: RoadLine;
    const ask = (...from: Place[]) => line.guide.secondsTo(KITCHEN, from, soon());
    beforeAll(async () => {
      line = await open();
    });
    beforeEach(() => {
      if (line.machine) line.machine.mood = {};
    });
    afterAll(() => line.machine?.close());

    it("answers for each place, in the order asked, in whole seconds", async () => {
      const far = Array.from({ length: 25 }, (_, index) => 200 + ((index * 7) % 25) * 190);
      const seconds = (await ask(...far.map(north))).map(Number);
      const pace = seconds.map((each, index) => each / (far[index] ?? 0));
      expect(Math.max(...pace) / Math.min(...pace)).toBeLessThan(1.05);
      expect(seconds.every(Number.isInteger)).toBe(true);
    });

    it("answers nothing where nobody is asked about", async () => {
      expect(await ask()).toEqual([]);
    });

    it("says where no road leads, and answers for the others", async () => {
      const [near, island] = await ask(north(500), ISLAND);
      expect(near).toBeGreaterThan(0);
      if (line.machine) expect(island).toBeNull();
      else expect(island).toBeGreaterThan(0);
    });

    if (name === "the straight line") return;
    describe("when the machine", () => {
      const machine = () => line.machine as MoodyServer;

      it("does not know the country, throws instead of guessing", async () => {
        await expect(line.guide.secondsTo(OFF_THE_MAP, [north(500)], soon())).rejects.toThrow();
      });

      it.each([429, 500, 503, 302])("answers %i, throws with the status", async (status) => {
        machine().mood = { status };
        await expect(ask(north(500))).rejects.toThrow(`answered ${status}`);
      });

      it("talks nonsense, throws", async () => {
        machine().mood = { nonsense: true };
        await expect(ask(north(500))).rejects.toThrow();
      });

      it("cuts the line once, is asked once more; twice, throws", async () => {
        machine().mood = { resets: 1 };
        expect(await ask(north(500))).toHaveLength(1);
        machine().mood = { resets: 2 };
        await expect(ask(north(500))).rejects.toThrow();
        expect(await ask(north(500))).toHaveLength(1);
      });

      it("is slow, throws when the time is up", async () => {
        machine().mood = { delayMs: 5 * SECOND };
        const began = performance.now();
        await expect(line.guide.secondsTo(KITCHEN, [north(500)], AbortSignal.timeout(100))).rejects.toThrow();
        expect(performance.now() - began).toBeLessThan(SECOND);
      });

      it("is asked again and again, opens a connection for each question", async () => {
        const [connections, questions] = [machine().connections(), machine().heard.length];
        for (let index = 0; index < 3; index++) await ask(north(500 + index));
        expect(machine().connections() - connections).toBe(3);
        expect(machine().heard.length - questions).toBe(3);
      });
    });
  });
}

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Place } from "@/server/kernel/place";
import { Private } from "@/server/kernel/private";
import { later, SECOND } from "@/server/kernel/time";
import { googleRoutesGuide } from "@/server/matching/google-routes.gateway";
import { travelBetween } from "@/server/matching/matching.rules";
import { osrmGuide } from "@/server/matching/osrm.gateway";
import { rememberRoads } from "@/server/matching/remember-roads";
import { roadsBy, straightLineGuide } from "@/server/matching/road.gateway";
import { roadConformance } from "@/server/matching/testing/road-conformance";
import { roadSeconds, startGoogleRoutes, startOsrm } from "@/server/matching/testing/road-machines";
import type { MoodyServer } from "@/server/testing/moody-server";

const KEY = "a-key-nobody-sees";

roadConformance("OSRM", async () => {
  const machine = await startOsrm();
  return { machine, guide: osrmGuide(`${machine.url}/`) };
});
roadConformance("Google Routes", async () => {
  const machine = await startGoogleRoutes(KEY);
  return { machine, guide: googleRoutesGuide(machine.url, new Private(KEY)) };
});
roadConformance("the straight line", async () => ({ machine: null, guide: straightLineGuide }));

const LOT: Place = { latitude: -6.2, longitude: 106.82 };
const PANTI: Place = { latitude: -6.21, longitude: 106.83 };
let now = new Date("2026-11-21T15:00:00Z");
const clock = () => now;
const pass = (milliseconds: number) => {
  now = later(now, milliseconds);
};

describe("the roads", () => {
  let osrm: MoodyServer;
  let google: MoodyServer;
  beforeEach(async () => {
    [osrm, google] = await Promise.all([startOsrm(), startGoogleRoutes(KEY)]);
  });
  afterEach(() => Promise.all([osrm.close(), google.close()]));
  const both = () => roadsBy([osrmGuide(osrm.url), googleRoutesGuide(google.url, new Private(KEY))], clock);
  const onlyOsrm = () => roadsBy([osrmGuide(osrm.url)], clock);
  const straight = { seconds: travelBetween(PANTI, LOT).seconds };

  it("say how long it takes and who says so", async () => {
    const [answer] = await both()(LOT, [PANTI]);
    expect(answer).toEqual({ seconds: Math.ceil(Number(roadSeconds(PANTI, LOT))), source: "osrm" });
    expect(google.heard).toEqual([]);
  });

  it("are told by the next guide where the first is broken, and by the straight line where all are", async () => {
    osrm.mood = { status: 500 };
    const ask = both();
    expect(await ask(LOT, [PANTI])).toMatchObject([{ source: "google" }]);
    google.mood = { status: 403 };
    expect(await ask(LOT, [PANTI])).toEqual([{ ...straight, source: "haversine" }]);
  });

  it("keep within 200 ms whatever the router does", async () => {
    osrm.mood = { delayMs: 5 * SECOND };
    const began = performance.now();
    expect(await both()(LOT, [PANTI])).toMatchObject([{ source: "haversine" }]);
    expect(performance.now() - began).toBeLessThan(450);
  });

  it("leave a router alone after three faults in a row, and send one probe after ten seconds", async () => {
    osrm.mood = { status: 500 };
    const ask = onlyOsrm();
    for (let question = 0; question < 5; question++) await ask(LOT, [PANTI]);
    expect(osrm.heard).toHaveLength(3);
    pass(10 * SECOND - 1);
    await ask(LOT, [PANTI]);
    expect(osrm.heard).toHaveLength(3);
    pass(1);
    await Promise.all([1, 2, 3, 4].map(() => ask(LOT, [PANTI])));
    expect(osrm.heard).toHaveLength(4);
    osrm.mood = {};
    pass(10 * SECOND);
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(LOT, [PANTI])));
    expect(answers.flat().map(({ source }) => source)).toEqual(["osrm", "haversine", "haversine", "haversine"]);
    expect(osrm.heard).toHaveLength(5);
    expect(await ask(LOT, [PANTI])).toMatchObject([{ source: "osrm" }]);
  });

  it("forgive faults that do not come in a row", async () => {
    const ask = onlyOsrm();
    for (const status of [500, 500, 0, 500, 500, 0]) {
      osrm.mood = { status };
      await ask(LOT, [PANTI]);
    }
    expect(osrm.heard).toHaveLength(6);
  });

  it("are asked once for the same ways in half a minute, and again where only the straight line answered", async () => {
    const ask = rememberRoads(onlyOsrm(), clock);
    await Promise.all([1, 2, 3].map(() => ask(LOT, [PANTI])));
    expect(osrm.heard).toHaveLength(1);
    pass(30 * SECOND);
    osrm.mood = { status: 500 };
    await ask(LOT, [PANTI]);
    osrm.mood = {};
    expect(await ask(LOT, [PANTI])).toMatchObject([{ source: "osrm" }]);
    expect(osrm.heard).toHaveLength(3);
  });
});

it("keep the key to themselves", async () => {
  const machine = await startGoogleRoutes("another-key");
  const guide = googleRoutesGuide(machine.url, new Private(KEY));
  const fault = await guide.secondsTo(LOT, [PANTI], AbortSignal.timeout(SECOND)).catch((error: Error) => error);
  expect(machine.heard[0]?.headers["x-goog-api-key"]).toBe(KEY);
  expect(`${fault} ${JSON.stringify(guide)}`).not.toContain(KEY);
  await machine.close();
});

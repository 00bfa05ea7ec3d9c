import { expect, it } from "vitest";
import { type Product, readiness } from "@/e2e/faults/product";
import { SOON, type Stage } from "@/e2e/faults/stage";
import { freePort } from "@/scripts/start/ports.mjs";
import { SECOND } from "@/server/kernel/time";

const MOST_DRAIN_MS = 30 * SECOND;

/** Sends people to the webs that say they are ready, as a balancer does. @returns what ends it */
function balance(urls: readonly string[], doors: string[]): () => void {
  let over = false;
  const look = async () => {
    const said = await Promise.all(urls.map(readiness));
    const ready = urls.filter((_, index) => said[index]?.status === 200);
    if (ready.length > 0 && !over) doors.splice(0, doors.length, ...ready);
  };
  const timer = setInterval(look, 200);
  return () => {
    over = true;
    clearInterval(timer);
  };
}

/** Resolves when the process has ended and its supervisor has another in its place. @returns how many milliseconds that took */
async function replaced({ pidOf }: Product, name: string, pid: number): Promise<number> {
  const since = performance.now();
  await expect.poll(() => pidOf(name), { timeout: 2 * MOST_DRAIN_MS, interval: 50 }).not.toBe(pid);
  return performance.now() - since;
}

/** Several of a kind at once, and processes that are asked to go. */
export function crowdTests(stage: () => Stage): void {
  it("two relays and three matchers are at work, and one of each is killed", async () => {
    const { product, evening, check } = stage();
    const more = ["matcher-2", "matcher-3", "outbox-relay-2"];
    await Promise.all(more.map((name) => product.start(name, {}, name.replace(/-\d$/, ""))));
    await evening.live(10);
    for (const name of ["matcher", "outbox-relay"]) product.signal(name, "SIGKILL");
    await evening.live(10);
    await check("two relays and three matchers");
    await Promise.all(more.map(product.stop));
    await evening.live(5);
    await check("back to one of each");
  });

  it("a web is asked to go: it drains in time, and no request fails", async () => {
    const { product, evening, doors, pulse, check, screen } = stage();
    const port = await freePort();
    const urls = [product.url, `http://localhost:${port}`];
    await product.startWeb("web-2", port);
    const rest = balance(urls, doors);
    await expect.poll(() => doors.length, SOON).toBe(2);
    await evening.live(10);
    const [lost, resyncs, pid] = [evening.lost.length, screen.resyncs(), product.pidOf("web")];
    product.signal("web", "SIGTERM");
    pulse.look(false);
    await expect.poll(() => readiness(product.url), SOON).toMatchObject({ status: 503, failing: ["web"] });
    expect(await replaced(product, "web", pid)).toBeLessThan(MOST_DRAIN_MS);
    await evening.live(10);
    // A web on a busy machine may say so; nobody is cut off.
    expect(evening.lost.slice(lost).filter((one) => !one.includes("service_unavailable"))).toEqual([]);
    await expect.poll(() => screen.isLive() && screen.resyncs() > resyncs, SOON).toBe(true);
    rest();
    doors.splice(0, doors.length, product.url);
    await expect.poll(() => readiness(product.url), SOON).toMatchObject({ status: 200 });
    pulse.look(true);
    await product.stop("web-2");
    await check("drained");
  });

  it("workers are asked to go: they finish what they hold in time", async () => {
    const { product, evening, check } = stage();
    for (const name of ["reactor", "matcher", "outbox-relay"]) {
      const pid = product.pidOf(name);
      product.signal(name, "SIGTERM");
      expect(await replaced(product, name, pid)).toBeLessThan(MOST_DRAIN_MS);
    }
    await evening.live(10);
    await check("workers drained");
  });
}

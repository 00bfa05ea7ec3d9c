import { expect, it } from "vitest";
import { DEDUPE_SECONDS, type Product, readiness, WORKERS } from "@/e2e/faults/product";
import { SOON, type Stage } from "@/e2e/faults/stage";
import { SECOND } from "@/server/kernel/time";

/** Taps that go on while something is dead. */
const MEANWHILE = 8;

/** Kills a process where it stands; its supervisor starts it anew. */
async function killProcess({ signal, pidOf }: Product, name: string): Promise<void> {
  const dead = pidOf(name);
  signal(name, "SIGKILL");
  await expect.poll(() => pidOf(name), SOON).not.toBe(dead);
}

const isWhole = { status: 200, failing: [], degraded: [] };

/** Every process and every engine, killed with -9 while the evening goes on. */
export function deathTests(stage: () => Stage): void {
  it("a worker of each kind is killed", async () => {
    const { product, evening, check } = stage();
    for (const name of WORKERS) {
      await killProcess(product, name);
      await evening.live(MEANWHILE);
    }
    await check("each worker killed");
  });

  it("NATS is killed", async () => {
    const { product, evening, check } = stage();
    await product.nats.crash();
    const away = { status: 200, failing: [], degraded: ["nats"] };
    await expect.poll(() => readiness(product.url), SOON).toEqual(away);
    await evening.live(MEANWHILE);
    await product.nats.restart();
    await expect.poll(() => readiness(product.url), SOON).toEqual(isWhole);
    await check("NATS killed");
  });

  it("NATS is away for longer than it remembers ids, and a relay died before it could mark what it had published", async () => {
    const { product, evening, check } = stage();
    const { sql } = product.database;
    await product.nats.crash();
    await killProcess(product, "outbox-relay");
    const forgotten = await sql`update outbox set published_at = null, told_at = now() where (region_id, id) in (
      select region_id, id from outbox where published_at is not null order by published_at desc limit 60) returning id`;
    expect(forgotten).toHaveLength(60);
    await new Promise((resolve) => setTimeout(resolve, 2 * DEDUPE_SECONDS * SECOND));
    await evening.live(MEANWHILE);
    await product.nats.restart();
    await check("NATS away for long");
  });

  it("Redis is killed", async () => {
    const { product, evening, check } = stage();
    await product.redis.crash();
    const away = { status: 200, failing: [], degraded: ["redis"] };
    await expect.poll(() => readiness(product.url), SOON).toEqual(away);
    await evening.live(MEANWHILE);
    await product.redis.restart();
    await expect.poll(() => readiness(product.url), SOON).toEqual(isWhole);
    await check("Redis killed");
  });

  it("PostgreSQL is killed", async () => {
    const { product, evening, check } = stage();
    await product.postgres.crash();
    await expect.poll(() => readiness(product.url), SOON).toMatchObject({ status: 503, failing: ["database"] });
    await new Promise((resolve) => setTimeout(resolve, 2 * SECOND));
    // Its children hold its memory until they have noticed.
    const restarted = () =>
      product.postgres.restart().then(
        () => true,
        () => false,
      );
    await expect.poll(restarted, SOON).toBe(true);
    await expect.poll(() => readiness(product.url), SOON).toEqual(isWhole);
    await evening.live(MEANWHILE);
    await check("PostgreSQL killed");
  });

  it("the web is killed", async () => {
    const { product, evening, pulse, check } = stage();
    pulse.look(false);
    await killProcess(product, "web");
    await expect.poll(() => readiness(product.url), SOON).toEqual(isWhole);
    pulse.look(true);
    await evening.live(MEANWHILE);
    await check("the web killed");
  });
}

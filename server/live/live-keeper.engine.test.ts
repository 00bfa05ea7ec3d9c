import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/testing/test-database";
import { plainId } from "@/server/kernel/id";
import { type LiveClient, LiveHub } from "@/server/live/live-hub";
import { keepLive } from "@/server/live/live-keeper";
import { systemClock } from "@/server/platform/clock";

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("what the relay notifies is heard, and a listener that lost its connection makes everyone read again", async () => {
  const hub = new LiveHub();
  const heard: string[] = [];
  const client: LiveClient = {
    connectionId: "here",
    personId: plainId<"person">(),
    sessionId: null,
    openedAt: new Date(),
    write: (frame) => heard.push(/"type":"([^"]+)"/.exec(frame.toString())?.[1] ?? "other"),
    end: () => {},
  };
  hub.attach(client, new Set(["public"]), null);
  const { close, isHearing } = keepLive(hub, {
    databaseUrl: database.url,
    clock: systemClock,
    isSessionLive: async () => true,
  });
  const notify = (type: string) =>
    database.sql.notify("live", JSON.stringify([{ id: `id-${type}`, type, topics: ["public"], data: {} }]));

  const resyncs = () => heard.filter((type) => type === "resync").length;
  await vi.waitFor(() => expect(resyncs()).toBe(1), 5_000);
  await vi.waitFor(() => expect(isHearing()).toBe(true), 5_000);
  await notify("surplus.posted");
  await vi.waitFor(() => expect(heard).toContain("surplus.posted"));
  await database.sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`;
  await vi.waitFor(() => expect(resyncs()).toBe(2), 20_000);
  await notify("surplus.claimed");
  await vi.waitFor(() => expect(heard).toContain("surplus.claimed"), 5_000);
  await close();
});

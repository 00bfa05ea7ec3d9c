import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDoor, type StallRouter } from "@/server/web/testing/test-door";

let door: Awaited<ReturnType<typeof openTestDoor>>;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

const client = (who?: string) =>
  createTRPCClient<StallRouter>({
    links: [
      httpBatchLink({
        url: `${door.url}/api/trpc`,
        headers: who ? { authorization: `Bearer ${who}` } : {},
        maxItems: 20,
      }),
    ],
  });
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${door.url}/api/trpc/${path}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });

test("the real client gets answers and refusals of one batch apart", async () => {
  const api = client("ngo");
  const [listed, opened, refused] = await Promise.allSettled([
    api.list.query({ limit: 3 }),
    api.open.mutate({ name: "Warung Sari" }),
    api.close.mutate({ id: crypto.randomUUID(), reason: "sepi" }),
  ]);
  expect(listed).toMatchObject({ status: "fulfilled", value: { limit: 3, open: null } });
  expect(opened).toMatchObject({ status: "fulfilled", value: { name: "Warung Sari" } });
  expect(refused).toMatchObject({ status: "rejected", reason: { data: { wire: { code: "access.notYourRole" } } } });
});

test("a refusal keeps its code and facts, a fault shows nothing of ours", async () => {
  const soldOut = await client()
    .buy.mutate({ id: crypto.randomUUID() })
    .catch((error: unknown) => error);
  expect(soldOut).toBeInstanceOf(TRPCClientError);
  expect(soldOut).toMatchObject({
    data: { httpStatus: 409, wire: { code: "stall.soldOut", details: { unitsLeft: 0 } } },
  });
  const fault = await fetch(`${door.url}/api/trpc/broken`);
  expect(fault.status).toBe(500);
  expect(await fault.text()).not.toContain("secret");
});

test("a strange request is refused with a four hundred, never a fault", async () => {
  const statusOf = async (answer: Promise<Response>) => (await answer).status;
  expect(await statusOf(post("open", "{"))).toBe(400);
  expect(await statusOf(post("open", "[1]"))).toBe(401);
  expect(await statusOf(post("open?batch=1", "7"))).toBe(400);
  expect(await statusOf(post("nothing", "{}"))).toBe(404);
  expect(await statusOf(post("list", "{}"))).toBe(405);
  expect(await statusOf(post("open", '{"name":1}', { "content-type": "text/plain" }))).toBe(415);
  expect(await statusOf(fetch(`${door.url}/api/trpc/%ff`))).toBe(400);
  expect(await statusOf(fetch(`${door.url}/api/trpc/constructor`))).toBe(404);
  expect(await statusOf(fetch(`${door.url}/api/trpc/open`))).toBe(405);
  expect(await statusOf(fetch(`${door.url}/api/trpc/list?input=%7B`))).toBe(400);
  expect(
    await statusOf(
      fetch(`${door.url}/api/trpc/list?batch=1&input=%7B%7D`, { headers: { "trpc-accept": "application/jsonl" } }),
    ),
  ).toBe(415);
});

test("a batch of more than twenty calls is refused", async () => {
  const names = Array.from({ length: 21 }, () => "list").join(",");
  const answer = await fetch(`${door.url}/api/trpc/${names}?batch=1&input=${encodeURIComponent("{}")}`);
  expect(answer.status).toBe(400);
});

test("a body above 64 kB gets 413 and the connection survives", async () => {
  expect((await post("open", JSON.stringify({ name: "x".repeat(70_000) }))).status).toBe(413);
  const streamed = new ReadableStream({
    start(controller) {
      for (let part = 0; part < 20; part += 1) controller.enqueue(new TextEncoder().encode("y".repeat(8_000)));
      controller.close();
    },
  });
  const init = { method: "POST", body: streamed, duplex: "half", headers: { "content-type": "application/json" } };
  expect((await fetch(`${door.url}/api/trpc/open`, init as RequestInit)).status).toBe(413);
  expect((await client().list.query({})).limit).toBe(20);
});

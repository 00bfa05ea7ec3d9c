import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDoor } from "@/server/web/testing/test-door";

let door: Awaited<ReturnType<typeof openTestDoor>>;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

const ask = (path: string, init: RequestInit = {}) => fetch(`${door.url}/api/v1${path}`, init);
const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method, body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } });
const bearer = (who: string) => ({ authorization: `Bearer ${who}` });
const id = crypto.randomUUID();

test("numbers and flags of the query arrive as such, instants leave as ISO text", async () => {
  const answer = await ask("/stalls?limit=7&open=true");
  expect(answer.status).toBe(200);
  const body = (await answer.json()) as { limit: number; open: boolean; at: string };
  expect(body).toMatchObject({ limit: 7, open: true });
  expect(new Date(body.at).toISOString()).toBe(body.at);
});

test("each success has the status its row declares, and a key reaches the procedure", async () => {
  const made = await send("POST", "/stalls", { name: "Sari" }, { ...bearer("ngo"), "idempotency-key": "k-1" });
  expect(made.status).toBe(201);
  expect(await made.json()).toMatchObject({ name: "Sari", key: "k-1" });
  const gone = await send("DELETE", `/stalls/${id}`, { reason: "sepi" }, bearer("admin"));
  expect(gone.status).toBe(204);
  expect(await gone.text()).toBe("");
});

test("a refusal is a problem in the reader's language with a stable code and a trace", async () => {
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const headers = { "accept-language": "en-GB,id;q=0.5", traceparent: `00-${traceId}-b7ad6b7169203331-01` };
  const answer = await send("POST", `/stalls/${id}/buy`, {}, headers);
  expect(answer.status).toBe(409);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({
    code: "stall.soldOut",
    status: 409,
    title: "Things have changed in the meantime",
    details: { unitsLeft: 0 },
    traceId,
  });
  const indonesian = (await (await ask("/nowhere")).json()) as { title: string };
  expect(indonesian.title).toBe("Tidak ditemukan");
});

test("wrong fields are named", async () => {
  const answer = await ask("/stalls?limit=many");
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: "input.malformed", fields: [{ path: "limit" }] });
});

test("what is too busy says when to come back", async () => {
  const answer = await ask("/busy");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "7"]);
});

test("unknown paths, methods and unreadable requests are refused precisely", async () => {
  expect((await ask("/stalls/%ff")).status).toBe(400);
  expect((await ask("/stalls/not-an-id")).status).toBe(400);
  expect((await ask("/stalls/")).status).toBe(404);
  const wrong = await ask("/stalls", { method: "PUT" });
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, POST"]);
  expect((await send("POST", "/stalls", [1], bearer("ngo"))).status).toBe(400);
  expect((await send("POST", "/stalls", null, bearer("ngo"))).status).toBe(400);
  expect((await send("POST", "/stalls", { name: "x".repeat(70_000) }, bearer("ngo"))).status).toBe(413);
  expect((await send("POST", "/stalls", { name: "x" })).status).toBe(401);
  expect((await ask("/broken")).status).toBe(500);
});

test("the process is live at once and ready only with its database", async () => {
  expect((await fetch(`${door.url}/health/live`)).status).toBe(200);
  const ready = await fetch(`${door.url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ failing: ["database"] });
});

test("a long answer is packed for whoever can unpack it, a short one never", async () => {
  const packed = await ask("/openapi.json", { headers: { "accept-encoding": "gzip" } });
  const plain = await ask("/openapi.json", { headers: { "accept-encoding": "identity" } });
  const short = await ask("/stalls", { headers: { "accept-encoding": "gzip" } });
  const encodings = [packed, plain, short].map(({ headers }) => headers.get("content-encoding"));
  expect(encodings).toEqual(["gzip", null, null]);
  expect(Number(packed.headers.get("content-length"))).toBeLessThan(Number(plain.headers.get("content-length")) / 2);
  expect(await packed.json()).toEqual(await plain.json());
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { listenForPushes, type PushScope } from "@/components/notification/push-worker";

const told: unknown[] = [];
const server = createServer(async (req, res) => {
  told.push([req.url, JSON.parse(Buffer.concat(await req.toArray()).toString())]);
  res.writeHead(200).end("{}");
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  told.length = 0;
});

const pushed = {
  ...{ key: "k", notificationIds: ["n1", "n2"], language: "id", isUrgent: false, isSilent: true },
  ...{ title: "2 kabar", body: "Satu\nDua", href: "/pemberitahuan" },
};

/** The scope of a worker in a browser with these pages open; what it does is written down. */
function openBrowser(urls: readonly string[], at = origin) {
  const deeds: unknown[] = [];
  const pages = urls.map((url) => ({
    url,
    focus: async () => pages[0] as (typeof pages)[number],
    navigate: async (to: string) => {
      deeds.push(["navigate", to]);
      return null;
    },
  }));
  const events = new EventTarget();
  const scope: PushScope = {
    location: { origin: at },
    addEventListener: (type, listener) => events.addEventListener(type, listener),
    registration: { showNotification: async (title, options) => void deeds.push(["show", title, options]) },
    clients: { matchAll: async () => pages, openWindow: async (url) => deeds.push(["open", url]) },
  };
  listenForPushes(scope);
  const happen = async (type: string, facts: object) => {
    const work: Promise<unknown>[] = [];
    events.dispatchEvent(
      Object.assign(new Event(type), { waitUntil: (part: Promise<unknown>) => work.push(part) }, facts),
    );
    await Promise.all(work);
  };
  return { deeds, happen };
}

it("shows what is pushed, silently where asked, and tells the server that it arrived", async () => {
  const { deeds, happen } = openBrowser([]);
  await happen("push", { data: { json: () => pushed } });
  const options = { body: "Satu\nDua", tag: "k", lang: "id", silent: true, data: { href: "/pemberitahuan" } };
  expect(deeds).toEqual([["show", "2 kabar", expect.objectContaining(options)]]);
  expect(told).toEqual([["/api/v1/notifications/arrived", { ids: ["n1", "n2"] }]]);
});

it("shows it without a network too", async () => {
  const { deeds, happen } = openBrowser([], "http://127.0.0.1:1");
  await happen("push", { data: { json: () => pushed } });
  expect(deeds).toHaveLength(1);
});

it.each([
  ["an open page", ["https://pangan.example/jemput"], ["navigate", "/jemput"]],
  ["a new page", [], ["open", "/jemput"]],
])("leads on in %s", async (_, urls, deed) => {
  const { deeds, happen } = openBrowser(urls);
  let closed = 0;
  await happen("notificationclick", { notification: { close: () => closed++, data: { href: "/jemput" } } });
  expect([deeds, closed]).toEqual([[deed], 1]);
});

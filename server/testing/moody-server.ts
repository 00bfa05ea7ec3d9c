import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type Heard = Readonly<{ path: string; headers: IncomingMessage["headers"]; body: string }>;
export type Said = Readonly<{ status?: number; body: unknown }>;

/** A JSON machine on this computer that can be slow, broken, talk nonsense or cut the line. */
export async function startMoodyServer(answer: (heard: Heard) => Said) {
  const heard: Heard[] = [];
  let connections = 0;
  let mood = { delayMs: 0, status: 0, resets: 0, nonsense: false };
  const server = createServer(async (request, response) => {
    if (mood.resets > 0) {
      mood.resets -= 1;
      return request.socket.resetAndDestroy();
    }
    const asked = { path: request.url ?? "", headers: request.headers, body: await text(request) };
    heard.push(asked);
    if (mood.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, mood.delayMs).unref());
    const { status = 200, body } = mood.status ? { status: mood.status, body: {} } : answer(asked);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(mood.nonsense ? '{"code":"Ok"' : JSON.stringify(body));
  });
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    connections: () => connections,
    set mood(next: Partial<typeof mood>) {
      mood = { delayMs: 0, status: 0, resets: 0, nonsense: false, ...next };
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
export type MoodyServer = Awaited<ReturnType<typeof startMoodyServer>>;

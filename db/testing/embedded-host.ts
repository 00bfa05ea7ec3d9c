import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { watchParent } from "@/db/embedded/parent-watch";
import { type ServedDatabase, serveDatabase } from "@/db/embedded/serve";

const served = new Map<string, ServedDatabase>();

/** Opens or closes the database of the data directory that the body names. @returns what its user needs to know */
async function obey(request: IncomingMessage): Promise<string> {
  const dataDir = await text(request);
  if (request.method === "DELETE") {
    await served.get(dataDir)?.stop();
    served.delete(dataDir);
    return "";
  }
  const database = await serveDatabase({
    cluster: join(dataDir, "cluster"),
    port: 0,
    idleInTransactionMs: 30_000,
    onLost: (cause) => {
      throw cause;
    },
  });
  served.set(dataDir, database);
  return database.url;
}

const server = createServer((request, response) => {
  obey(request).then(
    (answer) => response.end(answer),
    (cause) => response.writeHead(500).end(String(cause)),
  );
});
watchParent(() => process.exit(0));
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://127.0.0.1:${port}` })}\n`);
});

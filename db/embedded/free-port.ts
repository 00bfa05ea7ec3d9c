import { randomInt } from "node:crypto";
import { createServer } from "node:net";

const LOWEST = 20_000;
const ABOVE_HIGHEST = 32_768;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/** A free loopback port below the ephemeral range, so no outgoing connection takes it; 0 when none was found. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = randomInt(LOWEST, ABOVE_HIGHEST);
    if (await isFree(port)) return port;
  }
  return 0;
}

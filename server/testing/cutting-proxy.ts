import { connect, createServer, type Socket } from "node:net";
import { listen } from "@/server/web/listen";

/** A write that the server makes durable as soon as it has it: a claim's statement, or the COMMIT of a transaction. */
const WRITES = { claim: /"claim_id":/, commit: /commit/i } as const;
export type Write = keyof typeof WRITES;

/** A wire to PostgreSQL that can be cut between a commit and its answer. */
export async function startCuttingProxy(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const left = { claim: 0, commit: 0 };
  let cuts = 0;
  const isToBeCut = (text: string) => {
    const write = (["claim", "commit"] as const).find((one) => left[one] > 0 && WRITES[one].test(text));
    if (write) left[write] -= 1;
    return write !== undefined;
  };
  const join = (near: Socket) => {
    let isDoomed = false;
    const far = connect(Number(target.port), target.hostname);
    near.on("data", (chunk) => {
      isDoomed ||= isToBeCut(chunk.toString("latin1"));
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (!isDoomed) return void near.write(chunk);
      cuts += 1;
      near.resetAndDestroy();
      far.destroy();
    });
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const)
      end.on("error", () => end.destroy()).once("close", () => other.destroy());
  };
  const server = createServer(join);
  const url = new URL(databaseUrl);
  url.port = String(await listen(server as never, 0, "127.0.0.1"));
  return {
    url: url.href,
    /** Cuts the next so many. */
    cut: (write: Write, times: number) => {
      left[write] += times;
    },
    /** How many have been cut. */
    cuts: () => cuts,
    close: () => server.close(),
  };
}

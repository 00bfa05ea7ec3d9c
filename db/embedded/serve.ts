import { freePort } from "@/db/embedded/free-port";
import { openDatabase } from "@/db/embedded/template";
import { startUpkeep } from "@/db/embedded/upkeep";
import { openWireBridge } from "@/db/embedded/wire-bridge";

export type ServedDatabase = Readonly<{
  url: string;
  /** Lets the running unit finish, then closes the database in good order. */
  stop: () => Promise<void>;
}>;

export type ServeOptions = Readonly<{
  /** Of the database's files; a new cluster is made where none stands. */
  cluster: string;
  /** 0: a free one is chosen. */
  port: number;
  idleInTransactionMs: number;
  /** Called once when the session is gone for good. */
  onLost: (cause: unknown) => void;
}>;

/** Opens a cluster in this process and serves it on the loopback interface. Throws the errors of files and port. */
export async function serveDatabase({ cluster, port, ...options }: ServeOptions): Promise<ServedDatabase> {
  const database = await openDatabase(cluster);
  const bridge = await openWireBridge(database, { ...options, port: port || (await freePort()) });
  const stopUpkeep = startUpkeep(bridge, (cause) => process.stderr.write(`Upkeep failed: ${String(cause)}\n`));
  return {
    url: `postgres://postgres@127.0.0.1:${bridge.port}/postgres`,
    stop: async () => {
      stopUpkeep();
      await bridge.stop();
      await database.close();
    },
  };
}

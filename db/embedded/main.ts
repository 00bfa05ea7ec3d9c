import { statfsSync } from "node:fs";
import { join, resolve } from "node:path";
import { CannotStart, lockDataDir } from "@/db/embedded/data-dir-lock";
import { watchParent } from "@/db/embedded/parent-watch";
import { serveDatabase } from "@/db/embedded/serve";

const WAL_SEGMENT_BYTES = 16 << 20;
const dataDir = resolve(process.env.EMBEDDED_DATA_DIR ?? ".data/postgres");
let unlock = (): void => undefined;

/** PGlite does not say why it stopped, and a full disk is the usual reason. */
function isDiskFull(): boolean {
  try {
    const { bavail, bsize } = statfsSync(dataDir);
    return bavail * bsize < WAL_SEGMENT_BYTES;
  } catch {
    return false;
  }
}

/** One sentence for the operator, in place of a stack. */
function sentenceFor(cause: unknown): string {
  if (cause instanceof CannotStart) return cause.message;
  const { code, message } = cause as NodeJS.ErrnoException;
  const text = `${code ?? ""} ${message ?? cause}`;
  if (/ENOSPC|No space left/i.test(text) || isDiskFull())
    return `The disk that holds ${dataDir} is full; free some space and start again.`;
  if (/EACCES|EPERM|EROFS|ENOTDIR/.test(text))
    return `The data directory ${dataDir} cannot be read and written (${code}).`;
  if (code === "EADDRINUSE")
    return `Port ${process.env.EMBEDDED_PORT} is taken; choose another or leave EMBEDDED_PORT out.`;
  return `The embedded database in ${dataDir} stopped: ${message ?? String(cause)}.`;
}

function fail(cause: unknown): never {
  process.stderr.write(`${sentenceFor(cause)}\n`);
  unlock();
  process.exit(1);
}

async function serve(): Promise<void> {
  const { url, stop } = await serveDatabase({
    cluster: join(dataDir, "cluster"),
    port: Number(process.env.EMBEDDED_PORT ?? 0),
    idleInTransactionMs: Number(process.env.EMBEDDED_IDLE_TX_MS ?? 30_000),
    onLost: fail,
  });
  let stopping = false;
  const stopOnce = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await stop();
    unlock();
    process.exit(0);
  };
  leave = () => void stopOnce().catch(fail);
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
}

let leave = (): void => {
  unlock();
  process.exit(0);
};

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
process.stdout.on("error", () => leave());
process.stderr.on("error", () => undefined);
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => leave());
watchParent(() => leave());
try {
  unlock = lockDataDir(dataDir);
  await serve();
} catch (cause) {
  fail(cause);
}

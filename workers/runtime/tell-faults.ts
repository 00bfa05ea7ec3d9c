import { log } from "@/server/platform/log";

/**
 * Logs what nobody caught. A rejection leaves the process at work: it harmed one job. An exception ends it with code 1, for its
 * state is unknown, and the supervisor starts it anew.
 */
export function tellFaults(worker: string): void {
  const tell = (err: unknown) => log().error({ err, worker }, "unhandled fault");
  process.on("unhandledRejection", tell);
  process.on("uncaughtException", (err) => {
    tell(err);
    process.exit(1);
  });
}

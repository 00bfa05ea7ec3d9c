import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { installEngines } from "@/scripts/services/debian.mjs";

const SCRIPT = "bench/stage/wrk.lua";

/** A claim as one line of the script's file. */
export type ClaimLine = Readonly<{ token: string; surplusId: string; key: string }>;
/** Answers by their status, requests without any, and times in milliseconds. */
export type Blast = Readonly<{
  requests: number;
  refused: number;
  broken: number;
  p50: number;
  p95: number;
  p99: number;
}>;

/**
 * Claims as fast as they are answered, by a load generator that takes next to nothing of the cores it shares with the server.
 * @param connections kept alive, each with one claim at a time
 * @throws Error when the claims do not last for the seconds
 */
export async function blast(
  url: string,
  claims: readonly ClaimLine[],
  connections: number,
  seconds: number,
): Promise<Blast> {
  installEngines(["wrk"]);
  const folder = mkdtempSync(join(tmpdir(), "wrk-"));
  const file = join(folder, "claims.txt");
  writeFileSync(file, claims.map(({ token, surplusId, key }) => `${token} ${surplusId} ${key}`).join("\n"));
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-s", SCRIPT, url, file];
  try {
    const { stdout } = await promisify(execFile)("wrk", args);
    const [requests, refused, broken, ...micros] = (/^result (.*)$/m.exec(stdout)?.[1] ?? "").split(" ").map(Number);
    const [p50, p95, p99] = micros.map((each) => each / 1_000);
    if (requests === undefined || p99 === undefined) throw new Error(`wrk said:\n${stdout}`);
    return { requests, refused, broken, p50, p95, p99 } as Blast;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

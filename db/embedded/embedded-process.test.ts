import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { until } from "@/db/embedded/wire-conformance";

const root = mkdtempSync(join(tmpdir(), "embedded-process-"));
const lock = (dataDir: string): string => join(dataDir, "bridge.lock");
afterAll(() => rmSync(root, { recursive: true, force: true }));

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

it("refuses a data directory in use, takes over a dead one's lock, and unlocks when stopped", {
  timeout: 90_000,
}, async () => {
  const dataDir = join(root, "locked");
  const first = await startEmbedded({ dataDir });
  expect(Number(new URL(first.url).port)).toBeLessThan(32_768);
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/in use by process \d+; stop that one first\.$/);
  await first.kill();
  expect(existsSync(lock(dataDir))).toBe(true);
  const second = await startEmbedded({ dataDir });
  await second.stop();
  expect(existsSync(lock(dataDir))).toBe(false);
});

it("says in one sentence that the directory cannot be used", async () => {
  const file = join(root, "a-file");
  writeFileSync(file, "");
  const failing = startEmbedded({ dataDir: join(file, "below") });
  await expect(failing).rejects.toThrow(/^The data directory .* cannot be read and written \(ENOTDIR\)\.$/);
});

it("ends by itself, unlocked, when the process that started it is killed", { timeout: 90_000 }, async () => {
  const dataDir = join(root, "orphaned");
  const script = `import { startEmbedded } from "@/db/embedded/start-embedded";
    startEmbedded({ dataDir: ${JSON.stringify(dataDir)} }).then(({ url }) => console.log(url));`;
  const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
  const url = await new Promise<string>((resolve, reject) => {
    parent.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    parent.stderr.once("data", (chunk: Buffer) => reject(new Error(chunk.toString())));
  });
  expect(await answers(url)).toBe(true);
  parent.kill("SIGKILL");
  await until(async () => !(await answers(url)) && !existsSync(lock(dataDir)));
});

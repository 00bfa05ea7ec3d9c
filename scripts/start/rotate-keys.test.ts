import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { root } from "@/scripts/start/paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "pahlawan-rotation-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: readonly string[]) {
  const { SESSION_PRIVATE_KEY: _, ...rest } = process.env;
  const env = { ...rest, DATA_DIR: folder };
  return spawnSync(process.execPath, [join(root, "scripts", script), ...args], { env, encoding: "utf8" });
}
const printed = (): Record<string, string> => JSON.parse(run("secrets.mjs", "kubernetes").stdout).stringData;

it("announces a key, then signs with it and goes on reading the one before; every other key stays", {
  timeout: 60_000,
}, () => {
  const first = printed();
  expect(run("rotate-keys.mjs").stdout).toContain("announced");
  const announced = printed();
  expect(announced).toEqual({ ...first, SESSION_OTHER_PUBLIC_KEY: expect.stringContaining("PUBLIC KEY") });
  expect(run("rotate-keys.mjs").stdout).toContain("new key signs");
  const signing = printed();
  expect(signing).toEqual({
    ...first,
    SESSION_PRIVATE_KEY: expect.stringContaining("PRIVATE KEY"),
    SESSION_PUBLIC_KEY: announced.SESSION_OTHER_PUBLIC_KEY,
    SESSION_OTHER_PUBLIC_KEY: first.SESSION_PUBLIC_KEY,
  });
  expect(signing.SESSION_PRIVATE_KEY).not.toBe(first.SESSION_PRIVATE_KEY);
});

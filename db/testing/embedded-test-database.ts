import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

async function askHost(host: string, method: "POST" | "DELETE", dataDir: string): Promise<string> {
  const response = await fetch(host, { method, body: dataDir });
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return answer;
}

/** Opens an embedded database of its own, on a copy of the migrated template directory, in the host of this test worker. */
export async function startEmbeddedTest(
  { hosts, template }: Readonly<{ hosts: readonly string[]; template: string }>,
  name: string,
): Promise<{ url: string; remove: () => Promise<void> }> {
  const host = hosts[Number(process.env.VITEST_POOL_ID) % hosts.length] ?? "";
  const home = await mkdtemp(join(tmpdir(), `${name}-`));
  const dataDir = join(home, "data");
  cpSync(template, dataDir, { recursive: true });
  const url = await askHost(host, "POST", dataDir);
  const remove = async () => {
    await askHost(host, "DELETE", dataDir);
    await rm(home, { recursive: true, force: true });
  };
  return { url, remove };
}

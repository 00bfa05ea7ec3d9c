import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@/db/embedded/start-embedded";

/** Starts an embedded database of its own on a copy of the migrated template directory. */
export async function startEmbeddedTest(
  templateDirectory: string,
  name: string,
): Promise<{ url: string; remove: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), `${name}-`));
  const dataDir = join(home, "data");
  await cp(templateDirectory, dataDir, { recursive: true });
  const embedded = await startEmbedded({ dataDir });
  const remove = async () => {
    await embedded.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { url: embedded.url, remove };
}

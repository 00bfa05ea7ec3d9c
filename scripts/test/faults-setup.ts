import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { showNode } from "@/scripts/start/show.mjs";

/** Builds the product where it is not built yet, and gives the supervisor of its processes a folder of its own. */
export default async function setup(): Promise<() => void> {
  if (!(await showNode(["scripts/build.mjs"]))) throw new Error("The product does not build.");
  const folder = mkdtempSync(join(tmpdir(), "pahlawan-faults-"));
  process.env.DATA_DIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** The map and its worker come when they are wanted; every other chunk of the app is smaller. */
export const SMALL_CHUNK_BYTES = 300_000;
/** Below this the line weighs more than it saves. */
const WORTH_A_HINT_BYTES = 30_000;

const HINT = "//# allFunctionsCalledOnLoad\n";

/**
 * Asks the browser to compile the app's chunks whole while they arrive, away from the page's own thread. Otherwise each
 * function is compiled at its first call, which holds up a slow phone's first taps. To browsers that know no hints it is a comment.
 */
export async function hintChunks() {
  const folder = join(root, ".next", "static", "chunks");
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { size } = await stat(path);
    if (!name.endsWith(".js") || size < WORTH_A_HINT_BYTES || size > SMALL_CHUNK_BYTES) continue;
    const script = await readFile(path, "utf8");
    if (!script.startsWith(HINT)) await writeFile(path, HINT + script);
  }
}

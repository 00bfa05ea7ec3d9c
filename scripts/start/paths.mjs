import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(new URL("..", import.meta.url)), "..");

/** Where this machine's data lives: DATA_DIR, or .data beside package.json. */
export const dataDir = resolve(root, process.env.DATA_DIR ?? ".data");
export const logsDir = join(dataDir, "logs");
export const preload = new URL("watch-parent.mjs", import.meta.url).href;

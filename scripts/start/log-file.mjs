import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const LIMIT_BYTES = 20 * 1024 * 1024;

/**
 * Appends to a file of at most 20 MB and keeps one older one; a full disk loses lines, never the process.
 * @param {string} path
 */
export function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  let file = openSync(path, "a");
  let size = fstatSync(file).size;
  const rotate = () => {
    closeSync(file);
    renameSync(path, `${path}.1`);
    file = openSync(path, "a");
    size = 0;
  };
  return {
    /** @param {string | Buffer} chunk */
    write(chunk) {
      try {
        if (size > LIMIT_BYTES) rotate();
        size += writeSync(file, chunk.toString());
      } catch {
        size = 0;
      }
    },
  };
}

import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BlobContent, type BlobStore, checkKey, typeOfKey } from "@/server/platform/blobs/blob-store";

const isMissing = (cause: unknown) => cause instanceof Error && "code" in cause && cause.code === "ENOENT";

/** The type stands in the file's first line, so that one rename brings both; where the key's ending says it, the file is the bytes alone. */
const encode = (key: string, { bytes, type }: BlobContent) =>
  typeOfKey(key) ? bytes : Buffer.concat([Buffer.from(`${type}\n`), bytes]);

function decode(key: string, file: Buffer): BlobContent {
  const told = typeOfKey(key);
  if (told) return { type: told, bytes: file };
  const end = file.indexOf("\n");
  return { type: file.subarray(0, end).toString(), bytes: file.subarray(end + 1) };
}

/** Written beside and renamed over: a reader finds the old bytes or the new ones, never half of them. */
async function write(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** Blobs as files in a folder of this machine. @param root made at the first write */
export function diskBlobs(root: string): BlobStore {
  const pathOf = (key: string) => join(root, checkKey(key));
  return {
    put: async (key, blob) => write(pathOf(key), encode(key, blob)),
    get: async (key) => {
      try {
        return decode(key, await readFile(pathOf(key)));
      } catch (cause) {
        if (isMissing(cause)) return null;
        throw cause;
      }
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
  };
}

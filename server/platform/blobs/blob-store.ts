/** Bytes under a key, and what kind they are. */
export type BlobContent = Readonly<{ bytes: Buffer; type: string }>;

/** Keeps bytes outside the database: one port, an adapter for a disk and one for a bucket, one conformance suite for both. */
export type BlobStore = Readonly<{
  /** Keeps bytes under a key, over whatever stood there; once it resolves every reader sees the new ones. */
  put: (key: string, blob: BlobContent) => Promise<void>;
  /** @returns null where nothing stands under the key */
  get: (key: string) => Promise<BlobContent | null>;
  /** Removes a key; one that is not there is removed already. */
  remove: (key: string) => Promise<void>;
}>;

const KEY = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/;

/** @throws RangeError unless the key is lower-case words with single slashes between: nothing that climbs out of a folder */
export function checkKey(key: string): string {
  if (!KEY.test(key) || key.length > 200) throw new RangeError("not a key of a blob");
  return key;
}

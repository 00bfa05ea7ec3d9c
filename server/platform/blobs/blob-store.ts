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

const KEY = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*(\.parquet)?$/;
/** What others open by name alone. */
export const PARQUET = "application/vnd.apache.parquet";

/** What a key's ending says of the bytes under it; null where it has none. */
export const typeOfKey = (key: string): string | null => (key.endsWith(".parquet") ? PARQUET : null);

/** @throws RangeError unless the key is lower-case words with single slashes between, `.parquet` at its end or nothing: nothing that climbs out of a folder */
export function checkKey(key: string): string {
  if (!KEY.test(key) || key.length > 200) throw new RangeError("not a key of a blob");
  return key;
}

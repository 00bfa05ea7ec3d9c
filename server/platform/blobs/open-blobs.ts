import type { BlobStore } from "@/server/platform/blobs/blob-store";
import { bucketBlobs } from "@/server/platform/blobs/bucket-blobs";
import { diskBlobs } from "@/server/platform/blobs/disk-blobs";

export type BlobPlace = Readonly<{
  /** A folder of this machine, for when no bucket is named. */
  folder?: string | undefined;
  bucket: Readonly<
    Record<"url" | "accessKeyId" | "secretAccessKey", string | undefined> & {
      region: string;
      /** How the settings are called whose beginning names the bucket: `PHOTO_BUCKET`. */
      settings: string;
    }
  >;
}>;

/**
 * The bucket where one is named, the folder otherwise.
 * @returns null where neither is named
 * @throws Error when a bucket is named without its keys
 */
export function openBlobs({ folder, bucket }: BlobPlace): BlobStore | null {
  const { url, region, accessKeyId, secretAccessKey, settings } = bucket;
  if (!url) return folder ? diskBlobs(folder) : null;
  if (!accessKeyId || !secretAccessKey)
    throw new Error(`${settings}_URL needs ${settings}_KEY_ID and ${settings}_SECRET beside it`);
  return bucketBlobs({ url, region, accessKeyId, secretAccessKey });
}

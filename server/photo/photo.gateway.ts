import type { PhotoId } from "@/server/kernel/id";
import { blobKey } from "@/server/photo/photo.rules";
import { deletePhoto, listForgotten } from "@/server/photo/photo.store";
import type { BlobStore } from "@/server/platform/blobs/blob-store";
import { diskBlobs } from "@/server/platform/blobs/disk-blobs";
import { openBlobs } from "@/server/platform/blobs/open-blobs";
import { config } from "@/server/platform/config";
import type { Env } from "@/server/platform/env";
import { singleton } from "@/server/platform/singleton";
import type { Afterwards } from "@/server/platform/sweep";

const REMOVED_AT_ONCE = 200;

/** The bucket where one is named, the folder otherwise. @throws Error when a bucket is named without its keys */
export function blobsFor(env: Env): BlobStore {
  const bucket = {
    settings: "PHOTO_BUCKET",
    url: env.PHOTO_BUCKET_URL,
    region: env.PHOTO_BUCKET_REGION,
    accessKeyId: env.PHOTO_BUCKET_KEY_ID,
    secretAccessKey: env.PHOTO_BUCKET_SECRET,
  };
  return openBlobs({ bucket }) ?? diskBlobs(env.PHOTO_DIR);
}

/** Where this process keeps the bytes of photos. */
export const photoBlobs = (): BlobStore => singleton("photo-blobs", () => blobsFor(config()));

const bytesOf = (id: PhotoId) => [blobKey(id, "full"), blobKey(id, "small")];

/** Removes the bytes of forgotten photos, then their rows: whatever breaks in between is done again next time. */
export const removeForgotten =
  (blobs: () => BlobStore): Afterwards =>
  async ({ db }) => {
    for (const id of await listForgotten(db, REMOVED_AT_ONCE)) {
      for (const key of bytesOf(id)) await blobs().remove(key);
      await db.transaction((tx) => deletePhoto(tx, id));
    }
  };

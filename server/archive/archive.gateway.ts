import type { BlobStore } from "@/server/platform/blobs/blob-store";
import { openBlobs } from "@/server/platform/blobs/open-blobs";
import { config } from "@/server/platform/config";
import type { ArchiveEnv } from "@/server/platform/env";
import { singleton } from "@/server/platform/singleton";

/** The bucket or the folder that months leave for; null where neither is named. */
export const archiveBlobsFor = (env: ArchiveEnv): BlobStore | null =>
  openBlobs({
    folder: env.ARCHIVE_DIR,
    bucket: {
      settings: "ARCHIVE_BUCKET",
      url: env.ARCHIVE_BUCKET_URL,
      region: env.ARCHIVE_BUCKET_REGION,
      accessKeyId: env.ARCHIVE_BUCKET_KEY_ID,
      secretAccessKey: env.ARCHIVE_BUCKET_SECRET,
    },
  });

/** Where this process archives, if anywhere. */
export const archiveBlobs = (): BlobStore | null => singleton("archive-blobs", () => archiveBlobsFor(config()));

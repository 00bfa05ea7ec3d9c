import { createHash } from "node:crypto";
import type { PersonActor } from "@/server/kernel/actor";
import { developPhoto } from "@/server/photo/develop-photo";
import { confirmPhoto, reservePhoto } from "@/server/photo/photo.commands";
import type { PhotoView } from "@/server/photo/photo.contract";
import { photoReasons } from "@/server/photo/photo.reasons";
import { blobKey } from "@/server/photo/photo.rules";
import type { BlobStore } from "@/server/platform/blobs/blob-store";
import type { Database } from "@/server/platform/database";
import { log } from "@/server/platform/log";

type Studio = Readonly<{ db: Database; blobs: BlobStore; actor: PersonActor; now: Date }>;

const TYPE = "image/webp";

/**
 * Takes an uploaded photo in: makes room, puts the bytes there outside any transaction, then says that they are there.
 * @throws Failure `photo.notAPhoto`, `photo.unreadable`, `photo.tooMany`, `photo.storageDown`
 */
export async function takePhoto({ db, blobs, actor, now }: Studio, bytes: Buffer): Promise<PhotoView> {
  const { full, small, width, height } = await developPhoto(bytes);
  const contentHash = createHash("sha256").update(full).digest("hex");
  const row = await db.transaction((tx) => reservePhoto({ tx, actor, now }, { contentHash, width, height }));
  if (!row.storedAt) {
    try {
      await blobs.put(blobKey(row.id, "small"), { bytes: small, type: TYPE });
      await blobs.put(blobKey(row.id, "full"), { bytes: full, type: TYPE });
    } catch (err) {
      log().error({ err }, "a photo could not be stored");
      throw photoReasons.storageDown();
    }
    await db.transaction((tx) => confirmPhoto({ tx, now }, row.id));
  }
  return { id: row.id, width: row.width, height: row.height };
}

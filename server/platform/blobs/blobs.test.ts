import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { blobConformance } from "@/server/platform/blobs/blob-conformance";
import { PARQUET } from "@/server/platform/blobs/blob-store";
import { bucketBlobs } from "@/server/platform/blobs/bucket-blobs";
import { diskBlobs } from "@/server/platform/blobs/disk-blobs";
import { startTinyBucket } from "@/server/platform/blobs/testing/tiny-bucket";

const folder = mkdtempSync(join(tmpdir(), "blobs-"));
let tiny: Awaited<ReturnType<typeof startTinyBucket>>;
beforeAll(async () => {
  tiny = await startTinyBucket();
});
afterAll(() => {
  tiny.close();
  rmSync(folder, { recursive: true });
});

blobConformance("disk", () => diskBlobs(folder));
blobConformance("bucket", () => bucketBlobs(tiny.bucket));

it("leaves no half-written file behind on the disk", async () => {
  const store = diskBlobs(join(folder, "tidy"));
  await store.put("one/two", { bytes: Buffer.from("x"), type: "image/webp" });
  expect(readdirSync(join(folder, "tidy/one"))).toEqual(["two"]);
});

it("leaves a file of Parquet to be opened by whoever knows the format", async () => {
  await diskBlobs(join(folder, "open")).put("one/two.parquet", { bytes: Buffer.from("PAR1"), type: PARQUET });
  expect(readFileSync(join(folder, "open/one/two.parquet"), "utf8")).toBe("PAR1");
});

it("is refused by a bucket that does not know the secret, and says so without it", async () => {
  const store = bucketBlobs({ ...tiny.bucket, secretAccessKey: "another-secret" });
  await expect(store.get("here/x")).rejects.toThrow(/^the bucket answered 403 to a read$/);
});

it("asks a busy bucket again", async () => {
  tiny.failNext(1);
  await bucketBlobs(tiny.bucket).put("here/again", { bytes: Buffer.from("x"), type: "image/webp" });
  expect((await bucketBlobs(tiny.bucket).get("here/again"))?.bytes.toString()).toBe("x");
});

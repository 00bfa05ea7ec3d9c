import { AwsClient } from "aws4fetch";
import { SECOND } from "@/server/kernel/time";
import { type BlobStore, checkKey } from "@/server/platform/blobs/blob-store";

export type Bucket = Readonly<{
  /** The address of the bucket itself: `https://s3.ap-southeast-3.amazonaws.com/photos`, or with the bucket in the host. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}>;

const BUDGET_MS = 5 * SECOND;
const RETRIES = 2;

/**
 * Blobs in a bucket that speaks S3 (signature version 4): AWS, R2, MinIO, Ceph and their like.
 * @throws Error naming the status when the bucket refuses, TimeoutError after 5 s
 */
export function bucketBlobs({ url, region, accessKeyId, secretAccessKey }: Bucket): BlobStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: RETRIES });
  const home = url.replace(/\/+$/, "");
  const ask = (key: string, init: RequestInit) =>
    client.fetch(`${home}/${checkKey(key)}`, { ...init, signal: AbortSignal.timeout(BUDGET_MS) });
  const refuseUnless = (isFine: boolean, status: number, what: string) => {
    if (!isFine) throw new Error(`the bucket answered ${status} to ${what}`);
  };
  return {
    put: async (key, { bytes, type }) => {
      const headers = { "content-type": type, "content-length": String(bytes.length) };
      const answer = await ask(key, { method: "PUT", body: new Uint8Array(bytes), headers });
      await answer.arrayBuffer();
      refuseUnless(answer.ok, answer.status, "a write");
    },
    get: async (key) => {
      const answer = await ask(key, { method: "GET" });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status === 404) return null;
      refuseUnless(answer.ok, answer.status, "a read");
      return { bytes, type: answer.headers.get("content-type") ?? "application/octet-stream" };
    },
    remove: async (key) => {
      const answer = await ask(key, { method: "DELETE" });
      await answer.arrayBuffer();
      refuseUnless(answer.ok || answer.status === 404, answer.status, "a removal");
    },
  };
}

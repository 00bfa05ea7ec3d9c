import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Bucket } from "@/server/platform/blobs/bucket-blobs";

const KEYS = { accessKeyId: "AKIATINYBUCKET", secretAccessKey: "only-for-tests", region: "ap-southeast-3" } as const;
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");

/** What a request must be signed with, worked out from the request alone (AWS Signature Version 4). */
function expectedSignature(req: IncomingMessage, signed: string, scope: string): string {
  const url = new URL(req.url ?? "/", "http://bucket");
  const header = (name: string) => `${name}:${String(req.headers[name] ?? "").trim()}\n`;
  const canonical = [
    req.method,
    url.pathname,
    url.searchParams.toString(),
    signed.split(";").map(header).join(""),
    signed,
    req.headers["x-amz-content-sha256"],
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", req.headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${KEYS.secretAccessKey}`);
  return hmac(key, toSign).toString("hex");
}

function isSigned(req: IncomingMessage, body: Buffer): boolean {
  const found = /Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})/.exec(
    req.headers.authorization ?? "",
  );
  const [, keyId, scope = "", signed = "", signature = ""] = found ?? [];
  const hash = req.headers["x-amz-content-sha256"];
  if (keyId !== KEYS.accessKeyId || (hash !== "UNSIGNED-PAYLOAD" && hash !== sha256(body))) return false;
  if (!scope.endsWith(`/${KEYS.region}/s3/aws4_request`)) return false;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expectedSignature(req, signed, scope)));
}

async function bodyOf(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A server that speaks as much S3 as one bucket needs, and believes nothing that is not signed. */
export async function startTinyBucket() {
  const objects = new Map<string, { bytes: Buffer; type: string }>();
  const trouble = { failures: 0 };
  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [body, path] = [await bodyOf(req), req.url ?? "/"];
    const say = (status: number, content: Buffer | string = "", type = "application/xml") =>
      void res.writeHead(status, { "content-type": type }).end(content);
    if (trouble.failures-- > 0) return say(503, "<Error><Code>SlowDown</Code></Error>");
    if (!isSigned(req, body)) return say(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
    if (!path.startsWith("/photos/")) return say(404, "<Error><Code>NoSuchBucket</Code></Error>");
    if (req.method === "PUT") {
      objects.set(path, { bytes: body, type: req.headers["content-type"] ?? "" });
      return say(200);
    }
    if (req.method === "DELETE") return objects.delete(path) ? say(204) : say(204);
    const found = objects.get(path);
    return found ? say(200, found.bytes, found.type) : say(404, "<Error><Code>NoSuchKey</Code></Error>");
  }
  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const bucket: Bucket = { url: `http://127.0.0.1:${port}/photos`, ...KEYS };
  const failNext = (times: number) => {
    trouble.failures = times;
  };
  return { bucket, failNext, close: () => server.close() };
}

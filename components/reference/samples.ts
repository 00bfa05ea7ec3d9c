/** Lines to copy; `origin` is the address people type. */
export const nearbySample = (origin: string) =>
  `curl '${origin}/api/v1/surplus?latitude=-6.1957&longitude=106.8322&radiusMeters=5000'`;

export const keySample = (origin: string) => `curl '${origin}/api/v1/surplus/mine' \\
  -H 'Authorization: Bearer ppk_…'`;

export const signInSample = (origin: string) => `curl -X POST '${origin}/api/v1/auth/login' \\
  -H 'Content-Type: application/json' \\
  -d '{"identifier":"dapur@contoh.id","password":"…"}'

{"accessToken":"eyJ…","expiresInSeconds":900,"refreshToken":"…"}`;

export const idempotencySample = (origin: string) => `curl -X POST '${origin}/api/v1/surplus/{id}/claims' \\
  -H 'Authorization: Bearer ppk_…' \\
  -H 'Idempotency-Key: 8f14e45f-ceea-467f-a0e6-3b1d7a9c2f10' \\
  -H 'Content-Type: application/json' -d '{"units":20}'`;

export const problemSample = `HTTP/1.1 409 Conflict
Content-Type: application/problem+json

{
  "type": "urn:pahlawan-pangan:problem:surplus.taken",
  "title": "Keadaannya sudah berubah",
  "status": 409,
  "code": "surplus.taken",
  "detail": "Keadaannya sudah berubah",
  "instance": "/api/v1/surplus/…/claims",
  "details": { "unitsLeft": 0 },
  "traceId": "0af7651916cd43dd8448eb211c80319c"
}`;

export const deliverySample = (body: unknown) => `POST /webhook HTTP/1.1
Content-Type: application/json
webhook-id: 019aa1f0-3c00-8c63-9a4b-2f5d7e8a9b10
webhook-timestamp: 1795269720
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=

${JSON.stringify(body, null, 2)}`;

export const checkSample = `import { createHmac, timingSafeEqual } from "node:crypto";

// body: the raw bytes as they came, before JSON.parse
export function isOurs(headers, body, secret) {
  const id = headers["webhook-id"];
  const timestamp = headers["webhook-timestamp"];
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const expected = createHmac("sha256", key).update(\`\${id}.\${timestamp}.\${body}\`).digest();
  return headers["webhook-signature"].split(" ").some((one) => {
    const given = Buffer.from(one.split(",")[1] ?? "", "base64");
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}`;

import { createECDH, createPublicKey, type ECDH, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { decrypt } from "http_ece";

type Device = Readonly<{ keys: ECDH; auth: Buffer; messages: Record<string, unknown>[] }>;
export type PushMood = "accepting" | "refusing" | "silent";

const bodyOf = async (req: IncomingMessage): Promise<Buffer> => Buffer.concat(await req.toArray());

/** Who signed a push, by RFC 8292: the token must be of ES256, for this service, and not over. */
function isSigned(authorization: string, audience: string): boolean {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  if (point.length !== 65) return false;
  const coordinates = { x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
  const publicKey = createPublicKey({ key: { kty: "EC", crv: "P-256", ...coordinates }, format: "jwk" });
  const { aud, exp } = JSON.parse(Buffer.from(claims, "base64url").toString());
  const signed = Buffer.from(`${head}.${claims}`);
  const isGenuine = verify(
    "sha256",
    signed,
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  return isGenuine && aud === audience && exp * 1_000 > Date.now();
}

/** A push service on this machine that decrypts what browsers would: RFC 8030 with RFC 8291 and 8292. */
export async function startPushService() {
  const devices = new Map<string, Device>();
  const headers: IncomingMessage["headers"][] = [];
  let mood: PushMood = "accepting";
  let host = "";

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await bodyOf(req);
    if (mood === "silent") return;
    if (mood === "refusing") return void res.writeHead(503).end();
    const device = devices.get(String(req.url));
    if (!device) return void res.writeHead(410).end();
    if (!isSigned(String(req.headers.authorization), `http://${host}`)) return void res.writeHead(403).end();
    const plain = decrypt(body, { version: "aes128gcm", privateKey: device.keys, authSecret: device.auth });
    device.messages.push(JSON.parse(plain.toString("utf8")));
    headers.push(req.headers);
    res.writeHead(201).end();
  }

  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    headers,
    set mood(next: PushMood) {
      mood = next;
    },
    /** A browser that agreed: what it gives away, and what it is shown. */
    device() {
      const keys = createECDH("prime256v1");
      const p256dh = keys.generateKeys().toString("base64url");
      const auth = randomBytes(16);
      const path = `/${randomBytes(12).toString("base64url")}`;
      const messages: Record<string, unknown>[] = [];
      devices.set(path, { keys, auth, messages });
      const subscription = { endpoint: `http://${host}${path}`, keys: { p256dh, auth: auth.toString("base64url") } };
      return { subscription, messages, forget: () => void devices.delete(path) };
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
export type PushService = Awaited<ReturnType<typeof startPushService>>;

import { request as askHttp } from "node:http";
import { request as askHttps } from "node:https";
import { isPrivateHost, publicLookup } from "@/server/webhook/webhook.addresses";
import { DELIVERY_BUDGET_MS } from "@/server/webhook/webhook.rules";

const MOST_READ_BYTES = 16 * 1024;

export type Letter = Readonly<{ url: string; headers: Readonly<Record<string, string>>; body: string }>;
export type Answer = Readonly<{ status: number | null; durationMs: number; error: string | null }>;

const NAMES: Readonly<Record<string, string>> = {
  ABORT_ERR: "no answer in time",
  EPRIVATE: "the address is not public",
  ENOTFOUND: "the name was not found",
  EAI_AGAIN: "the name was not found",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate is not trusted",
  CERT_HAS_EXPIRED: "the certificate has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another name",
};
const nameOf = (fault: NodeJS.ErrnoException) =>
  NAMES[fault.code ?? ""] ?? `not delivered (${fault.code ?? fault.name})`;

/** Posts once, follows no redirect, keeps no connection; resolves with the status as soon as it is known. */
const post = ({ url, headers, body }: Letter, toPrivate: boolean) =>
  new Promise<number>((resolve, reject) => {
    const target = new URL(url);
    // A socket looks up names only; an address written out is judged here.
    if (!toPrivate && isPrivateHost(target.hostname)) return reject(Object.assign(new Error(), { code: "EPRIVATE" }));
    const ask = target.protocol === "https:" ? askHttps : askHttp;
    const options = {
      method: "POST",
      agent: false,
      signal: AbortSignal.timeout(DELIVERY_BUDGET_MS),
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      ...(toPrivate ? {} : { lookup: publicLookup }),
    } as const;
    const sent = ask(target, options, (res) => {
      let read = 0;
      res.on("data", (chunk: Buffer) => {
        read += chunk.length;
        if (read > MOST_READ_BYTES) res.destroy();
      });
      res.on("error", () => {});
      resolve(res.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end(body);
  });

/**
 * Sends one signed event to a receiver within 5 seconds; never throws.
 * @param toPrivate lets it go to http and private networks, for tests and trying out
 */
export async function sendWebhook(letter: Letter, { toPrivate }: { toPrivate: boolean }): Promise<Answer> {
  const since = performance.now();
  const took = () => Math.round(performance.now() - since);
  try {
    const status = await post(letter, toPrivate);
    return { status, durationMs: took(), error: null };
  } catch (fault) {
    return { status: null, durationMs: took(), error: nameOf(fault as NodeJS.ErrnoException) };
  }
}

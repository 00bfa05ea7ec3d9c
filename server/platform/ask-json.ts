import { request as askHttp, type ClientRequest } from "node:http";
import { request as askHttps } from "node:https";
import { text } from "node:stream/consumers";

const MOST_READ_BYTES = 1024 * 1024;

export type Question = Readonly<{
  url: URL;
  headers?: Readonly<Record<string, string>>;
  /** Sent with POST where given. */
  body?: string;
  signal: AbortSignal;
}>;

/** An answer that is no success. */
export class AnsweredError extends Error {
  constructor(readonly status: number) {
    super(`answered ${status}`);
  }
}

const isReset = (fault: unknown) => (fault as NodeJS.ErrnoException).code === "ECONNRESET";

const send = ({ url, headers = {}, body, signal }: Question) =>
  new Promise<string>((resolve, reject) => {
    const ask = url.protocol === "https:" ? askHttps : askHttp;
    const method = body === undefined ? "GET" : "POST";
    // A fresh connection each: some routers reset reused ones, and delayed acknowledgements slow them tenfold.
    const sent: ClientRequest = ask(url, { method, headers, signal, agent: false }, (answer) => {
      const status = answer.statusCode ?? 0;
      if (status < 200 || status > 299) {
        answer.destroy();
        return reject(new AnsweredError(status));
      }
      let read = 0;
      answer.on("data", (chunk: Buffer) => {
        read += chunk.length;
        if (read > MOST_READ_BYTES) answer.destroy(new Error("answered too much"));
      });
      text(answer).then(resolve, reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });

/**
 * Asks a machine for JSON over HTTP(S), on a connection of its own, at most 1 MiB; follows no redirect. A connection that was
 * reset is tried once more, within the same signal.
 * @throws what the network or the signal says, or an AnsweredError with the status; never the address, a header or the body
 */
export async function askJson(question: Question): Promise<unknown> {
  const answer = await send(question).catch((fault: unknown) => {
    if (!isReset(fault) || question.signal.aborted) throw fault;
    return send(question);
  });
  return JSON.parse(answer);
}

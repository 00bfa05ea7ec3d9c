import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { log } from "@/server/platform/log";
import type { FileAnswer } from "@/server/trpc/file-answer";
import type { Exchange } from "@/server/web/exchange";

/** Sends a file as fast as the reader takes it; one that breaks in the middle ends without its last chunk, so that nobody takes it for whole. */
export async function sendFile({ res }: Pick<Exchange, "res">, { name, type, body }: FileAnswer): Promise<void> {
  res.writeHead(200, {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  });
  try {
    await pipeline(Readable.from(body), res);
  } catch (err) {
    if (!isGone(err)) log().error({ err, file: type }, "a file broke off");
    res.destroy();
  }
}

const isGone = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";

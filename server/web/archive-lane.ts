import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Exchange } from "@/server/web/exchange";
import { ARCHIVE_PREFIX, type MapArchive, type MapArchives } from "@/server/web/map-archives";

type Span = Readonly<{ from: number; to: number }>;

/** One range of bytes of a Range header (RFC 9110 §14.1.2); null for none or several, which are answered whole. */
function spanOf(header: string | undefined, bytes: number): Span | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === "" || last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from > to ? "unsatisfiable" : { from, to };
}

/** Serves the map's own archives in the pieces a map asks for. */
export function archiveLane(archives: MapArchives = new Map()) {
  return async ({ req, res, method, path, route }: Exchange): Promise<void> => {
    route.name = `${ARCHIVE_PREFIX}*`;
    const archive = archives.get(path.slice(ARCHIVE_PREFIX.length));
    if (!archive) return void res.writeHead(404).end();
    if (method !== "GET" && method !== "HEAD") return void res.writeHead(405, { allow: "GET, HEAD" }).end();
    res.setHeader("accept-ranges", "bytes");
    res.setHeader("etag", archive.tag);
    res.setHeader("cache-control", "public, max-age=3600");
    if (req.headers["if-none-match"] === archive.tag) return void res.writeHead(304).end();
    const span = spanOf(req.headers.range, archive.bytes);
    if (span === "unsatisfiable") return void res.writeHead(416, { "content-range": `bytes */${archive.bytes}` }).end();
    await send({ res, method }, archive, span);
  };
}

async function send({ res, method }: Pick<Exchange, "res" | "method">, archive: MapArchive, span: Span | null) {
  const { from, to } = span ?? { from: 0, to: archive.bytes - 1 };
  res.writeHead(span ? 206 : 200, {
    "content-type": "application/vnd.pmtiles",
    "content-length": to - from + 1,
    ...(span ? { "content-range": `bytes ${from}-${to}/${archive.bytes}` } : {}),
  });
  if (method === "HEAD") return void res.end();
  // A map that moved on hangs up in the middle; that is no fault.
  await pipeline(createReadStream(archive.path, { start: from, end: to }), res).catch(() => res.destroy());
}

import { DOCUMENTS_V1 } from "@/server/document/document.rules";
import type { PersonActor } from "@/server/kernel/actor";
import { isUuid, type PhotoId } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import { photoReasons } from "@/server/photo/photo.reasons";
import { blobKey, PHOTO_V1, type PhotoSize } from "@/server/photo/photo.rules";
import { findPhoto, type PhotoRow } from "@/server/photo/photo.store";
import { isEvidenceFor, isOnAPublicLot, isPaperOpenedBy } from "@/server/photo/photo.view";
import { takePhoto } from "@/server/photo/take-photo";
import { accessReasons } from "@/server/trpc/procedures";
import { refuseCrossSite } from "@/server/web/cross-site";
import { actorOf, type DoorOptions } from "@/server/web/door-options";
import { type Exchange, readBytes, sendJson } from "@/server/web/exchange";
import { spend, spendUpload } from "@/server/web/limits";
import { sendProblem } from "@/server/web/problem";
import { unknownProcedure, wrongMethod } from "@/server/web/procedures";

export const PHOTO_PREFIX = "/api/v1/photos";

/** A photo's address never shows anything else, so browsers keep it; what only its kitchen may see stays out of shared caches, and a paper an admin opened out of any. */
const KEEP = "max-age=31536000, immutable";
const CACHE = { everyone: `public, ${KEEP}`, party: `private, ${KEEP}`, opened: "no-store" } as const;

/** Staff of a kitchen or a charity, or who buys for themselves. @throws Failure access.signInFirst, access.notYourRole, access.noOrganisation */
async function uploaderOf(options: DoorOptions, exchange: Exchange): Promise<PersonActor> {
  const actor = await actorOf(options, exchange);
  if (actor.kind !== "person") throw accessReasons.signInFirst();
  const { roles, organisationId } = actor;
  const isStaff = roles.some((role) => role === "provider" || role === "ngo");
  if (!isStaff && !roles.includes("citizen")) throw accessReasons.notYourRole();
  if (!organisationId && !roles.includes("citizen")) throw accessReasons.noOrganisation();
  return actor;
}

async function upload(options: DoorOptions, exchange: Exchange): Promise<void> {
  const { req, address, now } = exchange;
  refuseCrossSite(req, options.security.publicUrl);
  const actor = await uploaderOf(options, exchange);
  await spend(options.limiter, { actor, address, cost: 1, now });
  await spendUpload(options.limiter, actor.personId, PHOTO_V1.uploadsAMinute, now);
  const bytes = await readBytes(req, PHOTO_V1.mostBytes);
  sendJson(exchange, 201, await takePhoto({ db: options.db, blobs: options.photos, actor, now }, bytes));
}

/** The photo and as what it is seen. @throws Failure photo.unknown for those who may not */
async function visible(options: DoorOptions, exchange: Exchange, id: string): Promise<[PhotoRow, keyof typeof CACHE]> {
  const row = isUuid(id) ? await findPhoto(options.db, id as PhotoId) : null;
  if (!row) throw photoReasons.unknown();
  if (await isOnAPublicLot(options.db, row.id)) return [row, "everyone"];
  const actor = await actorOf(options, exchange);
  if (actor.kind !== "person") throw photoReasons.unknown();
  if (await mayRead(options, actor, row)) return [row, "party"];
  if (await hasOpened(options, exchange, actor, row)) return [row, "opened"];
  throw photoReasons.unknown();
}

/** Its owner, and who reads a dispute it is evidence in. */
async function mayRead({ db }: DoorOptions, actor: PersonActor, row: PhotoRow): Promise<boolean> {
  const isOwn = row.organisationId ? actor.organisationId === row.organisationId : actor.personId === row.uploadedBy;
  if (isOwn) return true;
  return isEvidenceFor(db, row.id, actor.roles.includes("admin") ? "judge" : actor);
}

/** An admin sees the file of a paper for a while after opening it, which is written down. */
async function hasOpened({ db }: DoorOptions, { now }: Exchange, { personId, roles }: PersonActor, row: PhotoRow) {
  const since = later(now, -DOCUMENTS_V1.openForMs);
  return roles.includes("admin") && (await isPaperOpenedBy(db, row.id, personId, since));
}

async function show(options: DoorOptions, exchange: Exchange, id: string, size: PhotoSize): Promise<void> {
  const { req, res, method } = exchange;
  const [row, seenAs] = await visible(options, exchange, id);
  const etag = `"${row.contentHash}-${size}"`;
  const headers = { etag, "cache-control": CACHE[seenAs] };
  if (req.headers["if-none-match"] === etag) return void res.writeHead(304, headers).end();
  const blob = await options.photos.get(blobKey(row.id, size));
  if (!blob) throw photoReasons.unknown();
  res.writeHead(200, { ...headers, "content-type": blob.type, "content-length": blob.bytes.length });
  res.end(method === "HEAD" ? undefined : blob.bytes);
}

async function answer(options: DoorOptions, exchange: Exchange): Promise<void> {
  const { method, path, res, route } = exchange;
  const [, id = "", size] = /^\/([^/]+)(?:\/(small))?$/.exec(path.slice(PHOTO_PREFIX.length)) ?? [];
  const isDesk = path === PHOTO_PREFIX;
  if (!isDesk && id === "") throw unknownProcedure();
  route.name = isDesk ? PHOTO_PREFIX : `${PHOTO_PREFIX}/{id}`;
  if (isDesk && method === "POST") return upload(options, exchange);
  if (!isDesk && (method === "GET" || method === "HEAD")) return show(options, exchange, id, size ? "small" : "full");
  res.setHeader("allow", isDesk ? "POST" : "GET, HEAD");
  throw wrongMethod();
}

/** Takes photos in and shows them: bytes, which the lanes of JSON do not carry. */
export function photoLane(options: DoorOptions) {
  return async (exchange: Exchange): Promise<void> => {
    await answer(options, exchange).catch((cause) => sendProblem(exchange, cause));
  };
}

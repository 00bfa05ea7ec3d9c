import sharp from "sharp";
import { photoReasons } from "@/server/photo/photo.reasons";
import { kindOfPhoto, PHOTO_V1 } from "@/server/photo/photo.rules";

export type Developed = Readonly<{ full: Buffer; small: Buffer; width: number; height: number }>;

const QUALITY = 78;
const POORER = 60;

// One photo keeps one core busy, not all of them.
sharp.concurrency(1);

const within = (edge: number) => ({ width: edge, height: edge, fit: "inside", withoutEnlargement: true }) as const;

const open = (bytes: Buffer) => sharp(bytes, { limitInputPixels: PHOTO_V1.mostPixels, failOn: "error", pages: 1 });

/** Turned upright by its own orientation; only pixels are kept: no place, no camera, no thumbnail, nothing hidden behind them. */
const webp = (bytes: Buffer, edge: number, quality: number) =>
  open(bytes).rotate().resize(within(edge)).webp({ quality, effort: 3 }).toBuffer({ resolveWithObject: true });

/**
 * Makes what is served of an uploaded photo: WebP of at most 1,280 px and 120,000 bytes, and its small twin.
 * @throws Failure `photo.notAPhoto`, `photo.unreadable`
 */
export async function developPhoto(bytes: Buffer): Promise<Developed> {
  if (!kindOfPhoto(bytes)) throw photoReasons.notAPhoto();
  try {
    const first = await webp(bytes, PHOTO_V1.longEdge, QUALITY);
    const full = first.data.length <= PHOTO_V1.mostBytes ? first : await webp(bytes, PHOTO_V1.longEdge, POORER);
    const small = await webp(bytes, PHOTO_V1.smallEdge, POORER);
    return { full: full.data, small: small.data, width: full.info.width, height: full.info.height };
  } catch {
    throw photoReasons.unreadable();
  }
}

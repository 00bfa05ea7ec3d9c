import { DAY } from "@/server/kernel/time";

/** Version 1: how big a photo may be and how long one may lie unused. */
export const PHOTO_V1 = {
  mostBytes: 120_000,
  /** Longer edge of what is served, and of its small twin on cards, in pixels. */
  longEdge: 1_280,
  smallEdge: 320,
  mostPixels: 40_000_000,
  /** Uploads of one organisation that nothing shows yet. */
  mostUnshown: 60,
  /** The same of a person who acts for none. */
  mostUnshownOfPerson: 12,
  uploadsAMinute: 20,
  checkAfterMs: DAY,
} as const;

export type PhotoSize = "full" | "small";

/** How many uploads of an owner may wait to be shown somewhere. */
export const mostUnshownOf = ({ organisationId }: Readonly<{ organisationId: string | null }>): number =>
  organisationId ? PHOTO_V1.mostUnshown : PHOTO_V1.mostUnshownOfPerson;

/** Under which key the bytes of a photo are kept. */
export const blobKey = (id: string, size: PhotoSize): string => `${id}/${size}`;

/** Where a browser finds a photo. */
export const photoPath = (id: string, size: PhotoSize): string =>
  size === "small" ? `/api/v1/photos/${id}/small` : `/api/v1/photos/${id}`;

/**
 * Shrinks a rectangle until its longer edge fits, keeping its shape; it never grows.
 * @param edge in pixels, above 0
 * @returns whole pixels, at least 1
 */
export function fitWithin(width: number, height: number, edge: number): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const ascii = (bytes: Uint8Array, from: number, text: string) =>
  [...text].every((letter, at) => bytes[from + at] === letter.charCodeAt(0));

/** What a file is by its first bytes, whatever it calls itself: JPEG (FF D8 FF), WebP (RIFF….WEBP), or nothing we take. */
export function kindOfPhoto(bytes: Uint8Array): "image/jpeg" | "image/webp" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  return ascii(bytes, 0, "RIFF") && ascii(bytes, 8, "WEBP") ? "image/webp" : null;
}

"use client";

import { useLanguage } from "@/components/language/language-provider";
import { altWords } from "@/components/photo/alt-words";
import { classes } from "@/components/ui/classes";
import { fill } from "@/server/kernel/text";
import type { PhotoView } from "@/server/photo/photo.contract";
import { photoPath } from "@/server/photo/photo.rules";

const SIZES = {
  /** Beside one line of words. */
  thumb: { of: "small", look: "size-12 shrink-0" },
  /** As wide as the tile it heads. */
  head: { of: "small", look: "h-24 w-full" },
  /** A square beside words, from the small twin. */
  tile: { of: "small", look: "size-20 shrink-0" },
  /** As wide as its place, at most 22 rem high. */
  wide: { of: "full", look: "h-auto max-h-88 w-full" },
} as const;

type LotPhotoProps = Readonly<{
  photo: PhotoView | null;
  /** What it shows, for those who cannot see it; null where its name stands beside it in the same link. */
  title: string | null;
  size: keyof typeof SIZES;
}>;

/** The photo of a food, asked for when it comes near the screen; its place is kept from the start. Nothing where there is none. */
export function LotPhoto({ photo, title, size }: LotPhotoProps) {
  const language = useLanguage();
  if (!photo) return null;
  const { of, look } = SIZES[size];
  return (
    // biome-ignore lint/performance/noImgElement: photos come in two sizes of our own, behind a door that knows who may see them.
    <img
      src={photoPath(photo.id, of)}
      alt={title === null ? "" : fill(altWords.photoOf, { title })[language].trim()}
      width={photo.width}
      height={photo.height}
      loading="lazy"
      decoding="async"
      className={classes("rounded-control border border-line bg-sunken object-cover", look)}
    />
  );
}

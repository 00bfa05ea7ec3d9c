import { fitWithin, PHOTO_V1 } from "@/server/photo/photo.rules";

const EDGES = [PHOTO_V1.longEdge, 960, 640] as const;
const QUALITIES = [0.8, 0.7, 0.6, 0.5] as const;

/** A photo that cannot be sent, and whether it opened at all. */
export class ShrinkError extends Error {
  constructor(readonly why: "unreadable" | "notSmallEnough") {
    super(why);
  }
}

async function open(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    throw new ShrinkError("unreadable");
  }
}

/** Drawing keeps pixels alone, turned upright; white shows where the picture has none. */
function draw(image: HTMLImageElement, edge: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const { width, height } = fitWithin(image.naturalWidth, image.naturalHeight, edge);
  Object.assign(canvas, { width, height });
  const brush = canvas.getContext("2d");
  if (!brush) throw new ShrinkError("unreadable");
  brush.fillStyle = "white";
  brush.fillRect(0, 0, width, height);
  brush.imageSmoothingQuality = "high";
  brush.drawImage(image, 0, 0, width, height);
  return canvas;
}

/** WebP, or JPEG from browsers that cannot write WebP and hand out something else instead. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const as = (type: string) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  const webp = await as("image/webp");
  const blob = webp?.type === "image/webp" ? webp : await as("image/jpeg");
  if (!blob) throw new ShrinkError("unreadable");
  return blob;
}

/**
 * Makes a picture of at most 120,000 bytes: first by its size on the screen, then by its quality, then smaller still.
 * @throws ShrinkError
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const url = URL.createObjectURL(file);
  try {
    const image = await open(url);
    for (const edge of EDGES) {
      const canvas = draw(image, edge);
      for (const quality of QUALITIES) {
        const blob = await encode(canvas, quality);
        if (blob.size <= PHOTO_V1.mostBytes) return blob;
      }
    }
    throw new ShrinkError("notSmallEnough");
  } finally {
    URL.revokeObjectURL(url);
  }
}

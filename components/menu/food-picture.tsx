import { FoodDrawing } from "@/components/menu/food-drawing";
import { LotPhoto } from "@/components/photo/lot-photo";
import type { Drawing } from "@/server/menu/drawing.rules";
import type { PhotoView } from "@/server/photo/photo.contract";

type FoodPictureProps = Readonly<{
  photo: PhotoView | null;
  drawing: Drawing;
  /** Of the photo; the drawing keeps its own, in pixels. */
  size: "thumb" | "tile" | "head";
  drawingSize?: number;
}>;

/** The food's photo, or its drawn sign where there is none; its name stands beside it. */
export function FoodPicture({ photo, drawing, size, drawingSize }: FoodPictureProps) {
  return photo ? (
    <LotPhoto photo={photo} title={null} size={size} />
  ) : (
    <FoodDrawing drawing={drawing} size={drawingSize} />
  );
}

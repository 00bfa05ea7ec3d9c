import { writeFileSync } from "node:fs";
import sharp from "sharp";

const WIDTH = 640;
const HEIGHT = 480;
const SIDE = 340;
const FRAMES = 10;
const WALL = 128;

/** Writes a short film (YUV4MPEG2, 4:2:0) that Chromium plays as its camera: a picture of someone's screen, held still. */
export async function filmOf(screen: Buffer, path: string): Promise<void> {
  const inside = { width: SIDE, height: SIDE, fit: "contain", background: "white" } as const;
  const held = await sharp(screen).flatten({ background: "white" }).resize(inside).png().toBuffer();
  const wall = { width: WIDTH, height: HEIGHT, channels: 3, background: { r: WALL, g: WALL, b: WALL } } as const;
  const luma = await sharp({ create: wall })
    .composite([{ input: held }])
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, WALL)]);
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([header, ...Array.from({ length: FRAMES }, () => frame)]));
}

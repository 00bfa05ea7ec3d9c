const PETALS = [45, 135, 225, 315];

/** What a pen can do; the PDF document is one. */
type Pen = Readonly<{
  save: () => Pen;
  restore: () => Pen;
  rect: (x: number, y: number, width: number, height: number) => Pen;
  clip: () => Pen;
  translate: (x: number, y: number) => Pen;
  rotate: (degrees: number, options?: { origin?: [number, number] }) => Pen;
  scale: (factor: number) => Pen;
  ellipse: (x: number, y: number, radiusX: number, radiusY: number) => Pen;
  lineWidth: (width: number) => Pen;
  stroke: (colour: string) => Pen;
}>;

/** Draws a strip of quiet kawung lines, as components/ui/kawung.tsx does on screens. Sizes in points. */
export function drawKawung(pen: Pen, at: { x: number; y: number; width: number; height: number; tile: number }): void {
  const { x, y, width, height, tile } = at;
  pen.save().rect(x, y, width, height).clip();
  for (let top = y; top < y + height; top += tile)
    for (let left = x; left < x + width; left += tile) drawTile(pen, left, top, tile);
  pen.restore();
}

function drawTile(pen: Pen, left: number, top: number, tile: number): void {
  pen
    .save()
    .translate(left, top)
    .scale(tile / 56)
    .lineWidth(1.5);
  for (const turn of PETALS) {
    pen.save().rotate(turn, { origin: [28, 28] });
    pen.ellipse(47, 28, 15, 9).stroke("#d9ddd0");
    pen.restore();
  }
  pen.restore();
}

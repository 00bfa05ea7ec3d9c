import { encode } from "uqr";

/** The dark squares of a QR code as one SVG path, on a field `size` squares wide. */
export type QrDrawing = Readonly<{ path: string; size: number }>;

/** Draws a text as a QR code that survives a cracked screen protector. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { border: 2, ecc: "M" });
  const runs = data.flatMap((row, y) =>
    row.map((dark, x) => {
      if (!dark || row[x - 1]) return "";
      const end = row.indexOf(false, x);
      return `M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`;
    }),
  );
  return { path: runs.join(""), size };
}

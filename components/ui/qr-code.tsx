import type { QrDrawing } from "@/components/ui/qr-drawing";
import { useLater } from "@/components/ui/use-later";

type QrCodeProps = Readonly<{
  text: string;
  label: string;
  /** Drawn by the server; what has come since is drawn here. */
  drawn: QrDrawing | undefined;
}>;

/** Always dark on light, in both themes, because many scanners refuse inverted codes. */
export function QrCode({ text, label, drawn }: QrCodeProps) {
  const pencil = useLater(drawn === undefined, () => import("@/components/ui/qr-drawing"));
  const { path, size } = drawn ?? pencil?.drawQr(text) ?? { path: "", size: 25 };
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="w-full rounded-control"
    >
      <path fill="#ffffff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#17201a" d={path} />
    </svg>
  );
}

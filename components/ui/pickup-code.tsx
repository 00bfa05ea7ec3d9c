import { QrCode } from "@/components/ui/qr-code";
import type { QrDrawing } from "@/components/ui/qr-drawing";

type PickupCodeProps = Readonly<{
  /** Six digits. */
  code: string;
  /** "Kode ambil" */
  label: string;
  /** "Tunjukkan kode ini kepada petugas dapur." */
  hint?: string;
  /** The code drawn to scan, where the server has done it. */
  drawn: QrDrawing | undefined;
}>;

/** Six digits in two groups, read aloud one by one, with the same code to scan. */
export function PickupCode({ code, label, hint, drawn }: PickupCodeProps) {
  return (
    <div className="flex flex-col items-center gap-3 text-center">
      <p className="text-sm font-semibold text-ink-soft">{label}</p>
      <p className="flex gap-4 text-3xl font-extrabold tracking-[0.12em]">
        <span className="sr-only">{[...code].join(" ")}</span>
        <span aria-hidden>{code.slice(0, 3)}</span>
        <span aria-hidden>{code.slice(3)}</span>
      </p>
      <div className="w-44">
        <QrCode text={code} label={label} drawn={drawn} />
      </div>
      {hint ? <p className="max-w-xs text-sm text-ink-soft">{hint}</p> : null}
    </div>
  );
}

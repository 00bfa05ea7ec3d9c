/** Reads what QR codes stand before the camera: the browser's own detector where it knows QR, a small library otherwise. */
export type QrDecoder = (frame: HTMLVideoElement) => Promise<string | null>;

type Found = Readonly<{ rawValue: string }>;
type Detector = Readonly<{ detect: (frame: HTMLVideoElement) => Promise<readonly Found[]> }>;
type DetectorClass = {
  new (options: { formats: ["qr_code"] }): Detector;
  getSupportedFormats: () => Promise<readonly string[]>;
};

async function ownDetector(): Promise<DetectorClass | null> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: DetectorClass };
  if (!Own) return null;
  // Some browsers have the class but not the service behind it.
  const formats = await Own.getSupportedFormats().catch(() => []);
  return formats.some((format) => format === "qr_code") ? Own : null;
}

/** Loads nothing where the browser can read QR itself. @throws TypeError when the library cannot be fetched */
export async function openDecoder(): Promise<QrDecoder> {
  const Reader: DetectorClass = (await ownDetector()) ?? (await import("qr/decode.js")).BarcodeDetector;
  const detector = new Reader({ formats: ["qr_code"] });
  return async (frame) => {
    // A frame that is not ready yet is no error: the next one comes soon.
    const [found] = await detector.detect(frame).catch(() => []);
    return found?.rawValue ?? null;
  };
}

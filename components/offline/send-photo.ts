import type { PhotoView } from "@/server/photo/photo.contract";

/** Food does not wait longer than this for its picture. */
const PATIENCE_MS = 20_000;
const LATER = new Set([401, 408, 429]);

/**
 * Sends a photo that goes along with a tap.
 * @returns its id, or null where the server has no use for it or it takes too long
 * @throws Error where there is no network, or the server asks to come again
 */
export async function sendPhoto(body: ArrayBuffer): Promise<string | null> {
  try {
    const answer = await fetch("/api/v1/photos", { method: "POST", body, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (LATER.has(answer.status)) throw new Error(`the photo waits: ${answer.status}`);
    return answer.ok ? ((await answer.json()) as PhotoView).id : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") return null;
    throw error;
  }
}

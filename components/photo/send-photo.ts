import { SECOND } from "@/server/kernel/time";
import type { PhotoView } from "@/server/photo/photo.contract";

const PATIENCE_MS = 90 * SECOND;

/** What the server refused with; null where no answer came at all. */
export class SendError extends Error {
  constructor(readonly code: string | null) {
    super(code ?? "no answer");
  }
}

type Sending = Readonly<{ onProgress: (share: number) => void; signal: AbortSignal }>;

function codeOf(text: string): string {
  try {
    const problem: unknown = JSON.parse(text);
    return typeof problem === "object" && problem !== null && "code" in problem ? String(problem.code) : "fault";
  } catch {
    return "fault";
  }
}

/** Sends a photo and tells how much of it is on its way; `fetch` could not say. @throws SendError */
export function sendPhoto(photo: Blob, { onProgress, signal }: Sending): Promise<PhotoView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/photos");
    request.timeout = PATIENCE_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as PhotoView);
      else reject(new SendError(codeOf(request.responseText)));
    };
    for (const lost of ["error", "timeout", "abort"] as const)
      request.addEventListener(lost, () => reject(new SendError(null)));
    signal.addEventListener("abort", () => request.abort());
    request.send(photo);
  });
}

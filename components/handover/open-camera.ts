/** Why there is no picture: each has its own way out. */
export type CameraTrouble = "denied" | "none" | "busy" | "insecure" | "failed";

export class CameraError extends Error {
  constructor(readonly trouble: CameraTrouble) {
    super(trouble);
  }
}

const TROUBLES: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** The camera that looks away from the person, asked for at the moment it is needed. @throws CameraError */
export async function openCamera(): Promise<MediaStream> {
  // Browsers hide the camera from pages that came over plain http.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.getUserMedia) throw new CameraError(window.isSecureContext ? "none" : "insecure");
  try {
    const video = { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } };
    return await devices.getUserMedia({ video, audio: false });
  } catch (cause) {
    throw new CameraError(TROUBLES[cause instanceof Error ? cause.name : ""] ?? "failed");
  }
}

/** The light beside the camera, where there is one. */
export const torchOf = (stream: MediaStream): MediaStreamTrack | null =>
  stream.getVideoTracks().find((track) => "torch" in (track.getCapabilities?.() ?? {})) ?? null;

export const shine = (track: MediaStreamTrack, on: boolean): Promise<void> =>
  track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });

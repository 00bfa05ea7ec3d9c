"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { CameraError, type CameraTrouble, openCamera, torchOf } from "@/components/handover/open-camera";
import { openDecoder } from "@/components/handover/qr-decoder";

export type ScanState =
  | Readonly<{ at: "opening" }>
  /** `strange`: a QR code stands before the camera, but it is no pickup code. */
  | Readonly<{ at: "looking"; strange: boolean; torch: MediaStreamTrack | null }>
  | Readonly<{ at: "trouble"; trouble: CameraTrouble }>;

const LOOK_EVERY_MS = 120;
const PICKUP_CODE = /^\d{6}$/;

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

const rest = () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

/** Looks through the camera until it sees six digits; the camera is let go as soon as the screen is left. */
export function useScanner(video: RefObject<HTMLVideoElement | null>, onCode: (code: string) => void): ScanState {
  const [state, setState] = useState<ScanState>({ at: "opening" });
  const seen = useEffectEvent(onCode);
  useEffect(() => {
    let left = false;
    let stream: MediaStream | null = null;
    async function look() {
      const [camera, decode] = await Promise.all([openCamera(), openDecoder()]);
      stream = camera;
      const screen = video.current;
      if (left || !screen) return letGo(camera);
      screen.srcObject = camera;
      await screen.play();
      const torch = torchOf(camera);
      setState({ at: "looking", strange: false, torch });
      while (!left) {
        const text = await decode(screen);
        if (left) return;
        if (text && PICKUP_CODE.test(text)) return seen(text);
        if (text) setState({ at: "looking", strange: true, torch });
        await rest();
      }
    }
    look().catch((cause: unknown) => {
      if (!left) setState({ at: "trouble", trouble: cause instanceof CameraError ? cause.trouble : "failed" });
    });
    return () => {
      left = true;
      if (stream) letGo(stream);
    };
  }, [video]);
  return state;
}

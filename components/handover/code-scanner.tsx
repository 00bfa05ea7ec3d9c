"use client";

import { Flashlight, Keyboard } from "lucide-react";
import { useRef, useState } from "react";
import { shine } from "@/components/handover/open-camera";
import { scanWords, troubleText } from "@/components/handover/scan-words";
import { type ScanState, useScanner } from "@/components/handover/use-scanner";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type CodeScannerProps = Readonly<{ onCode: (code: string) => void; onClose: () => void }>;

/** The camera with a frame to hold the code in; typing stays one tap away. */
export function CodeScanner({ onCode, onClose }: CodeScannerProps) {
  const say = useText();
  const video = useRef<HTMLVideoElement>(null);
  const state = useScanner(video, onCode);
  const type = (
    <Button size="large" wide variant="secondary" icon={Keyboard} onClick={onClose}>
      {say(scanWords.typeInstead)}
    </Button>
  );
  if (state.at === "trouble")
    return (
      <Notice kind="attention" title={say(scanWords.noPicture)} action={type}>
        {say(troubleText[state.trouble])}
      </Notice>
    );
  return (
    <div className="flex flex-col gap-3">
      <div className="relative aspect-square w-full overflow-hidden rounded-card bg-black sm:aspect-video">
        <video ref={video} muted playsInline aria-label={say(scanWords.picture)} className="size-full object-cover" />
        <span aria-hidden className="absolute inset-[18%] rounded-card border-4 border-white/90 sm:inset-x-[32%]" />
      </div>
      <ScanLine state={state} />
      <Torch state={state} />
      {type}
    </div>
  );
}

function ScanLine({ state }: { state: ScanState }) {
  const say = useText();
  const line =
    state.at === "opening"
      ? scanWords.opening
      : state.at === "looking" && state.strange
        ? scanWords.strange
        : scanWords.hold;
  return (
    <p role="status" className="text-center font-semibold">
      {say(line)}
    </p>
  );
}

function Torch({ state }: { state: ScanState }) {
  const say = useText();
  const [on, setOn] = useState(false);
  const track = state.at === "looking" ? state.torch : null;
  if (!track) return null;
  return (
    <Button
      wide
      size="large"
      variant="quiet"
      icon={Flashlight}
      onClick={() =>
        shine(track, !on).then(
          () => setOn(!on),
          () => {},
        )
      }
    >
      {say(on ? scanWords.lightOff : scanWords.lightOn)}
    </Button>
  );
}

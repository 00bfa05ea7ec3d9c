"use client";

import { Camera, Images, RotateCw, Trash2, X } from "lucide-react";
import { useEffect } from "react";
import { Field } from "@/components/form/field";
import { percent } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { LotPhoto } from "@/components/photo/lot-photo";
import { PhotoInput } from "@/components/photo/photo-input";
import { type PhotoProgress, usePhoto } from "@/components/photo/use-photo";
import { words } from "@/components/photo/words";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import type { PhotoView } from "@/server/photo/photo.contract";

type PhotoFieldProps = Readonly<{
  name: string;
  /** What the photo is of, for those who cannot see it. */
  title: string;
  value: PhotoView | null;
  onChange: (photo: PhotoView | null) => void;
  /** Told while the form has to wait for a photo on its way, or only being made small where the form can send it along. */
  onBusy?: (busy: boolean) => void;
  /** Told of a photo that is ready but not sent, by a form that sends it along later; null once there is none. */
  onUnsent?: (small: Blob | null) => void;
  /** The form is sending it along now. */
  isLeft?: boolean;
}>;

/** An optional photo, by the camera or from the gallery, ready long before the form is sent. */
export function PhotoField({ name, title, value, onChange, onBusy, onUnsent, isLeft }: PhotoFieldProps) {
  const say = useText();
  const photo = usePhoto({ onReady: onChange, onUnsent, isLeft });
  const { at } = photo.progress;
  const busy = at === "shrinking" || at === "uploading";
  const holdsUp = at === "shrinking" || (busy && !onUnsent);
  useEffect(() => {
    onBusy?.(holdsUp);
  }, [holdsUp, onBusy]);
  return (
    <Field name={name} label={say(words.photo)} hint={say(words.hint)} optional group>
      {(wiring) => (
        <div className="flex flex-col gap-3">
          {value && !busy ? (
            <div className="flex items-center gap-3">
              <LotPhoto photo={value} title={title} size="tile" />
              <Button variant="quiet" icon={Trash2} onClick={() => onChange(null)}>
                {say(words.remove)}
              </Button>
            </div>
          ) : null}
          <Progress progress={photo.progress} onRetry={photo.retry} onCancel={photo.cancel} />
          {busy ? null : (
            <div className="flex flex-wrap gap-2">
              <PhotoInput
                camera
                name={`${wiring.name}-camera`}
                label={say(value ? words.takeAgain : words.take)}
                icon={Camera}
                onChoose={photo.choose}
              />
              <PhotoInput
                name={`${wiring.name}-gallery`}
                label={say(value ? words.chooseOther : words.choose)}
                icon={Images}
                onChoose={photo.choose}
              />
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

type ProgressProps = Readonly<{ progress: PhotoProgress; onRetry: () => void; onCancel: () => void }>;

function Progress({ progress, onRetry, onCancel }: ProgressProps) {
  const say = useText();
  const language = useLanguage();
  if (progress.at === "rest") return null;
  if (progress.at === "waiting") {
    return (
      <Notice
        action={
          <Button variant="quiet" icon={Trash2} onClick={onCancel}>
            {say(words.remove)}
          </Button>
        }
      >
        {say(words.waiting)}
      </Notice>
    );
  }
  if (progress.at === "failed") {
    const again = (
      <Button variant="secondary" icon={RotateCw} onClick={onRetry}>
        {say(words.again)}
      </Button>
    );
    return (
      <Notice kind="danger" action={progress.canRetry ? again : undefined}>
        {progress.why[language]}
      </Notice>
    );
  }
  const share = progress.at === "uploading" ? progress.share : 0;
  const line =
    progress.at === "uploading" ? fill(words.uploading, { share: percent(share, language) }) : words.shrinking;
  return (
    <div className="flex items-center gap-3 rounded-card border border-line bg-sunken p-3">
      <div className="min-w-0 flex-1">
        <p role="status">{line[language]}</p>
        <progress
          max={1}
          value={progress.at === "uploading" ? share : undefined}
          aria-label={line[language]}
          className="mt-1 h-2 w-full accent-leaf"
        />
      </div>
      <IconButton icon={X} label={say(words.cancel)} onClick={onCancel} />
    </div>
  );
}

"use client";

import { PhotoField } from "@/components/photo/photo-field";
import type { PostBlockProps } from "@/components/surplus/post-block";

type PostPhotoProps = PostBlockProps &
  Readonly<{ onUnsent: (small: Blob | null) => void; onBusy: (busy: boolean) => void; isPosting: boolean }>;

/** A photo of tonight's food; the posting waits for it as little as it asks for it. */
export function PostPhoto({ draft, change, onUnsent, onBusy, isPosting }: PostPhotoProps) {
  return (
    <PhotoField
      name="photo"
      title={draft.title}
      value={draft.photo}
      onChange={(photo) => change({ photo })}
      onUnsent={onUnsent}
      onBusy={onBusy}
      isLeft={isPosting}
    />
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { LotPhoto } from "@/components/photo/lot-photo";
import { PhotoField } from "@/components/photo/photo-field";
import { Notice } from "@/components/ui/notice";
import type { SurplusView } from "@/server/surplus/surplus.contract";

/** The photo of a lot as its kitchen sees it: to look at, and while the lot is open to add, replace or take off. */
export function ChangePhoto({ lot }: Readonly<{ lot: SurplusView }>) {
  const api = useApi();
  const cache = useQueryClient();
  const edit = useMutation(
    api.surplus.edit.mutationOptions({
      onSuccess: (changed) => cache.setQueryData(api.surplus.byId.queryKey({ id: lot.id }), changed),
    }),
  );
  const failure = useRefusal(edit.error);
  if (lot.state !== "open") return <LotPhoto photo={lot.photo} title={lot.title} size="wide" />;
  return (
    <>
      <PhotoField
        name="photo"
        title={lot.title}
        value={lot.photo}
        onChange={(photo) => edit.mutate({ id: lot.id, version: lot.version, photoId: photo?.id ?? null })}
      />
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
    </>
  );
}

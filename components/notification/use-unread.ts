"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { readAgain } from "@/components/api/read-again";
import { useApi, useApiClient } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import type { UnreadView } from "@/server/notification/notification.contract";

/** What waits to be read, as it changes; a screen in front of someone says that it has shown it. */
export function useUnread(first: UnreadView): number {
  const api = useApi();
  const cache = useQueryClient();
  const { queryKey, ...options } = api.notifications.unread.queryOptions();
  const { data } = useQuery({ ...options, queryKey, initialData: first });
  useLiveChanges({
    onChange: (event) => {
      if (!event || event.type === "notification.changed") readAgain(cache, queryKey);
    },
  });
  const { mutate } = useMutation(
    api.notifications.shown.mutationOptions({ onSuccess: () => readAgain(cache, queryKey) }),
  );
  const tellShown = useEffectEvent(() => {
    if (document.visibilityState === "visible") mutate();
  });
  const client = useApiClient();
  useEffect(() => {
    // Only a device that agreed has anything to keep.
    if (!("Notification" in window) || Notification.permission !== "granted") return;
    import("@/components/notification/push-device").then(({ keepPush }) => keepPush(client)).catch(() => {});
  }, [client]);
  const { undelivered } = data;
  useEffect(() => {
    if (undelivered === 0) return;
    tellShown();
    document.addEventListener("visibilitychange", tellShown);
    return () => document.removeEventListener("visibilitychange", tellShown);
  }, [undelivered]);
  return data.unread;
}

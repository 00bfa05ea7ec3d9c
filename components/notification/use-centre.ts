"use client";

import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { readAgain } from "@/components/api/read-again";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import type { NotificationsView } from "@/server/notification/notification.contract";

/** The centre as it changes, page by page backwards. */
export function useCentre(first: NotificationsView) {
  const api = useApi();
  const cache = useQueryClient();
  const options = api.notifications.list.infiniteQueryOptions(
    {},
    {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      initialData: { pages: [first], pageParams: [null] },
    },
  );
  const pages = useInfiniteQuery(options);
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: options.queryKey }),
      cache.invalidateQueries({ queryKey: api.notifications.unread.queryKey() }),
    ]);
  useLiveChanges({
    onChange: (event) => {
      if (!event || event.type === "notification.changed") readAgain(cache, options.queryKey);
    },
  });
  const open = useMutation(api.notifications.open.mutationOptions({ onSettled: refresh }));
  const readAll = useMutation(api.notifications.readAll.mutationOptions({ onSettled: refresh }));
  return { pages, open, readAll };
}

"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import type { MenuItem } from "@/server/menu/menu.contract";

/** The outlet's menu, begun with what the server knew when it drew the page. */
export function useMenu(start: readonly MenuItem[]): readonly MenuItem[] {
  const api = useApi();
  return useQuery({ ...api.menu.list.queryOptions(), initialData: { items: [...start] } }).data.items;
}

/** Puts the items in another order: seen at once, kept by the server, and taken back where it refuses. */
export function useArrange() {
  const api = useApi();
  const cache = useQueryClient();
  const key = api.menu.list.queryKey();
  return useMutation(
    api.menu.arrange.mutationOptions({
      onMutate: ({ ids }) => {
        const before = cache.getQueryData(key);
        const byId = new Map(before?.items.map((item) => [item.id, item]));
        cache.setQueryData(key, { items: ids.flatMap((id) => byId.get(id) ?? []) });
        return before;
      },
      onError: (_error, _input, before) => before && cache.setQueryData(key, before),
      onSuccess: (menu) => cache.setQueryData(key, menu),
    }),
  );
}

/** Takes an item off the tiles, or puts it back. */
export function useHide() {
  const api = useApi();
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: api.menu.list.queryKey() });
  return {
    hide: useMutation(api.menu.hide.mutationOptions({ onSuccess })),
    show: useMutation(api.menu.show.mutationOptions({ onSuccess })),
  };
}

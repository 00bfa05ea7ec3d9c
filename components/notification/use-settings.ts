"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import type { QuietInput, SettingsView, SwitchInput } from "@/server/notification/notification.contract";

const withMoved = (settings: SettingsView, { type, channel, isOn }: SwitchInput): SettingsView => ({
  ...settings,
  types: settings.types.map((row) =>
    row.type === type ? { ...row, switches: { ...row.switches, [channel]: isOn } } : row,
  ),
});

const withQuiet = (settings: SettingsView, hours: QuietInput): SettingsView => ({
  ...settings,
  quiet: { ...settings.quiet, ...hours },
});

/** One's own settings, shown as they will be while they are on their way. */
export function useSettings(first: SettingsView) {
  const api = useApi();
  const cache = useQueryClient();
  const options = api.notifications.settings.queryOptions();
  const { data } = useQuery({ ...options, initialData: first });
  const readAgain = () => cache.invalidateQueries({ queryKey: options.queryKey });
  const show = (change: (known: SettingsView) => SettingsView) =>
    void cache.setQueryData(options.queryKey, (known) => known && change(known));
  const move = useMutation(
    api.notifications.moveSwitch.mutationOptions({
      onMutate: (moved) => show((known) => withMoved(known, moved)),
      onError: readAgain,
    }),
  );
  const rest = useMutation(
    api.notifications.setQuiet.mutationOptions({
      onMutate: (hours) => show((known) => withQuiet(known, hours)),
      onError: readAgain,
    }),
  );
  return { data, move, rest, readAgain };
}

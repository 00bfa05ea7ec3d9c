"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { DeviceCard } from "@/components/notification/device-card";
import { TryButton } from "@/components/notification/try-button";
import { TypeSwitches } from "@/components/notification/type-switches";
import { settingWords as words } from "@/components/notification/words";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { fill } from "@/server/kernel/text";
import type { SettingsView, SwitchInput } from "@/server/notification/notification.contract";

const withMoved = (settings: SettingsView, { type, channel, isOn }: SwitchInput): SettingsView => ({
  ...settings,
  types: settings.types.map((row) =>
    row.type === type ? { ...row, switches: { ...row.switches, [channel]: isOn } } : row,
  ),
});

export function SettingsScreen({ first }: Readonly<{ first: SettingsView }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const options = api.notifications.settings.queryOptions();
  const { data } = useQuery({ ...options, initialData: first });
  const readAgain = () => cache.invalidateQueries({ queryKey: options.queryKey });
  const move = useMutation(
    api.notifications.moveSwitch.mutationOptions({
      onMutate: (moved) =>
        void cache.setQueryData(options.queryKey, (known) => (known ? withMoved(known, moved) : known)),
      onError: readAgain,
    }),
  );
  const failure = useRefusal(move.error);
  return (
    <>
      <Section title={say(words.ways)}>
        <Stack columns={2}>
          <DeviceCard pushKey={data.pushKey} devices={data.devices} onChange={readAgain} />
          <Card as="section">
            <div className="flex flex-col gap-3">
              <h3 className="flex items-center gap-2 text-lg">
                <Mail aria-hidden size={20} className="text-leaf" />
                {say(words.email)}
              </h3>
              <p className="break-words text-ink-soft">{data.email ?? say(words.noEmail)}</p>
              {data.email ? (
                <TryButton channel="email" sent={say(fill(words.triedEmail, { email: data.email }))} />
              ) : null}
            </div>
          </Card>
        </Stack>
      </Section>
      <Section title={say(words.whichTitle)}>
        {failure ? <Notice kind="danger">{failure}</Notice> : null}
        {data.types.length === 0 ? <p className="text-ink-soft">{say(words.nothing)}</p> : null}
        <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface">
          {data.types.map((row) => (
            <TypeSwitches
              key={row.type}
              row={row}
              onMove={(channel, isOn) => move.mutate({ type: row.type, channel, isOn })}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useNow } from "@/components/format/use-now";
import { DeviceCard } from "@/components/identity/device-card";
import { ownWords as words } from "@/components/identity/own-account-words";
import { useText } from "@/components/language/language-provider";
import { ConfirmButton } from "@/components/settings/confirm-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { DevicesView } from "@/server/identity/device.contract";
import { MINUTE } from "@/server/kernel/time";

/** Where someone is signed in, and the ways to end it. */
export function DeviceList({ first, now: start }: Readonly<{ first: DevicesView; now: string }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const now = useNow(start, MINUTE);
  const { data } = useQuery({ ...api.devices.list.queryOptions(), initialData: first });
  const readAgain = () => cache.invalidateQueries({ queryKey: api.devices.list.queryKey() });
  const endOthers = useMutation(api.devices.signOutOthers.mutationOptions({ onSettled: readAgain }));
  const failure = useRefusal(endOthers.error);
  const hasOthers = data.items.some(({ isThis }) => !isThis);
  return (
    <Section title={say(words.devicesTitle)} hint={say(words.devicesHint)}>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <Stack as="ul">
        {data.items.map((device) => (
          <DeviceCard key={device.id} device={device} now={now} />
        ))}
      </Stack>
      {hasOthers ? (
        <ConfirmButton
          label={say(words.othersLabel)}
          warning={say(words.othersWarning)}
          confirm={say(words.othersConfirm)}
          icon={LogOut}
          variant="secondary"
          pending={endOthers.isPending}
          onConfirm={() => endOthers.mutate()}
        />
      ) : null}
    </Section>
  );
}

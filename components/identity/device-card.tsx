"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Bot, CircleCheck, LogOut, type LucideIcon, Monitor, Smartphone, Tablet } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { relative } from "@/components/format/times";
import { deviceKindWords, ownWords as words } from "@/components/identity/own-account-words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Notice } from "@/components/ui/notice";
import type { DeviceKind, DevicesView } from "@/server/identity/device.contract";
import { fill, type Text } from "@/server/kernel/text";

type Device = DevicesView["items"][number];

const ICONS: Readonly<Record<DeviceKind, LucideIcon>> = {
  phone: Smartphone,
  tablet: Tablet,
  computer: Monitor,
  program: Bot,
};

function nameOf({ browser, system }: Device): Text {
  if (browser && system) return fill(words.deviceName, { browser, system });
  const known = browser ?? system;
  return known ? { id: known, en: known } : words.unknownDevice;
}

/** One place someone is signed in: what it is, when it was last used, and the way out. */
export function DeviceCard({ device, now }: Readonly<{ device: Device; now: Date }>) {
  const say = useText();
  const language = useLanguage();
  const api = useApi();
  const cache = useQueryClient();
  const readAgain = () => cache.invalidateQueries({ queryKey: api.devices.list.queryKey() });
  const end = useMutation(api.devices.signOut.mutationOptions({ onSettled: readAgain }));
  const failure = useRefusal(end.error);
  const Icon = ICONS[device.kind];
  const ago = (at: string) => relative(at, now, language);
  return (
    <Card as="li">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 items-start gap-3">
          <Icon aria-label={say(deviceKindWords[device.kind])} size={22} className="mt-0.5 shrink-0 text-leaf" />
          <div className="flex min-w-0 flex-col gap-1">
            <p className="font-semibold wrap-anywhere">{say(nameOf(device))}</p>
            <p className="text-sm text-ink-soft">
              {say(fill(words.seen, { ago: ago(device.lastSeenAt) }))},{" "}
              {say(fill(words.since, { when: ago(device.signedInAt) }))}
            </p>
          </div>
        </div>
        {device.isThis ? (
          <Chip tone="leaf" icon={CircleCheck}>
            {say(words.thisDevice)}
          </Chip>
        ) : (
          <Button
            variant="secondary"
            icon={LogOut}
            aria-label={say(fill(words.signOutDeviceName, { device: nameOf(device) }))}
            pending={end.isPending}
            onClick={() => end.mutate({ id: device.id })}
          >
            {say(words.signOutDevice)}
          </Button>
        )}
      </div>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
    </Card>
  );
}

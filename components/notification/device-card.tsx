"use client";

import { BellRing, Smartphone } from "lucide-react";
import { useEffect, useState } from "react";
import { useApiClient } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { allowPush, type DeviceState, deviceState, stopPush } from "@/components/notification/push-device";
import { TryButton } from "@/components/notification/try-button";
import { Withheld } from "@/components/notification/withheld";
import { settingWords as words } from "@/components/notification/words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { fill, type Text } from "@/server/kernel/text";

type DeviceCardProps = Readonly<{ allowed: boolean; pushKey: string | null; devices: number; onChange: () => void }>;

const STATES: Readonly<Record<DeviceState, Text>> = {
  on: words.deviceOn,
  off: words.deviceOff,
  blocked: words.deviceBlocked,
  unsupported: words.deviceUnsupported,
};

/** Whether this device is pushed to, and the one button that changes it. */
export function DeviceCard({ allowed, pushKey, devices, onChange }: DeviceCardProps) {
  const say = useText();
  const client = useApiClient();
  const [state, setState] = useState<DeviceState | null>(null);
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    deviceState().then(setState, () => setState("unsupported"));
  }, []);
  async function change(make: () => Promise<DeviceState>) {
    setPending(true);
    setFailed(false);
    try {
      setState(await make());
      onChange();
    } catch {
      setFailed(true);
    }
    setPending(false);
  }
  const others = devices - (state === "on" ? 1 : 0);
  return (
    <Card as="section">
      <div className="flex flex-col gap-3">
        <div className="flex min-h-12 items-center gap-3">
          <Smartphone aria-hidden size={20} className="shrink-0 text-leaf" />
          <div className="min-w-0">
            <h3 className="text-base font-semibold">{say(words.deviceTitle)}</h3>
            <p className="text-sm text-ink-soft">{say(pushKey ? STATES[state ?? "off"] : words.deviceUnset)}</p>
          </div>
        </div>
        {allowed ? null : <Withheld />}
        {others > 0 ? <p className="text-sm text-ink-soft">{say(fill(words.others, { count: others }))}</p> : null}
        {failed ? <Notice kind="attention">{say(words.deviceFailed)}</Notice> : null}
        <div className="flex flex-wrap items-start gap-3">
          {allowed && pushKey && state === "off" ? (
            <Button icon={BellRing} pending={pending} onClick={() => change(() => allowPush(client, pushKey))}>
              {say(words.allow)}
            </Button>
          ) : null}
          {allowed && state === "on" ? <TryButton channel="push" sent={say(words.tried)} /> : null}
          {state === "on" ? (
            <Button variant="quiet" pending={pending} onClick={() => change(() => stopPush(client))}>
              {say(words.stop)}
            </Button>
          ) : null}
        </div>
      </div>
    </Card>
  );
}

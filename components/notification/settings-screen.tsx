"use client";

import { useRefusal } from "@/components/api/refusal";
import { useText } from "@/components/language/language-provider";
import { DeviceCard } from "@/components/notification/device-card";
import { EmailCard } from "@/components/notification/email-card";
import { MessageCard } from "@/components/notification/message-card";
import { QuietCard } from "@/components/notification/quiet-card";
import { reachWords } from "@/components/notification/reach-words";
import { TypeSwitches } from "@/components/notification/type-switches";
import { useSettings } from "@/components/notification/use-settings";
import { settingWords as words } from "@/components/notification/words";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { SettingsView } from "@/server/notification/notification.contract";
import type { Channel } from "@/server/notification/notification.reasons";

const FREE: readonly Channel[] = ["app", "push", "email"];
/** Without a confirmed number there is nothing to switch. */
const WITH_MESSAGES: readonly Channel[] = [...FREE, "message"];

export function SettingsScreen({ first }: Readonly<{ first: SettingsView }>) {
  const say = useText();
  const { data, move, rest, readAgain } = useSettings(first);
  const [failure, restFailure] = [useRefusal(move.error), useRefusal(rest.error)];
  return (
    <>
      <Section title={say(words.ways)}>
        <Stack columns={2}>
          <DeviceCard pushKey={data.pushKey} devices={data.devices} onChange={readAgain} />
          <EmailCard email={data.email} />
          <MessageCard phone={data.phone} onChange={readAgain} />
        </Stack>
      </Section>
      <Section title={say(reachWords.quiet)}>
        {restFailure ? <Notice kind="danger">{restFailure}</Notice> : null}
        <QuietCard quiet={data.quiet} onMove={(hours) => rest.mutate(hours)} />
      </Section>
      <Section title={say(words.whichTitle)}>
        {failure ? <Notice kind="danger">{failure}</Notice> : null}
        {data.types.length === 0 ? <p className="text-ink-soft">{say(words.nothing)}</p> : null}
        <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface">
          {data.types.map((row) => (
            <TypeSwitches
              key={row.type}
              row={row}
              channels={data.phone.isConfirmed ? WITH_MESSAGES : FREE}
              onMove={(channel, isOn) => move.mutate({ type: row.type, channel, isOn })}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

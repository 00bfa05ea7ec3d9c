"use client";

import { useRefusal } from "@/components/api/refusal";
import { useText } from "@/components/language/language-provider";
import { DeviceCard } from "@/components/notification/device-card";
import { EmailCard } from "@/components/notification/email-card";
import { MessageCard } from "@/components/notification/message-card";
import { QuietCard } from "@/components/notification/quiet-card";
import { reachWords } from "@/components/notification/reach-words";
import { TopicFold } from "@/components/notification/topic-fold";
import { byTopic } from "@/components/notification/topics";
import { useSettings } from "@/components/notification/use-settings";
import { settingWords as words } from "@/components/notification/words";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { fill } from "@/server/kernel/text";
import type { SettingsView } from "@/server/notification/notification.contract";
import { CHANNELS, type Channel } from "@/server/notification/notification.reasons";

const WITHDRAWABLE = ["push", "email", "message"] as const;

/** Where nothing can go there is nothing to switch. */
function channelsOf({ allowed, phone }: SettingsView): readonly Channel[] {
  const canReach = { app: true, ...allowed, message: allowed.message && phone.isConfirmed };
  return CHANNELS.filter((channel) => canReach[channel]);
}

export function SettingsScreen({ first }: Readonly<{ first: SettingsView }>) {
  const say = useText();
  const { data, move, rest, readAgain } = useSettings(first);
  const restFailure = useRefusal(rest.error);
  const { allowed } = data;
  return (
    <>
      <Section title={say(words.ways)}>
        <Stack>
          <DeviceCard allowed={allowed.push} pushKey={data.pushKey} devices={data.devices} onChange={readAgain} />
          <EmailCard allowed={allowed.email} email={data.email} />
          <MessageCard allowed={allowed.message} phone={data.phone} onChange={readAgain} />
        </Stack>
      </Section>
      <Section title={say(reachWords.quiet)}>
        {restFailure ? <Notice kind="danger">{restFailure}</Notice> : null}
        <QuietCard quiet={data.quiet} onMove={(hours) => rest.mutate(hours)} />
      </Section>
      <Topics data={data} move={move} />
    </>
  );
}

type TopicsProps = Readonly<{ data: SettingsView; move: ReturnType<typeof useSettings>["move"] }>;

function Topics({ data, move }: TopicsProps) {
  const say = useText();
  const failure = useRefusal(move.error);
  const withheld = WITHDRAWABLE.filter((channel) => !data.allowed[channel]).map((channel) => say(words[channel]));
  const channels = channelsOf(data);
  return (
    <Section title={say(words.whichTitle)}>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      {withheld.length > 0 ? (
        <Notice>{say(fill(reachWords.withheldSwitches, { channels: withheld.join(", ") }))}</Notice>
      ) : null}
      {data.types.length === 0 ? <p className="text-ink-soft">{say(words.nothing)}</p> : null}
      <Stack as="ul">
        {byTopic(data.types).map(({ topic, rows }, place) => (
          <TopicFold key={topic} {...{ topic, rows, channels }} open={place === 0} onMove={move.mutate} />
        ))}
      </Stack>
    </Section>
  );
}

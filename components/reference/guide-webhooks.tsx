import { minutesText } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { GuideSection } from "@/components/reference/guide-section";
import { checkSample, deliverySample } from "@/components/reference/samples";
import { words } from "@/components/reference/words";
import { CodeBlock } from "@/components/ui/code-block";
import { Table } from "@/components/ui/table";
import { eventWords } from "@/components/webhook/event-words";
import { fill, type Language } from "@/server/kernel/text";
import { MINUTE, SECOND } from "@/server/kernel/time";
import { RETRY_AFTER_MS, WEBHOOK_TYPES, webhookTypesOf } from "@/server/webhook/webhook.rules";

type GuideWebhooksProps = Readonly<{
  language: Language;
  /** One event as it is sent. */
  example: unknown;
}>;

const pause = (milliseconds: number, language: Language) =>
  milliseconds < MINUTE
    ? `${milliseconds / SECOND} ${language === "id" ? "detik" : "s"}`
    : minutesText(milliseconds / MINUTE, language);

/** What a receiver gets, how to check it, and what happens when it does not answer. */
export function GuideWebhooks({ language, example }: GuideWebhooksProps) {
  const say = sayIn(language);
  const pauses = new Intl.ListFormat(language).format(RETRY_AFTER_MS.map((one) => pause(one, language)));
  const sides = (type: (typeof WEBHOOK_TYPES)[number]) => [
    ...(webhookTypesOf("provider").includes(type) ? [say(words.provider)] : []),
    ...(webhookTypesOf("ngo").includes(type) ? [say(words.recipient)] : []),
  ];
  return (
    <GuideSection id="webhook" title={say(words.hooks)} body={say(words.hooksBody)}>
      <Table
        caption={say(words.hooks)}
        columns={[
          { header: say(words.event), cell: (type) => <code className="font-mono text-sm">{type}</code> },
          { header: say(words.meaning), cell: (type) => say(eventWords[type]) },
          { header: say(words.toWhom), cell: (type) => sides(type).join(", ") },
        ]}
        rows={WEBHOOK_TYPES}
        rowKey={(type) => type}
      />
      <CodeBlock label={say(words.hookExample)}>{deliverySample(example)}</CodeBlock>
      <h3 className="mt-2 text-lg">{say(words.hookCheck)}</h3>
      <p className="max-w-3xl">{say(words.hookCheckBody)}</p>
      <CodeBlock label={say(words.hookCheck)}>{checkSample}</CodeBlock>
      <p className="max-w-3xl">{say(fill(words.hookRetries, { pauses }))}</p>
    </GuideSection>
  );
}

import { scopeWords } from "@/components/keys/scope-words";
import { sayIn } from "@/components/language/preferences";
import { GuideSection } from "@/components/reference/guide-section";
import { idempotencySample, keySample, nearbySample, signInSample } from "@/components/reference/samples";
import { words } from "@/components/reference/words";
import { CodeBlock } from "@/components/ui/code-block";
import { Table } from "@/components/ui/table";
import { SCOPES } from "@/server/kernel/scope";
import type { Language } from "@/server/kernel/text";

type GuideProps = Readonly<{ language: Language; origin: string }>;

/** How to begin: the first call, keys, tokens, repeating. */
export function GuideBasics({ language, origin }: GuideProps) {
  const say = sayIn(language);
  return (
    <>
      <GuideSection id="mulai" title={say(words.start)} body={say(words.startBody)}>
        <CodeBlock label={say(words.firstCall)}>{nearbySample(origin)}</CodeBlock>
      </GuideSection>
      <GuideSection id="kunci" title={say(words.keys)} body={say(words.keysBody)}>
        <CodeBlock label={say(words.withKey)}>{keySample(origin)}</CodeBlock>
        <Table
          caption={say(words.keys)}
          columns={[
            { header: say(words.scope), cell: (scope) => <code className="font-mono text-sm">{scope}</code> },
            { header: say(words.meaning), cell: (scope) => say(scopeWords[scope]) },
          ]}
          rows={SCOPES}
          rowKey={(scope) => scope}
        />
      </GuideSection>
      <GuideSection id="token" title={say(words.token)} body={say(words.tokenBody)}>
        <CodeBlock label={say(words.signIn)}>{signInSample(origin)}</CodeBlock>
      </GuideSection>
      <GuideSection id="ulang" title={say(words.idempotency)} body={say(words.idempotencyBody)}>
        <CodeBlock label={say(words.sameKeyTwice)}>{idempotencySample(origin)}</CodeBlock>
      </GuideSection>
    </>
  );
}

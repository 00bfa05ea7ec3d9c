import type { ReactNode } from "react";
import { sayIn } from "@/components/language/preferences";
import { type CodeRow, CodeTable } from "@/components/reference/code-table";
import { GuideBasics } from "@/components/reference/guide-basics";
import { GuideSection } from "@/components/reference/guide-section";
import { GuideWebhooks } from "@/components/reference/guide-webhooks";
import { problemSample } from "@/components/reference/samples";
import { words } from "@/components/reference/words";
import { CodeBlock } from "@/components/ui/code-block";
import { fill, type Language, type Text } from "@/server/kernel/text";

const CHAPTERS: ReadonlyArray<readonly [string, Text]> = [
  ["mulai", words.start],
  ["kunci", words.keys],
  ["token", words.token],
  ["ulang", words.idempotency],
  ["kesalahan", words.errors],
  ["batas", words.limits],
  ["webhook", words.hooks],
  ["kalender", words.calendar],
  ["operasi", words.tryIt],
];

type ApiGuideProps = Readonly<{
  language: Language;
  origin: string;
  codes: readonly CodeRow[];
  example: unknown;
  console: ReactNode;
}>;

/** The whole guide: prose first, then every operation to try. */
export function ApiGuide({ language, origin, codes, example, console: tryIt }: ApiGuideProps) {
  const say = sayIn(language);
  return (
    <div className="grid gap-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav aria-label={say(words.contents)} className="lg:sticky lg:top-24 lg:self-start">
        <ul className="flex flex-wrap gap-x-4 lg:flex-col">
          {CHAPTERS.map(([id, title]) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="flex min-h-12 min-w-12 items-center font-semibold text-leaf-ink hover:underline"
              >
                {say(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex min-w-0 flex-col gap-10">
        <GuideBasics language={language} origin={origin} />
        <GuideSection id="kesalahan" title={say(words.errors)} body={say(words.errorsBody)}>
          <CodeBlock label={say(words.refusal)}>{problemSample}</CodeBlock>
          <details className="group">
            <summary className="flex min-h-12 w-fit cursor-pointer items-center font-semibold text-leaf-ink">
              {say(fill(words.allCodes, { count: codes.length }))}
            </summary>
            <CodeTable rows={codes} language={language} />
          </details>
        </GuideSection>
        <GuideSection id="batas" title={say(words.limits)} body={say(words.limitsBody)} />
        <GuideWebhooks language={language} example={example} />
        <GuideSection id="kalender" title={say(words.calendar)} body={say(words.calendarBody)} />
        <GuideSection id="operasi" title={say(words.tryIt)} body={say(words.tryItBody)}>
          {tryIt}
        </GuideSection>
      </div>
    </div>
  );
}

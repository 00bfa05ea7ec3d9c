import { Award, Info } from "lucide-react";
import { count } from "@/components/format/numbers";
import { factorWords } from "@/components/impact/factors";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/token/words";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Section } from "@/components/ui/section";
import { figure } from "@/server/kernel/figure";
import { fill, type Language, type Text } from "@/server/kernel/text";
import type { Level, TokensView } from "@/server/token/token.contract";
import { TOKEN_V1 } from "@/server/token/token.rules";

/** Names of the levels, the same in both tongues. */
const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  bronze: "Zero Waste Bronze",
  silver: "Zero Waste Silver",
  gold: "Zero Waste Gold",
};

type TokenProps = Readonly<{ tokens: TokensView; language: Language }>;

/** A kitchen's impact tokens: what the year brought, its level, and what is missing to the next. */
export function TokenCard({ tokens, language }: TokenProps) {
  const say = sayIn(language);
  const { year, level, next, held } = tokens;
  const number = (value: number) => count(value, language);
  return (
    <Section
      title={say(words.title)}
      action={
        <Chip icon={Info} tone="sky">
          {say(words.notCredit)}
        </Chip>
      }
    >
      <Card>
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="flex items-baseline gap-x-1.5">
              <span className="text-2xl font-extrabold">{number(tokens.tokens)}</span>
              <span className="font-semibold">{say(fill(words.ofYear, { year: String(year) }))}</span>
            </p>
            <Chip icon={Award} tone="leaf">
              {LEVEL_NAMES[level]}
            </Chip>
          </div>
          <p>
            {next
              ? say(fill(words.missing, { missing: number(next.missing), level: LEVEL_NAMES[next.level] }))
              : say(words.highest)}
          </p>
          <Carried grams={tokens.carriedGrams} language={language} />
          <p className="text-sm text-ink-soft">{say(fill(words.held, { held: number(held) }))}</p>
          <HowCounted tokens={tokens} language={language} />
        </div>
      </Card>
    </Section>
  );
}

/** Rounded down: a token that is nearly there is not there. */
function Carried({ grams, language }: Readonly<{ grams: number; language: Language }>) {
  const weight = figure(Math.floor(grams / 100) / 10, language, 1);
  return (
    <div className="flex flex-col gap-1.5">
      <svg width="100%" height="8" aria-hidden className="block">
        <rect width="100%" height="8" rx="4" className="fill-sunken" />
        <rect width={`${(grams / TOKEN_V1.gramsPerToken) * 100}%`} height="8" rx="4" className="fill-leaf" />
      </svg>
      <p className="text-sm font-medium">{sayIn(language)(fill(words.carried, { weight }))}</p>
    </div>
  );
}

const sourceOf = (set: string): Text | undefined => (factorWords as Readonly<Record<string, Text>>)[set];

function HowCounted({ tokens, language }: TokenProps) {
  const say = sayIn(language);
  const factors = tokens.carbonSets.map((set) => {
    const source = sourceOf(set);
    return say(fill(words.factors, { set, source: source ? say(source) : "" }));
  });
  return (
    <div className="flex flex-col gap-1 border-l-2 border-leaf pl-3 text-sm text-ink-soft">
      <p>{say(words.how)}</p>
      {factors.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

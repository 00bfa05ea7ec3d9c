import { FileSpreadsheet, FileText, type LucideIcon } from "lucide-react";
import { count } from "@/components/format/numbers";
import { calendarDay } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/statement/words";
import { buttonClasses } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { fill, type Language } from "@/server/kernel/text";
import type { MonthView } from "@/server/statement/statement.contract";

type StatementListProps = Readonly<{ months: readonly MonthView[]; language: Language }>;

/** A statement a month, as a sheet to print and as rows to reckon with. */
export function StatementList({ months, language }: StatementListProps) {
  const say = sayIn(language);
  return (
    <Section title={say(words.monthly)} hint={say(words.monthlyHint)}>
      <Card>
        {months.length === 0 ? <p className="text-ink-soft">{say(words.noMonths)}</p> : null}
        <ul className="divide-y divide-line">
          {months.map(({ month, handovers, isRunning }) => {
            const name = calendarDay(`${month}-01`, "month", language);
            return (
              <li key={month} className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
                <div>
                  <p className="font-semibold">{name}</p>
                  <p className="text-sm text-ink-soft">
                    {say(words.handovers)}: {count(handovers, language)}
                    {isRunning ? `, ${say(words.monthRunning)}` : ""}
                  </p>
                </div>
                <div className="flex flex-wrap gap-2">
                  <Download
                    href={fileOf(month, "pdf", language)}
                    icon={FileText}
                    name={say(words.pdf)}
                    title={say(fill(words.pdfOf, { month: name }))}
                  />
                  <Download
                    href={fileOf(month, "csv", language)}
                    icon={FileSpreadsheet}
                    name={say(words.csv)}
                    title={say(fill(words.csvOf, { month: name }))}
                  />
                </div>
              </li>
            );
          })}
        </ul>
      </Card>
    </Section>
  );
}

const fileOf = (month: string, format: "pdf" | "csv", language: Language) =>
  `/api/v1/statements/${month}?format=${format}&language=${language}`;

function Download({ href, icon: Icon, name, title }: { href: string; icon: LucideIcon; name: string; title: string }) {
  return (
    <a
      href={href}
      download
      aria-label={title}
      className={buttonClasses({ variant: "secondary", size: "medium", wide: false })}
    >
      <Icon aria-hidden size={20} />
      <span>{name}</span>
    </a>
  );
}

import { count, rupiah } from "@/components/format/numbers";
import { calendarDay } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { FileLink } from "@/components/payment/file-link";
import { words } from "@/components/payment/words";
import { Section } from "@/components/ui/section";
import { fill, type Language } from "@/server/kernel/text";
import type { SalesMonth } from "@/server/receipt/receipt.contract";

/** The months a kitchen sold in, each with its statement; nothing where nothing was ever sold. */
export function SalesList({ months, language }: Readonly<{ months: readonly SalesMonth[]; language: Language }>) {
  const say = sayIn(language);
  if (months.length === 0) return null;
  return (
    <Section title={say(words.sales)} hint={say(words.salesHint)}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {months.map(({ month, sales, rupiah: sum }) => (
          <li key={month} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
            <span>
              <span className="block font-semibold">{calendarDay(`${month}-15`, "month", language)}</span>
              <span className="block text-sm text-ink-soft">
                {say(fill(words.salesOf, { count: count(sales, language), amount: rupiah(sum, language) }))}
              </span>
            </span>
            <span className="flex flex-wrap gap-2">
              <FileLink href={`/api/v1/sales/${month}?format=pdf&language=${language}`} label={say(words.pdf)} />
              <FileLink href={`/api/v1/sales/${month}?format=csv&language=${language}`} label={say(words.csv)} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

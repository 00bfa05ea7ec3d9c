import { dateFormat } from "@/server/kernel/date-format";
import type { OrganisationId, PersonId } from "@/server/kernel/id";
import { fill } from "@/server/kernel/text";
import type { Reader } from "@/server/platform/database";
import type { ReceiptInput, SalesInput } from "@/server/receipt/receipt.contract";
import { csvSold } from "@/server/receipt/receipt.csv";
import { type PaperFacts, pdfSold } from "@/server/receipt/receipt.pdf";
import { receiptReasons } from "@/server/receipt/receipt.reasons";
import { receiptText } from "@/server/receipt/receipt.text";
import { findKitchen, findSold, readSold, type Sold } from "@/server/receipt/sold.view";
import { monthSpan } from "@/server/statement/statement.rules";
import { FileAnswer } from "@/server/trpc/file-answer";

const TYPES = { pdf: "application/pdf", csv: "text/csv; charset=utf-8" } as const;
type Pages = AsyncIterable<readonly Sold[]> | Iterable<readonly Sold[]>;

const answer = (name: string, format: "pdf" | "csv", facts: PaperFacts, pages: Pages): FileAnswer =>
  new FileAnswer(
    `${name}.${format}`,
    TYPES[format],
    format === "pdf" ? pdfSold(facts, pages) : csvSold(pages, facts.language),
  );

/** A buyer's receipt. @throws Failure `receipt.unknown`, also for somebody else's; `receipt.notPaid` */
export async function openReceipt(
  reader: Reader,
  buyerId: PersonId,
  { claimId, format, language }: ReceiptInput,
  now: Date,
): Promise<FileAnswer> {
  const row = await findSold(reader, buyerId, claimId);
  if (!row) throw receiptReasons.unknown();
  if (!row.paidAt) throw receiptReasons.notPaid();
  const facts = {
    ...{ title: receiptText.receipt[language], lines: [row.kitchen, row.id], issuedAt: now, zone: row.zone, language },
    explain: receiptText.explainReceipt[language],
  };
  return answer(`${receiptText.receiptFile[language]}_${row.id.slice(0, 13)}`, format, facts, [[row]]);
}

/** What a kitchen sold in a month, read while it is sent. @throws Failure `receipt.unknownMonth`, `receipt.monthToCome` */
export async function openSales(
  reader: Reader,
  providerId: OrganisationId,
  { month, format, language }: SalesInput,
  now: Date,
): Promise<FileAnswer> {
  const kitchen = await findKitchen(reader, providerId);
  const span = kitchen && monthSpan(month, kitchen.zone);
  if (!kitchen || !span) throw receiptReasons.unknownMonth();
  if (span.from > now) throw receiptReasons.monthToCome();
  const name = dateFormat(language, { timeZone: "UTC", month: "long", year: "numeric" });
  const period = fill(receiptText.period, { month: name.format(new Date(`${month}-15T00:00:00Z`)) })[language];
  const facts = {
    ...{ title: receiptText.sales[language], issuedAt: now, zone: kitchen.zone, language },
    ...{ lines: [kitchen.name, kitchen.address, period], explain: receiptText.explainSales[language] },
  };
  return answer(`${receiptText.salesFile[language]}_${month}`, format, facts, readSold(reader, providerId, span));
}

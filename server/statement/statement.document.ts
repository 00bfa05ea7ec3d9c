import type { OrganisationId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import { readEntries, sumEntries } from "@/server/statement/entries.view";
import type { DocumentInput } from "@/server/statement/statement.contract";
import { csvStatement } from "@/server/statement/statement.csv";
import type { StatementFacts } from "@/server/statement/statement.lines";
import { pdfStatement } from "@/server/statement/statement.pdf";
import { statementReasons } from "@/server/statement/statement.reasons";
import { monthSpan } from "@/server/statement/statement.rules";
import { statementText } from "@/server/statement/statement.text";
import { findOutlet } from "@/server/statement/statement.view";
import { FileAnswer } from "@/server/trpc/file-answer";

const TYPES = { pdf: "application/pdf", csv: "text/csv; charset=utf-8" } as const;

/** A name as part of a file's: `warung-nasi-bu-sri`. */
const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 40);

/**
 * The month of one outlet as a file whose lines are read while it is sent.
 * @throws Failure `statement.unknownMonth`, `statement.monthToCome`, `statement.archived` (rows only)
 */
export async function openStatement(
  reader: Reader,
  providerId: OrganisationId,
  { month, format, language }: DocumentInput,
  now: Date,
): Promise<FileAnswer> {
  const outlet = await findOutlet(reader, providerId);
  const whole = outlet && monthSpan(month, outlet.zone);
  if (!outlet || !whole) throw statementReasons.unknownMonth();
  if (whole.from > now) throw statementReasons.monthToCome();
  const span = { from: whole.from, to: whole.to < now ? whole.to : now };
  const totals = await sumEntries(reader, providerId, span, outlet.zone);
  // A sheet of rows without rows would look like a month without handovers.
  if (format === "csv" && totals.archivedLines > 0) throw statementReasons.archived();
  const number = `${month.replace("-", "")}-${providerId.slice(0, 8)}`;
  const facts: StatementFacts = { outlet, month, number, totals, language, issuedAt: now, isRunning: whole.to > now };
  const pages = readEntries(reader, providerId, span);
  const body = format === "pdf" ? pdfStatement(facts, pages) : csvStatement({ pages, zone: outlet.zone, language });
  const name = `${statementText.fileName[language]}_${month}_${slug(outlet.name)}.${format}`;
  return new FileAnswer(name, TYPES[format], body);
}

import { words } from "@/components/chart/words";
import { sayIn } from "@/components/language/preferences";
import { type Column, Table } from "@/components/ui/table";
import type { Language } from "@/server/kernel/text";

type TableTwinProps<Row> = Readonly<{
  caption: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: ReadonlyArray<Row>;
  rowKey: (row: Row) => string;
  language: Language;
}>;

/** The same numbers as a picture, for those who would rather read. */
export function TableTwin<Row>({ language, ...table }: TableTwinProps<Row>) {
  return (
    <details className="mt-2">
      <summary className="flex min-h-12 w-fit cursor-pointer items-center font-semibold text-leaf-ink underline underline-offset-4">
        {sayIn(language)(words.asTable)}
      </summary>
      <Table {...table} />
    </details>
  );
}

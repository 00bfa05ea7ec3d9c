import { words } from "@/components/reference/words";
import { Table } from "@/components/ui/table";
import type { Language } from "@/server/kernel/text";

export type CodeRow = Readonly<{ code: string; status: number; meaning: string }>;

/** Every stable code, its status and its sentence. */
export function CodeTable({ rows, language }: Readonly<{ rows: readonly CodeRow[]; language: Language }>) {
  return (
    <Table
      caption={words.errors[language]}
      columns={[
        {
          header: words.code[language],
          cell: ({ code }) => <code className="wrap-anywhere font-mono text-sm">{code}</code>,
        },
        { header: words.status[language], cell: ({ status }) => status },
        { header: words.meaning[language], cell: ({ meaning }) => meaning },
      ]}
      rows={rows}
      rowKey={({ code }) => code}
    />
  );
}

import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type Column<Row> = Readonly<{
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
}>;

type TableProps<Row> = Readonly<{
  caption: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: ReadonlyArray<Row>;
  rowKey: (row: Row) => string;
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
}>;

/** Rows and columns where there is room, one card a row on a phone; the first column names the row. */
export function Table<Row>({ caption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="md:overflow-x-auto md:rounded-card md:border md:border-line md:bg-surface">
      <table className="block w-full border-collapse md:table">
        <caption className="sr-only">{caption}</caption>
        <thead className="hidden border-b border-line bg-sunken md:table-header-group">
          <tr>
            {columns.map((column) => (
              <th
                key={column.header}
                scope="col"
                className={classes(
                  "px-4 py-3 text-sm font-semibold text-ink-soft",
                  column.numeric ? "text-right" : "text-left",
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="grid gap-3 md:table-row-group">
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableRow<Row>({ row, columns }: { row: Row; columns: ReadonlyArray<Column<Row>> }) {
  return (
    <tr className="block rounded-card border border-line bg-surface p-4 md:table-row md:rounded-none md:border-0 md:border-b md:p-0 md:last:border-b-0">
      {columns.map((column, index) => (
        <td
          key={column.header}
          className={classes(
            "flex items-baseline justify-between gap-x-4 py-1 max-[20rem]:flex-wrap md:table-cell md:px-4 md:py-3 md:align-middle",
            index === 0 && "pb-2 text-lg font-semibold md:text-base",
            column.numeric && "md:text-right",
          )}
        >
          {index === 0 ? null : <span className="shrink-0 text-sm text-ink-soft md:hidden">{column.header}</span>}
          <span className={classes("min-w-0", index > 0 && "text-right md:text-inherit")}>{column.cell(row)}</span>
        </td>
      ))}
    </tr>
  );
}

type BarRow = Readonly<{
  key: string;
  label: string;
  /** What the bar's length stands for. */
  value: number;
  text: string;
  /** In smaller letters beneath. */
  note?: string;
}>;

type BarTableProps = Readonly<{ caption: string; head: string; valueHead: string; rows: readonly BarRow[] }>;

/** A table whose numbers also have a length: it is its own twin. */
export function BarTable({ caption, head, valueHead, rows }: BarTableProps) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{valueHead}</th>
        </tr>
      </thead>
      <tbody className="grid gap-4">
        {rows.map(({ key, label, value, text, note }) => (
          <tr key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4">
            <th scope="row" className="text-left font-semibold">
              {label}
            </th>
            <td className="text-right font-bold whitespace-nowrap">{text}</td>
            <td aria-hidden className="col-span-2 mt-1">
              <svg width="100%" height="12" role="presentation" className="block">
                <rect width="100%" height="12" rx="3" className="fill-sunken" />
                <rect width={`${Math.max(0, (value / most) * 100)}%`} height="12" rx="3" className="fill-leaf" />
              </svg>
            </td>
            {note ? <td className="col-span-2 mt-1 text-sm text-ink-soft">{note}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

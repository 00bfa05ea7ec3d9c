import { createHash } from "node:crypto";
import { parquetReadObjects } from "hyparquet";
import { type BasicType, parquetWriteBuffer } from "hyparquet-writer";

/** A row as JSON says it: moments as ISO text, places as WKB in hex. */
export type Row = Readonly<Record<string, unknown>>;
export type Column = Readonly<{ name: string; type: string }>;

/** Small enough to be read back whole, large enough for columns to compress. */
const ROWS_IN_A_GROUP = 10_000;

type Kind = Readonly<{
  parquet: BasicType;
  /** From what JSON says to what the file holds. */
  write: (value: never) => unknown;
  /** And back. */
  read: (value: never) => unknown;
}>;
const asIs = (parquet: BasicType): Kind => ({ parquet, write: (value) => value, read: (value) => value });

/** How each type of our columns stands in a file; the types of DuckDB, Spark and their like. */
const KINDS: Readonly<Record<string, Kind>> = {
  uuid: asIs("UUID"),
  text: asIs("STRING"),
  integer: asIs("INT32"),
  boolean: asIs("BOOLEAN"),
  jsonb: asIs("JSON"),
  "text[]": asIs("JSON"),
  bigint: { parquet: "INT64", write: (value: number) => BigInt(value), read: (value: bigint) => Number(value) },
  real: { parquet: "FLOAT", write: (value) => value, read: (value: number) => Math.fround(value) },
  "timestamp(3) with time zone": {
    parquet: "TIMESTAMP",
    write: (value: string) => new Date(value),
    read: (value: Date) => value.toISOString(),
  },
  geography: {
    parquet: "BYTE_ARRAY",
    write: (value: string) => Buffer.from(value, "hex"),
    read: (value: Uint8Array) => Buffer.from(value).toString("hex"),
  },
};

function kindOf({ name, type }: Column): Kind {
  const kind = KINDS[type];
  if (!kind) throw new Error(`the archive does not know how to keep ${name} of type ${type}`);
  return kind;
}

const through = (convert: (value: never) => unknown, value: unknown): unknown =>
  value === null || value === undefined ? null : convert(value as never);

/**
 * Rows as one Parquet file, SNAPPY, in groups of 10,000.
 * @throws Error at a column of a type it does not know
 */
export function encodeRows(columns: readonly Column[], rows: readonly Row[]): Buffer {
  const columnData = columns.map((column) => {
    const { parquet, write } = kindOf(column);
    return { name: column.name, type: parquet, data: rows.map((row) => through(write, row[column.name])) };
  });
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: ROWS_IN_A_GROUP, createdBy: "Pahlawan Pangan" }));
}

/** The rows of a file as JSON says them, in their order. */
export async function decodeRows(columns: readonly Column[], file: Buffer): Promise<Row[]> {
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({ file: bytes, utf8: false });
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.name, through(kindOf(column).read, row[column.name])])),
  );
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

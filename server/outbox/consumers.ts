import { PARTITIONS } from "@/server/kernel/cell";

/** A durable consumer of the bus, of all partitions or of one. */
export type Consumer = Readonly<{ name: string; types: readonly string[]; partition: number | null }>;
type Row = Readonly<{ name: string; type: string }>;

/** A consumer of its own for each row, so that a stuck reaction delays only itself. */
export const consumerOfEach = (rows: readonly Row[]): readonly Consumer[] =>
  rows.map(({ name, type }) => ({ name, types: [type], partition: null }));

/** One consumer of all rows for each partition, so that whoever holds it gets what happens there in order. */
export const consumerOfPartition = (work: string, rows: readonly Row[], partition: number): Consumer => ({
  name: `${work}-${partition}`,
  types: [...new Set(rows.map(({ type }) => type))],
  partition,
});

export const consumersByPartition = (work: string, rows: readonly Row[]): readonly Consumer[] =>
  Array.from({ length: PARTITIONS }, (_, partition) => consumerOfPartition(work, rows, partition));

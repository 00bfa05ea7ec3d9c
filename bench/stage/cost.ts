/** Processors are not loaded beyond this: the rest is for what nobody foresaw. */
const LOADED_TO = 0.6;
const CORES_AN_INSTANCE = 2;
/** DOMAIN.md, Service levels. */
const PEAK_PER_SECOND = 2_000;
const A_DAY = 10_000_000;
const HOUR_MS = 3_600_000;
/** Rupiah for a core and 4 GiB an hour: an assumption, for no price list was at hand; RUPIAH_PER_CORE_HOUR says the listed one. */
const RUPIAH_PER_CORE_HOUR = Number(process.env.RUPIAH_PER_CORE_HOUR ?? 800);

/**
 * What a load costs, by one rule: cores = rate × processor time ÷ 0.6. Every transaction counts as a posting with its matching and its
 * notices, the dearest there is; storage, traffic and a second machine for safety are not in it.
 * @param millisecondsOf processor milliseconds a posting takes in each part
 * @returns rows of part, milliseconds, instances of two cores at 2,000/s, core hours a day at 10 M, rupiah a transaction
 */
export function costRows(millisecondsOf: Readonly<Record<string, number>>): (string | number)[][] {
  const coreHours = (milliseconds: number) => (A_DAY * milliseconds) / HOUR_MS / LOADED_TO;
  const rowOf = (part: string, milliseconds: number, instances: number) => [
    ...[part, milliseconds.toFixed(2), instances, Math.round(coreHours(milliseconds))],
    ((coreHours(milliseconds) * RUPIAH_PER_CORE_HOUR) / A_DAY).toFixed(4),
  ];
  const instancesOf = (milliseconds: number) =>
    Math.ceil((PEAK_PER_SECOND * milliseconds) / 1_000 / LOADED_TO / CORES_AN_INSTANCE);
  const parts = Object.entries(millisecondsOf);
  const [all, instances] = parts.reduce(([sum, count], [, one]) => [sum + one, count + instancesOf(one)], [0, 0]);
  return [...parts.map(([part, one]) => rowOf(part, one, instancesOf(one))), rowOf("all", all, instances)];
}

export const COST_COLUMNS = [
  ...[
    "part",
    "processor ms a posting",
    `instances of ${CORES_AN_INSTANCE} cores at ${PEAK_PER_SECOND.toLocaleString("en")}/s`,
  ],
  ...["core hours a day at 10 M", "rupiah a transaction"],
];
export const COST_NOTE = `Cores = rate × processor time ÷ ${LOADED_TO}; Rp ${RUPIAH_PER_CORE_HOUR} a core hour, assumed, not looked up. Every transaction counted as a
posting with its matching and notices, the dearest there is; storage, traffic and spare machines are not in it. One PostgreSQL does not have that many cores:
that is what the regions of deploy/citus.sql are for.`;

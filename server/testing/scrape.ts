/** What a process told of itself: every sample by its series, and every metric it declares by name. */
export type Scrape = Readonly<{
  series: ReadonlyMap<string, number>;
  names: ReadonlySet<string>;
  /** The value of a series such as `outbox_depth` or `bus_open{state="busy"}`; undefined where there is none. */
  value: (series: string) => number | undefined;
}>;

const SAMPLE = /^([a-z_:][a-z0-9_:]*(?:\{.*\})?) (\S+)$/i;

/** Reads the text format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/). @throws Error on a line that is none */
export function parseMetrics(text: string): Scrape {
  const series = new Map<string, number>();
  const names = new Set<string>();
  for (const line of text.split("\n").filter(Boolean)) {
    const declared = /^# TYPE (\S+) /.exec(line)?.[1];
    if (declared) names.add(declared);
    if (line.startsWith("#")) continue;
    const [, name, value] = SAMPLE.exec(line) ?? [];
    if (name === undefined) throw new Error(`not a sample: ${line}`);
    series.set(name, Number(value));
  }
  return { series, names, value: (name) => series.get(name) };
}

/** Asks a process for its metrics, as Prometheus would. */
export async function scrape(url: string): Promise<Scrape> {
  const answer = await fetch(url);
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return parseMetrics(await answer.text());
}

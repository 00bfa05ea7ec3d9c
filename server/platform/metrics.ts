import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { singleton } from "@/server/platform/singleton";

/** What a metric is: `outbox_lag_seconds`, base units in the name (https://prometheus.io/docs/practices/naming/). */
type Description<Label extends string> = Readonly<{
  name: string;
  help: string;
  /** Their values must come from our own code: never an id, an address or anything a caller typed. */
  labels?: readonly Label[];
}>;

/** Upper bounds in seconds for what should take milliseconds; 0.8 and 1.5 are the service levels of a claim. */
export const QUICK_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.8, 1.5, 5] as const;

/** Every metric of this process. */
export const registry = (): Registry => singleton("metrics", () => new Registry());

const declared = <Label extends string>({ name, help, labels = [] }: Description<Label>) => ({
  ...{ name, help },
  labelNames: [...labels],
  registers: [registry()],
});

/**
 * Whether this process asks for the first time. Then what seldom happens is told as none: a counter that first appears above
 * nothing has not grown, and no rate would see the first fault.
 * @param kind what kind of thing is measured, such as `lane`
 */
export function isFirstOf(kind: string, name: string): boolean {
  const known = singleton(`measured:${kind}`, () => new Set<string>());
  return known.size < known.add(name).size;
}

/** Something that only grows; declared again under its name it is the same one. */
export const counter = <Label extends string = never>(description: Description<Label>): Counter<Label> =>
  singleton(`metric:${description.name}`, () => new Counter(declared(description)));

/** @param collect sets the value when somebody looks */
export const gauge = <Label extends string = never>(
  description: Description<Label>,
  collect?: (gauge: Gauge<Label>) => void,
): Gauge<Label> =>
  singleton(`metric:${description.name}`, () => {
    const settings = declared(description);
    if (!collect) return new Gauge(settings);
    return new Gauge({
      ...settings,
      collect() {
        collect(this);
      },
    });
  });

/** @param buckets upper bounds, growing */
export const histogram = <Label extends string = never>(
  description: Description<Label>,
  buckets: readonly number[] = QUICK_BUCKETS,
): Histogram<Label> =>
  singleton(`metric:${description.name}`, () => new Histogram({ ...declared(description), buckets: [...buckets] }));

import { counter, histogram, isFirstOf, QUICK_BUCKETS } from "@/server/platform/metrics";

/** What leaves the house or tidies up whole months may take longer than anyone would wait for an answer. */
const WORK_SECONDS = [...QUICK_BUCKETS, 15, 60, 300] as const;

const workSeconds = histogram(
  {
    name: "job_duration_seconds",
    help: "How long one message of a reaction or one run of a sweep took",
    labels: ["name", "outcome"],
  },
  WORK_SECONDS,
);

const expectFaults = (name: string) => {
  if (isFirstOf("job", name)) workSeconds.zero({ name, outcome: "failed" });
};

/** Events the relay of this process has put on the bus. */
export const relayed = counter({ name: "outbox_relayed_total", help: "Events this process moved to the bus" });

/** Times several pieces of a job's work that are done together, by their share each; what fails is done again one by one. */
export async function measureShares(name: string, pieces: number, work: () => Promise<void>): Promise<void> {
  expectFaults(name);
  const since = performance.now();
  await work();
  const share = (performance.now() - since) / 1_000 / pieces;
  for (let piece = 0; piece < pieces; piece++) workSeconds.observe({ name, outcome: "done" }, share);
}

/** Times one piece of a job's work. @param name its name in the tables of reactions or sweeps */
export async function measureWork<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  expectFaults(name);
  const since = performance.now();
  const told = (outcome: "done" | "failed") =>
    workSeconds.observe({ name, outcome }, (performance.now() - since) / 1_000);
  try {
    const result = await work();
    told("done");
    return result;
  } catch (fault) {
    told("failed");
    throw fault;
  }
}

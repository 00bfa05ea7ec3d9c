import { histogram } from "@/server/platform/metrics";

/** From a glance at the phone to an evening's wait. */
const WAITS_SECONDS = [5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200] as const;

/** Observed by the process that made the claim. */
export const claimLatency = histogram(
  { name: "surplus_claim_latency_seconds", help: "From the posting of a lot to the first claim of it" },
  WAITS_SECONDS,
);

import type { SweepRow } from "@/server/platform/sweep";

/** What time makes happen. */
export const sweeps: readonly SweepRow[] = [];

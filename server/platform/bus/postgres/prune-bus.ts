import { DAY, later } from "@/server/kernel/time";
import { prune } from "@/server/platform/bus/postgres/bus-queries";
import type { Sweep } from "@/server/platform/sweep";

const KEPT_MS = 7 * DAY;
const PRUNED_AT_ONCE = 1_000;

/** Forgets messages that every consumer has settled; dead letters keep theirs. */
export const pruneBus: Sweep = ({ tx, now }) => prune(tx, later(now, -KEPT_MS), PRUNED_AT_ONCE);

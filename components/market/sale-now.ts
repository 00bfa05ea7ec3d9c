import type { Rupiah } from "@/server/kernel/quantity";
import type { Zone } from "@/server/kernel/time";
import type { Phase } from "@/server/market/market.reasons";
import { phaseOf, priceAt, readSchedule, type Schedule } from "@/server/market/market.rules";

/** As much of a sale as its price needs, as it came over the wire. */
export type Priced = Readonly<{
  schedule: Parameters<typeof readSchedule>[0];
  /** As the server said it: a sale may be over before its time. */
  phase: Phase;
  unitName: string;
  zone: Zone;
}>;

export type SaleNow = Readonly<{ schedule: Schedule; phase: Phase; priceRupiah: Rupiah }>;

/** Where a sale stands this second. */
export function saleNow({ schedule: wire, phase }: Priced, now: Date): SaleNow {
  const schedule = readSchedule(wire);
  return {
    schedule,
    phase: phase === "free" ? "free" : phaseOf(schedule, now),
    priceRupiah: priceAt(schedule, now),
  };
}

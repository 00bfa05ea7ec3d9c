import { CircleCheck, HeartCrack, TriangleAlert } from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { Text } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";

export type JobHealth = "running" | "failing" | "silent";

type Pulse = Readonly<{
  lastSuccessAt: string | null;
  lastRunAt: string;
  lastError: string | null;
  nextRunAt: string | null;
}>;

const LATE_MS = MINUTE;

/** Silent a minute after a promised run did not come; failing while its last run ended in an error. */
export function healthOf(pulse: Pulse, now: Date): JobHealth {
  if (pulse.nextRunAt && now.getTime() - new Date(pulse.nextRunAt).getTime() > LATE_MS) return "silent";
  const isFailing = pulse.lastError !== null && (pulse.lastSuccessAt === null || pulse.lastSuccessAt < pulse.lastRunAt);
  return isFailing ? "failing" : "running";
}

export const healthLooks: Readonly<Record<JobHealth, StateLook>> = {
  running: { icon: CircleCheck, tone: "leaf" },
  failing: { icon: TriangleAlert, tone: "turmeric" },
  silent: { icon: HeartCrack, tone: "chili" },
};

export const healthText: Readonly<Record<JobHealth, Text>> = {
  running: { id: "Berjalan", en: "Running" },
  failing: { id: "Gagal", en: "Failing" },
  silent: { id: "Diam", en: "Silent" },
};

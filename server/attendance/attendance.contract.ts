import { z } from "zod";
import { DECISIONS, STEPS } from "@/server/attendance/attendance.reasons";
import { event } from "@/server/kernel/event";
import type { ClaimId, OrganisationId } from "@/server/kernel/id";
import { idInput, instant, line } from "@/server/kernel/wire";

export const claimInput = z.object({ claimId: idInput<"claim">() });
export const appealInput = claimInput.extend({ text: line(500, 5) });
export type AppealInput = z.output<typeof appealInput>;
export const decideInput = claimInput.extend({ decision: z.enum(DECISIONS), note: line(240, 3) });
export type DecideInput = z.output<typeof decideInput>;
export const listInput = z.object({ open: z.boolean().default(true) });

const missedOutput = z.object({
  claimId: z.string(),
  title: z.string(),
  units: z.int(),
  unitName: z.string(),
  zone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
  providerName: z.string(),
  missedAt: instant,
  step: z.enum(STEPS),
  pausedUntil: instant.nullable(),
  /** When the kitchen had said that nobody came. */
  reportedAt: instant.nullable(),
  appealText: z.string().nullable(),
  appealedAt: instant.nullable(),
  decision: z.enum(DECISIONS).nullable(),
  decisionNote: z.string().nullable(),
  decidedAt: instant.nullable(),
});
export type Missed = z.output<typeof missedOutput>;

/** An organisation's own pickups it did not come for, and what the next one would lead to. */
export const ownOutput = z.object({
  /** Those that count now, newest first. */
  items: z.array(missedOutput),
  counting: z.int(),
  nextStep: z.enum(STEPS),
  pausedUntil: instant.nullable(),
  /** Live claims the kitchen is waiting for. */
  awaited: z.array(z.object({ claimId: z.string(), reportedAt: instant })),
});
export type OwnAttendance = z.output<typeof ownOutput>;

/** For admins: with the organisation's name. */
export const listOutput = z.object({
  items: z.array(missedOutput.extend({ recipientName: z.string(), counting: z.int() })),
});
export type MissedOfAny = z.output<typeof listOutput>["items"][number];
export const doneOutput = z.object({ claimId: z.string() });

const facts = {
  claimId: z.uuid().transform((id) => id as ClaimId),
  recipientId: z.uuid().transform((id) => id as OrganisationId),
  providerId: z.uuid().transform((id) => id as OrganisationId),
};
/** The kitchen says that nobody has come yet. */
export const pickupAwaited = event("attendance.awaited", z.object(facts));
export const pickupMissed = event("attendance.missed", z.object({ ...facts, step: z.enum(STEPS) }));
export const appealMade = event("attendance.appealed", z.object(facts));
export const appealDecided = event("attendance.decided", z.object({ ...facts, decision: z.enum(DECISIONS) }));

import {
  type AppealInput,
  appealDecided,
  appealMade,
  type DecideInput,
  pickupAwaited,
  pickupMissed,
} from "@/server/attendance/attendance.contract";
import { attendanceReasons } from "@/server/attendance/attendance.reasons";
import {
  ATTENDANCE_V1,
  pausedUntil,
  pauseFrom,
  rungAt,
  thoseCounting,
  whyCannotAppeal,
  whyCannotReport,
} from "@/server/attendance/attendance.rules";
import {
  listMisses,
  lockMiss,
  saveAppeal,
  saveAwaited,
  saveDecision,
  saveMiss,
} from "@/server/attendance/attendance.store";
import { findClaimToAwait } from "@/server/attendance/attendance.view";
import { audit } from "@/server/audit/audit.commands";
import { pauseClaims } from "@/server/identity/identity.commands";
import type { MemberActor, PersonActor } from "@/server/kernel/actor";
import { type ClaimId, type OrganisationId, regionOf } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

type Missed = Readonly<{ claimId: ClaimId; recipientId: OrganisationId | null; providerId: OrganisationId }>;
type Done = Readonly<{ claimId: ClaimId }>;

const recentMisses = ({ tx, now }: Work, recipientId: OrganisationId) =>
  listMisses(tx, recipientId, later(now, -ATTENDANCE_V1.countsForMs));

/** Reaction: a claim lapsed without a handover; its organisation goes one rung up the ladder, counted once. */
export async function countMissedPickup(work: Work, { claimId, recipientId, providerId }: Missed): Promise<void> {
  if (!recipientId) return;
  const { tx, now } = work;
  const counting = thoseCounting(await recentMisses(work, recipientId), now).length + 1;
  const { step } = rungAt(counting);
  const until = pausedUntil(counting, now);
  const miss = {
    claimId,
    regionId: regionOf(claimId),
    recipientId,
    providerId,
    missedAt: now,
    step,
    pausedUntil: until,
  };
  if (!(await saveMiss(tx, miss))) return;
  if (until) await pauseClaims(work, recipientId, until);
  await record(work, regionOf(claimId), pickupMissed, { claimId, recipientId, providerId, step });
}

/** A kitchen says that nobody has come yet; the recipient is asked at once. Saying it again changes nothing. */
export async function reportNotCome(work: Work<MemberActor>, { claimId }: Done): Promise<Done> {
  const { tx, actor, now } = work;
  const claim = await findClaimToAwait(tx, claimId);
  if (!claim || claim.providerId !== actor.organisationId) throw attendanceReasons.unknown();
  const refusal = whyCannotReport(claim, now);
  if (refusal) throw refusal;
  const { providerId, recipientId } = claim;
  if (!recipientId) throw attendanceReasons.unknown();
  if (await saveAwaited(tx, { claimId, regionId: regionOf(claimId), reportedBy: actor.personId, reportedAt: now }))
    await record(work, regionOf(claimId), pickupAwaited, { claimId, recipientId, providerId });
  return { claimId };
}

/** The recipient explains why it did not come; an admin decides. */
export async function appealMiss(work: Work<MemberActor>, { claimId, text }: AppealInput): Promise<Done> {
  const { tx, actor, now } = work;
  const miss = await lockMiss(tx, claimId);
  if (!miss) throw attendanceReasons.unknown();
  if (miss.recipientId !== actor.organisationId) throw attendanceReasons.notYours();
  const refusal = whyCannotAppeal(miss, now);
  if (refusal) throw refusal;
  await saveAppeal(tx, claimId, { appealText: text, appealedBy: actor.personId, appealedAt: now });
  const { recipientId, providerId } = miss;
  await record(work, regionOf(claimId), appealMade, { claimId, recipientId, providerId });
  return { claimId };
}

/** An admin decides whether a missed pickup counts; one that does not takes its pause with it. */
export async function decideMiss(work: Work<PersonActor>, input: DecideInput): Promise<Done> {
  const { tx, actor, now } = work;
  const { claimId, decision, note } = input;
  const miss = await lockMiss(tx, claimId);
  if (!miss) throw attendanceReasons.unknown();
  const decided = { decision, decisionNote: note, decidedBy: actor.personId, decidedAt: now };
  if (!(await saveDecision(tx, claimId, decided))) throw attendanceReasons.alreadyDecided();
  const { recipientId, providerId } = miss;
  if (decision === "waived")
    await pauseClaims(work, recipientId, pauseFrom(await recentMisses(work, recipientId), now));
  await record(work, regionOf(claimId), appealDecided, { claimId, recipientId, providerId, decision });
  const deed = { action: "attendance.decided", subjectKind: "claim", subjectId: claimId } as const;
  await audit(work, { ...deed, reason: note, detail: { decision } });
  return { claimId };
}
